package id.tanda.benchmarks;

import id.tanda.crypto.keys.SoftwareKey;
import id.tanda.testing.TestAuthority;
import id.tanda.token.Presentation;
import id.tanda.token.TokenSigner;
import java.time.Clock;
import java.time.Duration;

/** A token that was good a day before the clock of the measurements. */
final class ExpiredToken {
  private final Clock yesterday = Clock.offset(Showings.NOON, Duration.ofDays(-1));

  String text() {
    TestAuthority authority = new TestAuthority("dukcapil.example", yesterday, 1);
    SoftwareKey key = SoftwareKey.generate(authority.randomness());
    return new TokenSigner(key, authority.credentials(key, 1), yesterday, authority.randomness())
        .present(Presentation.bare())
        .text();
  }
}
