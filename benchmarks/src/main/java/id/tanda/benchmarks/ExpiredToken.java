package id.tanda.benchmarks;

import id.tanda.crypto.keys.SoftwareKey;
import id.tanda.testing.TestAuthority;
import id.tanda.token.Presentation;
import id.tanda.token.TokenSigner;
import java.time.Clock;
import java.time.Duration;

/** Tokens that were good a day before the clock of the measurements. */
final class ExpiredToken {
  private final Clock yesterday = Clock.offset(Showings.NOON, Duration.ofDays(-1));
  private final TestAuthority authority = new TestAuthority("dukcapil.example", yesterday, 1);
  private final SoftwareKey key = SoftwareKey.generate(authority.randomness());
  private final TokenSigner phone =
      new TokenSigner(key, authority.credentials(key, 1), yesterday, authority.randomness());

  String text() {
    return phone.present(Presentation.bare()).text();
  }
}
