/**
 * What one device keeps and how a PIN guards it: vault, lock-out, credentials, journal.
 *
 * <p>The PIN is checked on the device only. The number of wrong tries is written before each try,
 * and after ten in a row the vault's key is gone.
 */
@NullMarked
package id.tanda.wallet;

import org.jspecify.annotations.NullMarked;
