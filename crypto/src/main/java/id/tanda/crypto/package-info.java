/**
 * The ground under all of this module: how input is refused, chance, and the one hash.
 *
 * <p>A refusal names the field and its bound and never the content. Randomness is a port, so that a
 * host can supply its own and a test can repeat itself.
 */
@NullMarked
package id.tanda.crypto;

import org.jspecify.annotations.NullMarked;
