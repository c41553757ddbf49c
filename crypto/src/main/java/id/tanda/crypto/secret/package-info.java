/**
 * Keeping things secret at rest: a slow hash for PINs, a keyed hash for look-ups and codes, sealing
 * for fields.
 *
 * <p>Keys are values that show nothing of themselves. Opening what was sealed either gives exactly
 * the bytes that were sealed in that context, or one refusal that does not say why.
 */
@NullMarked
package id.tanda.crypto.secret;

import org.jspecify.annotations.NullMarked;
