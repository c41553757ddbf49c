package id.tanda.benchmarks;

import id.tanda.token.SpentTokens;
import id.tanda.token.TokenMark;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The memory of a desk that begins anew after some marks, so that tokens can be shown again and
 * again; everything else of a verifier stays as it is.
 */
final class ForgetfulMarks implements SpentTokens {
  private final int after;
  private final AtomicInteger spent = new AtomicInteger();
  private volatile SpentTokens marks = SpentTokens.inMemoryOnFirstStart(Showings.NOON);

  ForgetfulMarks(int after) {
    this.after = after;
  }

  @Override
  public Spending spend(TokenMark mark, Instant issuedAt, Instant keepUntil) {
    if (spent.incrementAndGet() % after == 0) {
      marks = SpentTokens.inMemoryOnFirstStart(Showings.NOON);
    }
    return marks.spend(mark, issuedAt, keepUntil);
  }

  @Override
  public ReplayScope replayScope() {
    return ReplayScope.DESK;
  }
}
