package id.tanda.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanda.crypto.Sha256;
import id.tanda.crypto.keys.Es256;
import id.tanda.crypto.keys.KeyThumbprint;
import id.tanda.crypto.keys.P256PublicKey;
import id.tanda.crypto.keys.SignatureCheck;
import id.tanda.trust.TrustBundles;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CredentialCacheTest {
  private static final KeyThumbprint AUTHORITY = thumbprint(-1);
  private static final KeyThumbprint ANOTHER = thumbprint(-2);

  private final CredentialCache cache = new CredentialCache(100);

  @Test
  @DisplayName("A credential is found under the key that signed it and under no other")
  void aCredentialBelongsToItsSigner() {
    cache.put(CredentialCache.Key.of(AUTHORITY, bytes(1)), known(1));

    assertThat(cache.find(CredentialCache.Key.of(AUTHORITY, bytes(1)))).contains(known(1));
    assertThat(cache.find(CredentialCache.Key.of(ANOTHER, bytes(1)))).isEmpty();
    assertThat(cache.find(CredentialCache.Key.of(AUTHORITY, bytes(2)))).isEmpty();
  }

  @Test
  @DisplayName("It never keeps more than its size")
  void itIsBounded() {
    IntStream.range(0, 10_000).forEach(this::put);

    assertThat(IntStream.range(0, 10_000).filter(this::isKept).count()).isBetween(50L, 100L);
  }

  @Test
  @DisplayName("The older half goes when both are full, and not before")
  void theOlderHalfGoesWhenBothAreFull() {
    IntStream.range(0, 100).forEach(this::put);
    put(100);

    assertThat(isKept(49)).isFalse();
    assertThat(isKept(50)).isTrue();
  }

  @Test
  @DisplayName("What is used stays while strangers come and go")
  void whatIsUsedStays() {
    put(0);

    for (int stranger = 1; stranger < 10_000; stranger++) {
      put(stranger);
      assertThat(isKept(0)).isTrue();
    }
  }

  @Test
  @DisplayName("A verifier remembers at least one credential and at most a million")
  void aVerifierBoundsIt() {
    TokenVerifier.Builder verifier = new Desk().verifier();

    assertThatThrownBy(() -> verifier.knownCredentials(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 to 1,000,000");
    assertThatThrownBy(() -> verifier.knownCredentials(1_000_001))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(verifier.knownCredentials(1).knownCredentials(1_000_000)).isSameAs(verifier);
  }

  @Test
  @DisplayName("Who comes again costs one check of a signature instead of two")
  void aKnownCredentialIsNotCheckedAgain() {
    Desk desk = new Desk();
    CountingEngine engine = new CountingEngine();
    TrustBundles bundles = TrustBundles.under(engine, desk.clock, desk.authority.anchor());
    bundles.accept(desk.authority.bundle(1).text()).orElseThrow();
    TokenVerifier verifier =
        TokenVerifier.builder(bundles, desk.statusLists, desk.spent, desk.clock).build();
    engine.checks = 0;

    verifier.verify(desk.show(Presentation.bare()));
    assertThat(engine.checks).isEqualTo(2);
    verifier.verify(desk.show(Presentation.bare()));
    assertThat(engine.checks).isEqualTo(3);
  }

  private void put(int number) {
    cache.put(CredentialCache.Key.of(AUTHORITY, bytes(number)), known(number));
  }

  private boolean isKept(int number) {
    return cache.find(CredentialCache.Key.of(AUTHORITY, bytes(number))).isPresent();
  }

  private static KnownCredential known(int number) {
    return new KnownCredential(thumbprint(number), CredentialCacheTest::never, number, Instant.MAX);
  }

  private static boolean never(byte[] message, byte[] signature) {
    return false;
  }

  private static KeyThumbprint thumbprint(int number) {
    return KeyThumbprint.of(Sha256.of(bytes(number)));
  }

  private static byte[] bytes(int number) {
    return Integer.toString(number).getBytes(StandardCharsets.US_ASCII);
  }

  /** The default engine, which counts the signatures that it checks. */
  private static final class CountingEngine implements Es256 {
    private final Es256 engine = Es256.bouncyCastle();
    private int checks;

    @Override
    public String name() {
      return engine.name();
    }

    @Override
    public SignatureCheck check(P256PublicKey key) {
      SignatureCheck check = engine.check(key);
      return (message, signature) -> {
        checks++;
        return check.holds(message, signature);
      };
    }
  }
}
