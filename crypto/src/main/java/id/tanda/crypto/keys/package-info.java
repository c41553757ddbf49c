/**
 * P-256 keys and the engines that check their signatures.
 *
 * <p>Public keys are points of the curve from the moment they exist. Signatures are 64 bytes,
 * {@code r} and {@code s}; range and length are checked here, before any engine, so that all
 * engines give the same verdict. The curve itself is computed by Bouncy Castle or a provider of the
 * host's choice, never by this code. No provider is registered and nothing is kept in statics.
 */
@NullMarked
package id.tanda.crypto.keys;

import org.jspecify.annotations.NullMarked;
