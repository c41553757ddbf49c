/**
 * The attributes that go out under a scope or a consent, sealed to the relying party, with
 * receipts.
 *
 * <p>The authority verifies token and consent itself and takes the data from the register as they
 * are now. What was not granted is not in the ciphertext. A withdrawn consent releases nothing
 * more.
 */
@NullMarked
package id.tanda.release;

import org.jspecify.annotations.NullMarked;
