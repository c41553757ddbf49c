package id.tanda.party;

import id.tanda.crypto.Randomness;
import id.tanda.crypto.keys.SigningKey;
import id.tanda.identity.AuthorityId;
import id.tanda.internal.Unguessable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;

/**
 * Signs in the name of an authority what it registers and publishes. Safe for use by many threads.
 *
 * @param authority in whose name
 * @param key the key that its trust bundle names for registrations
 * @param clock tells the time
 * @param randomness draws ids
 */
public record Registrar(AuthorityId authority, SigningKey key, Clock clock, Randomness randomness) {
  private static final Duration SCOPES_LIFE = Duration.ofDays(7);

  /** Checks that nothing is missing. */
  public Registrar {
    Objects.requireNonNull(authority, "authority");
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(clock, "clock");
    Objects.requireNonNull(randomness, "randomness");
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }

  Registration register(PartyProfile profile) {
    return Registration.issue(key, authority, profile, now(), Registration.LONGEST_LIFE, id());
  }

  Scopes publish(List<Scope> scopes) {
    return Scopes.issue(key, authority, scopes, now(), SCOPES_LIFE, id());
  }

  private String id() {
    return Unguessable.draw(randomness);
  }
}
