/**
 * Signed objects in CBOR, in the one form that Tanda accepts (RFC 9052, RFC 8392).
 *
 * <p>COSE_Sign1 with tag 18, ES256, low-s and an empty unprotected header, the CBOR Web Token in
 * it, and P-256 keys with a compressed point. Parsing judges the form; whose key signed it, when it
 * holds and which claims must be there is for the caller.
 */
@NullMarked
package id.tanda.crypto.cose;

import org.jspecify.annotations.NullMarked;
