package id.tanda.release;

import id.tanda.token.TokenMark;
import java.time.Instant;

/** Which tokens were redeemed; used inside a transaction of the store. */
public interface RedeemedTable {
  /**
   * Marks a token as redeemed; false if it was before.
   *
   * @param keepUntil when the mark may be forgotten
   */
  boolean add(TokenMark mark, Instant keepUntil);

  /** Forgets marks that were to be kept until before a time; returns how many. */
  int forget(Instant keptUntilBefore, int atMost);
}
