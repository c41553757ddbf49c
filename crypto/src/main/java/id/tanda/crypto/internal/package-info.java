/**
 * Innards that several packages of this module share; not exported.
 *
 * <p>What JOSE calls the compact form: parts between dots, each canonical base64url, with a header
 * whose members are an allow-list and whose algorithm is fixed. Nothing here chooses a key.
 */
@NullMarked
package id.tanda.crypto.internal;

import org.jspecify.annotations.NullMarked;
