package id.tanda.benchmarks;

import id.tanda.crypto.keys.Es256;
import id.tanda.crypto.keys.SoftwareKey;
import id.tanda.testing.TestAuthority;
import id.tanda.token.Presentation;
import id.tanda.token.TokenSigner;
import id.tanda.token.TokenVerifier;
import id.tanda.token.Verification;
import id.tanda.trust.TrustBundles;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/**
 * Tokens shown one after the other to one verifier that was never shown them. It knows the last few
 * credentials: those of {@link #REGULARS} devices, but not those of {@link #STRANGERS}.
 */
public final class Showings {
  static final Clock NOON = Clock.fixed(Instant.parse("2026-08-17T12:00:00Z"), ZoneOffset.UTC);

  /** So many devices that each is forgotten before it comes again. */
  public static final int STRANGERS = 2_048;

  /** So few devices that all are known. */
  public static final int REGULARS = 16;

  private static final int KNOWN = STRANGERS / 2;

  private final Ring<String> tokens;
  private final TokenVerifier verifier;

  /** Makes the tokens, in turn by each of the devices. */
  public Showings(Es256 engine, int devices, Presentation what) {
    TestAuthority authority = new TestAuthority("dukcapil.example", NOON, 1);
    Ring<TokenSigner> phones = Ring.of(devices, number -> phone(authority, number));
    tokens = Ring.of(STRANGERS, number -> phones.next().present(what).text());
    TrustBundles bundles = TrustBundles.under(engine, NOON, authority.anchor());
    bundles.accept(authority.bundle(1).text()).orElseThrow();
    verifier =
        TokenVerifier.builder(
                bundles, authority.statusLists(bundles), new ForgetfulMarks(STRANGERS / 2), NOON)
            .knownCredentials(KNOWN)
            .build();
  }

  /** Returns the next token. */
  String token() {
    return tokens.next();
  }

  /** Shows the next token, which is accepted. */
  public Verification next() {
    return show(token(), "token.accepted");
  }

  /** Shows a token that has this answer. */
  Verification show(String token, String code) {
    Verification answer = verifier.verify(token);
    if (!answer.code().equals(code)) {
      throw new IllegalStateException("answer must be " + code + ", was " + answer.code());
    }
    return answer;
  }

  private static TokenSigner phone(TestAuthority authority, int number) {
    SoftwareKey key = SoftwareKey.generate(authority.randomness());
    return new TokenSigner(key, authority.credentials(key, number), NOON, authority.randomness());
  }
}
