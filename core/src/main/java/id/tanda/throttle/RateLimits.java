package id.tanda.throttle;

import id.tanda.identity.StoreException;
import java.time.Clock;

/**
 * Counts how often something happens. Must be safe for use by many threads; several nodes that
 * share one count together.
 */
public interface RateLimits {
  /**
   * Counts one event, in one atomic step; one that is refused does not count.
   *
   * @param subject whom the limit is for: 1 to 64 ASCII characters that name no person or address
   * @return whether it is within the limit
   * @throws StoreException if it cannot tell; the event must not happen then
   */
  boolean admit(Limit limit, String subject);

  /**
   * Returns the limits of one process; it begins anew with it. At most 131,072 subjects are told
   * apart at a time: those beyond share one count.
   */
  static RateLimits inMemory(Clock clock) {
    return new InMemoryRateLimits(clock);
  }
}
