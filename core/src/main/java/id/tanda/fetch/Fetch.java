package id.tanda.fetch;

import id.tanda.identity.Outcome;

/**
 * Brings bytes from an address. Implementations are safe for use by many threads and may block for
 * a bounded time; they are never called under a lock, nor while a token is verified.
 */
@FunctionalInterface
public interface Fetch {
  /**
   * Brings what stands at an address now.
   *
   * @param address an {@code https} address
   * @param maxBytes the most that may come, 1 or more; what is larger is refused, never cut
   * @return the bytes, or a {@link FetchFailure}
   */
  Outcome<byte[]> fetch(String address, int maxBytes);

  /** Returns the adapter over the platform's own HTTPS client, with its default limits. */
  static Fetch https() {
    return HttpsFetch.builder().build();
  }
}
