/**
 * Texts that carry bytes.
 *
 * <p>Base45 for QR codes and base64url for JOSE, both strict: for given bytes there is exactly one
 * text that is accepted, and everything else is refused without naming its content. Nothing here is
 * secret, so nothing here takes constant time.
 */
@NullMarked
package id.tanda.crypto.coding;

import org.jspecify.annotations.NullMarked;
