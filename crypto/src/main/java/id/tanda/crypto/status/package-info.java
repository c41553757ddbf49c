/**
 * The bits of a Token Status List (draft-ietf-oauth-status-list-20, section 4).
 *
 * <p>One small number for each credential, packed and compressed. Whoever publishes and signs the
 * list is not known here.
 */
@NullMarked
package id.tanda.crypto.status;

import org.jspecify.annotations.NullMarked;
