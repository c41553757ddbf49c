package id.tanda.token;

import id.tanda.trust.StatusLists;
import id.tanda.trust.StatusReading;
import id.tanda.trust.TrustedKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether a credential still counts: step 11 of section 5 of FORMAT.md.
 *
 * @param lists where that is said, or null to do without
 * @param maxAge how old a list may be, inclusive
 */
record StatusCheck(@Nullable StatusLists lists, Duration maxAge) {
  /** Returns how old the list is that says so, or empty without lists. */
  Optional<Duration> check(AuthenticToken token, Instant now)
      throws RejectedException, UndecidedException {
    Optional<StatusReading> reading = read(token.authorityKey(), token.statusIndex(), now);
    if (reading.isEmpty()) {
      return Optional.empty();
    }
    return switch (reading.get().status()) {
      case VALID -> reading.get().age();
      case NOT_VALID -> throw new RejectedException(TokenRejection.NOT_ACTIVE);
      case UNDETERMINED -> throw new UndecidedException(Missing.STATUS_LIST);
    };
  }

  /** Returns what the lists say, or empty without lists. */
  Optional<StatusReading> read(TrustedKey key, long index, Instant now) {
    return lists == null ? Optional.empty() : Optional.of(lists.read(key, index, maxAge, now));
  }
}
