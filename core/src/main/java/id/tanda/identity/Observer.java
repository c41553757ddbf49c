package id.tanda.identity;

import java.time.Duration;

/**
 * Hears what was decided, for a host's metrics, and cannot change it.
 *
 * <p>It is called on the thread that decides, once the decision stands: one that is slow slows its
 * host down, so it counts and returns. What it throws is dropped with a warning. Must be safe for
 * use by many threads.
 */
@FunctionalInterface
public interface Observer {
  /**
   * Hears of one decision.
   *
   * @param code the stable code of the answer, for example {@code token.expired}
   * @param engine the name of the engine that checks signatures
   * @param took how long it took, to the nanosecond
   */
  void decided(String code, String engine, Duration took);
}
