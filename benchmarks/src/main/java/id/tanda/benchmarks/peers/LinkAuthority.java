package id.tanda.benchmarks.peers;

import com.nimbusds.jose.jwk.ECKey;
import id.tanda.benchmarks.Ring;
import id.tanda.crypto.keys.SoftwareKey;
import id.tanda.testing.TestAuthority;
import id.tanda.token.Presentation;
import id.tanda.token.Presentation.Form;
import id.tanda.token.TokenSigner;
import id.tanda.trust.KeyUse;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/** Makes our tokens in text form, each of a device of its own. */
final class LinkAuthority {
  private static final int RING = 1_024;
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-08-17T12:00:00Z"), ZoneOffset.UTC);

  private final TestAuthority authority = new TestAuthority("dukcapil.example", NOON, 1);

  Instant now() {
    return NOON.instant();
  }

  ECKey issuer() throws GeneralSecurityException {
    return JavaKeys.jwk(authority.key(KeyUse.CREDENTIAL).publicKey());
  }

  Ring<String> tokens() {
    return Ring.of(RING, number -> token(authority, NOON));
  }

  /** Returns the peer if it tells good from bad. */
  Peer prove(Peer peer) {
    TestAuthority another = new TestAuthority("dukcapil.example", NOON, 2);
    Clock earlier = Clock.offset(NOON, Duration.ofDays(-1));
    return peer.proved(token(authority, NOON), token(authority, earlier), token(another, NOON));
  }

  private static String token(TestAuthority authority, Clock clock) {
    SoftwareKey device = SoftwareKey.generate(authority.randomness());
    return new TokenSigner(device, authority.credentials(device, 1), clock, authority.randomness())
        .present(Presentation.bare().as(Form.TEXT))
        .text();
  }
}
