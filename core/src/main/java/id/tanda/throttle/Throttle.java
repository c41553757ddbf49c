package id.tanda.throttle;

import id.tanda.crypto.coding.Base64Url;
import id.tanda.crypto.secret.KeyedHash;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * Decides who may try once more.
 *
 * @param limits what counts
 * @param humans who goes on beyond the low limits
 * @param hash makes of an origin what is counted under, so that no address is kept
 */
public record Throttle(RateLimits limits, HumanCheck humans, KeyedHash hash) {
  private static final String ALL = "all";

  /** Checks that nothing is missing. */
  public Throttle {
    Objects.requireNonNull(limits, "limits");
    Objects.requireNonNull(humans, "humans");
    Objects.requireNonNull(hash, "hash");
  }

  /** Counts an application or a confirmation code; false if it must not be looked at. */
  public boolean admitsAttempt(Origin from) {
    return isWithinLowLimits(from) || (humans.hasPassed(from) && isWithinHighLimit(from));
  }

  /** Counts a renewal; false if this device has had too many. */
  public boolean admitsRenewal(String device) {
    return limits.admit(Limit.RENEWALS_OF_DEVICE, device);
  }

  /** Counts the withdrawal of a consent; false if this device has had too many. */
  public boolean admitsWithdrawal(String device) {
    return limits.admit(Limit.WITHDRAWALS_OF_DEVICE, device);
  }

  private boolean isWithinLowLimits(Origin from) {
    return from.name()
            .map(name -> limits.admit(Limit.ATTEMPTS_OF_ORIGIN, hashed(name)))
            .orElse(true)
        && limits.admit(Limit.ATTEMPTS_OF_ALL, ALL);
  }

  private boolean isWithinHighLimit(Origin from) {
    return limits.admit(
        Limit.CHECKED_ATTEMPTS_OF_ORIGIN, from.name().map(this::hashed).orElse(ALL));
  }

  private String hashed(String name) {
    return Base64Url.encode(hash.of("origin", name.getBytes(StandardCharsets.US_ASCII)));
  }

  /** Returns a text without content. */
  @Override
  public String toString() {
    return "Throttle";
  }
}
