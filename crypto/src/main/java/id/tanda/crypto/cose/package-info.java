/**
 * Signed objects in CBOR, in the one form that Tanda accepts (RFC 9052, RFC 8392).
 *
 * <p>COSE_Sign1 with tag 18, ES256, low-s and an empty unprotected header, and P-256 keys with a
 * compressed point. Parsing judges the envelope; what the headers and claims mean, and which of
 * them are allowed, is for the caller.
 */
@NullMarked
package id.tanda.crypto.cose;

import org.jspecify.annotations.NullMarked;
