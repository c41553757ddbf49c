/**
 * Signed and sealed texts: JWS, JWE and JWK of the JOSE standards, one narrow profile of each.
 *
 * <p>ES256 alone, ECDH-ES with A256GCM alone, P-256 alone, compact form alone. A header has exactly
 * the members of the profile, so nothing in a text can bring a key, an address or an algorithm
 * along. For given content and signature there is one accepted spelling.
 */
@NullMarked
package id.tanda.crypto.jose;

import org.jspecify.annotations.NullMarked;
