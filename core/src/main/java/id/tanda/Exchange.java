package id.tanda;

import id.tanda.identity.Outcome;

/**
 * One round trip with an authority: the host carries {@link #text()} there and gives what comes
 * back to {@link #complete}.
 *
 * <p>If an answer is lost the same text may be sent again within 24 hours; nothing happens twice.
 * After a restart a relying party goes on by redeeming the text that it sent. A wallet sends at
 * once: from an answer within ten seconds it learns the authority's time.
 *
 * @param <T> what it yields
 */
public interface Exchange<T> {
  /** Returns the message to carry: ASCII, its type inside. */
  String text();

  /**
   * Reads the answer.
   *
   * @return the result, the authority's refusal, a refusal that says what is wrong with the answer,
   *     {@link id.tanda.token.Missing#TRUST_BUNDLE} if no trust bundle in force can tell, so that
   *     the same answer is read again after one was taken, or a {@link
   *     id.tanda.wallet.ClockRefusal} if the phone's clock was wrong: then a new exchange is begun
   */
  Outcome<T> complete(String answer);
}
