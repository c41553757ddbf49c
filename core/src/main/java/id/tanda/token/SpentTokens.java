package id.tanda.token;

import id.tanda.identity.StoreException;
import java.time.Clock;
import java.time.Instant;

/**
 * Where verifiers remember which tokens were shown to them.
 *
 * <p>All verifiers that share one store accept a token once between them. Safe for use by many
 * threads.
 */
public interface SpentTokens {
  /** Who shares the memory of what was shown. */
  enum ReplayScope {
    /** This process alone: the same token may be accepted once at every other desk. */
    DESK,
    /** All verifiers that use the same store. */
    SHARED
  }

  /** What a store can say to a mark. */
  enum Spending {
    /** It was not here before; it is now. */
    FIRST,
    /** It was here before. */
    AGAIN,
    /**
     * The store cannot know: it began empty after this token was made, or its clock was set back
     * and the mark might have been forgotten before.
     */
    UNSURE
  }

  /**
   * Marks a token as presented, in one atomic step: of all callers with the same mark exactly one
   * hears {@link Spending#FIRST}.
   *
   * @param issuedAt when the token was made
   * @param keepUntil when the mark may be forgotten: the end of the token, or of the request that
   *     it answers, and twice the largest skew any verifier may have; at that instant it may be
   *     gone
   * @throws StoreException if the store cannot tell; the token must then not be accepted
   */
  Spending spend(TokenMark mark, Instant issuedAt, Instant keepUntil);

  /** Tells who shares this memory. */
  ReplayScope replayScope();

  /**
   * Returns a memory of this process, for every start but the very first. What was shown before the
   * start is forgotten, so tokens made up to 30 seconds after it are unsure until they have ended,
   * 150 seconds at most; tokens made later are not concerned.
   */
  static SpentTokens inMemory(Clock clock) {
    return new InMemorySpentTokens(clock, clock.instant());
  }

  /**
   * Returns a memory of this process that is sure from the start, because no process before it has
   * accepted a token. After a restart it would accept replays: use {@link #inMemory} then.
   */
  static SpentTokens inMemoryOnFirstStart(Clock clock) {
    return new InMemorySpentTokens(clock, Instant.MIN);
  }
}
