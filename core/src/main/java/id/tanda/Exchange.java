package id.tanda;

import id.tanda.identity.Outcome;

/**
 * One round trip with an authority: the host carries {@link #text()} there and gives what comes
 * back to {@link #complete}.
 *
 * <p>If an answer is lost the same text may be sent again within 24 hours; nothing happens twice.
 *
 * @param <T> what it yields
 */
public interface Exchange<T> {
  /** Returns the message to carry: ASCII, its type inside. */
  String text();

  /**
   * Reads the answer.
   *
   * @return the result, the authority's refusal, or a refusal that says what is wrong with the
   *     answer
   */
  Outcome<T> complete(String answer);
}
