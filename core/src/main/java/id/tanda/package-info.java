/**
 * The doors: one final, thread-safe class per role, made once and kept.
 *
 * <p>{@link id.tanda.Authority} for a civil registry, {@link id.tanda.Wallet} for a citizen's
 * phone, {@link id.tanda.RelyingParty} for a bank or hotel. They carry no text themselves: an
 * {@link id.tanda.Exchange} is one round trip whose text the host sends over whatever it has.
 * Whoever only verifies tokens needs {@link id.tanda.token.TokenVerifier} alone.
 */
@NullMarked
package id.tanda;

import org.jspecify.annotations.NullMarked;
