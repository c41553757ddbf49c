package id.tanda.benchmarks;

import id.tanda.crypto.keys.SoftwareKey;
import id.tanda.testing.TestAuthority;
import id.tanda.token.IdentityToken;
import id.tanda.token.Presentation;
import id.tanda.token.SpentTokens;
import id.tanda.token.TokenSigner;
import id.tanda.token.TokenVerifier;
import id.tanda.trust.TrustBundles;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/**
 * A ring of tokens that were never shown to the verifier at hand; after each round the verifier is
 * a new one.
 */
final class Showings {
  static final Clock NOON = Clock.fixed(Instant.parse("2026-08-17T12:00:00Z"), ZoneOffset.UTC);

  private final TestAuthority authority = new TestAuthority("dukcapil.example", NOON, 1);
  private final TrustBundles bundles = authority.bundles();
  private final String[] tokens;
  private TokenVerifier verifier = newVerifier();
  private int next;

  /** Makes the tokens, in turn by each of the devices. */
  Showings(int count, int devices, Presentation what) {
    TokenSigner[] phones = new TokenSigner[devices];
    for (int i = 0; i < devices; i++) {
      SoftwareKey key = SoftwareKey.generate(authority.randomness());
      phones[i] = new TokenSigner(key, authority.credentials(key, i), NOON, authority.randomness());
    }
    tokens = new String[count];
    for (int i = 0; i < count; i++) {
      IdentityToken token = phones[i % devices].present(what);
      tokens[i] = token.text();
    }
  }

  String next() {
    if (next == tokens.length) {
      next = 0;
      verifier = newVerifier();
    }
    return tokens[next++];
  }

  TokenVerifier verifier() {
    return verifier;
  }

  private TokenVerifier newVerifier() {
    return TokenVerifier.builder(
            bundles, authority.statusLists(bundles), SpentTokens.inMemoryOnFirstStart(NOON), NOON)
        .build();
  }
}
