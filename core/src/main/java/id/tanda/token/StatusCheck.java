package id.tanda.token;

import id.tanda.trust.StatusLists;
import id.tanda.trust.StatusReading;
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
    if (lists == null) {
      return Optional.empty();
    }
    StatusReading reading = lists.read(token.authorityKey(), token.statusIndex(), maxAge, now);
    return switch (reading.status()) {
      case VALID -> reading.age();
      case NOT_VALID -> throw new RejectedException(TokenRejection.NOT_ACTIVE);
      case UNDETERMINED -> throw new UndecidedException(Missing.STATUS_LIST);
    };
  }
}
