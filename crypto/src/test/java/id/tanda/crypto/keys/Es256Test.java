package id.tanda.crypto.keys;

import static id.tanda.crypto.Fixtures.N;
import static id.tanda.crypto.Fixtures.ascii;
import static id.tanda.crypto.Fixtures.hex;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanda.crypto.Engines;
import id.tanda.crypto.Fixtures;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.Security;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class Es256Test {
  private static final byte[] MESSAGE = ascii("message");
  private static final SoftwareKey KEY = Fixtures.key(1);
  private static final byte[] GOOD = KEY.sign(MESSAGE);

  static List<String> outOfRange() {
    return List.of("00".repeat(32), N, increment(N), "ff".repeat(32));
  }

  @ParameterizedTest
  @MethodSource("id.tanda.crypto.Engines#names")
  void theKeysOwnSignatureHolds(String name) {
    Es256 engine = Engines.named(name);
    assertThat(engine.check(KEY.publicKey()).holds(MESSAGE, GOOD)).isTrue();
  }

  @ParameterizedTest
  @MethodSource("id.tanda.crypto.Engines#names")
  void anotherMessageOrKeyDoesNotHold(String name) {
    Es256 engine = Engines.named(name);
    SignatureCheck check = engine.check(KEY.publicKey());

    assertThat(check.holds(ascii("messagf"), GOOD)).isFalse();
    assertThat(check.holds(new byte[0], GOOD)).isFalse();
    assertThat(engine.check(Fixtures.key(2).publicKey()).holds(MESSAGE, GOOD)).isFalse();
  }

  @ParameterizedTest
  @DisplayName(
      "T-09 the high twin holds too: one spelling is the format's demand, not the engine's")
  @MethodSource("id.tanda.crypto.Engines#names")
  void theHighTwinHolds(String name) {
    Es256 engine = Engines.named(name);
    byte[] high = twin(GOOD);

    assertThat(Signatures.isLowS(high)).isFalse();
    assertThat(engine.check(KEY.publicKey()).holds(MESSAGE, high)).isTrue();
  }

  @ParameterizedTest
  @DisplayName("T-07 r or s of 0, 1, n-1, n and beyond")
  @MethodSource("id.tanda.crypto.Engines#names")
  void edgesOfTheRangeDoNotHold(String name) {
    Es256 engine = Engines.named(name);
    SignatureCheck check = engine.check(KEY.publicKey());
    for (String edge : edges()) {
      assertThat(check.holds(MESSAGE, with(GOOD, 0, edge))).as("r %s", edge).isFalse();
      assertThat(check.holds(MESSAGE, with(GOOD, 32, edge))).as("s %s", edge).isFalse();
      for (String other : edges()) {
        assertThat(check.holds(MESSAGE, hex(edge + other))).as("%s %s", edge, other).isFalse();
      }
    }
  }

  @ParameterizedTest
  @DisplayName("T-08 63, 65 bytes, a short half, DER, trailing bytes")
  @MethodSource("id.tanda.crypto.Engines#names")
  void otherLengthsDoNotHold(String name) throws Exception {
    Es256 engine = Engines.named(name);
    SignatureCheck check = engine.check(KEY.publicKey());
    byte[] withoutFirst = Arrays.copyOfRange(GOOD, 1, 64);
    byte[] spread = new byte[66];
    System.arraycopy(GOOD, 0, spread, 1, 32);
    System.arraycopy(GOOD, 32, spread, 34, 32);

    assertThat(check.holds(MESSAGE, new byte[0])).isFalse();
    assertThat(check.holds(MESSAGE, new byte[64])).isFalse();
    assertThat(check.holds(MESSAGE, Arrays.copyOf(GOOD, 63))).isFalse();
    assertThat(check.holds(MESSAGE, withoutFirst)).isFalse();
    assertThat(check.holds(MESSAGE, Arrays.copyOf(GOOD, 65))).isFalse();
    assertThat(check.holds(MESSAGE, spread)).isFalse();
    assertThat(check.holds(MESSAGE, der(GOOD))).isFalse();
  }

  @ParameterizedTest
  @MethodSource("id.tanda.crypto.Engines#names")
  void everyFlippedBitIsNoticed(String name) {
    Es256 engine = Engines.named(name);
    SignatureCheck check = engine.check(KEY.publicKey());
    for (int bit = 0; bit < 512; bit += 3) {
      byte[] flipped = GOOD.clone();
      flipped[bit / 8] ^= (byte) (1 << bit % 8);
      assertThat(check.holds(MESSAGE, flipped)).as("bit %s", bit).isFalse();
    }
  }

  @ParameterizedTest
  @MethodSource("id.tanda.crypto.Engines#names")
  void oneCheckServesManyThreads(String name) {
    Es256 engine = Engines.named(name);
    SignatureCheck check = engine.check(KEY.publicKey());
    byte[] bad = with(GOOD, 32, "00".repeat(31) + "05");

    long held =
        IntStream.range(0, 64)
            .parallel()
            .filter(i -> check.holds(MESSAGE, i % 2 == 0 ? GOOD : bad))
            .count();

    assertThat(held).isEqualTo(32);
  }

  @ParameterizedTest
  @MethodSource("id.tanda.crypto.Engines#names")
  void anEngineIsNamedForWhatItAsks(String name) {
    assertThat(Engines.named(name).name()).isEqualTo(name);
  }

  @Test
  void noProviderIsRegistered() {
    Provider provider = FaultyProvider.refusing("verify");
    Es256.jca(provider).check(KEY.publicKey());
    Es256.bouncyCastle().check(KEY.publicKey()).holds(MESSAGE, GOOD);

    assertThat(Security.getProvider("BC")).isNull();
    assertThat(Security.getProvider(provider.getName())).isNull();
  }

  @Test
  void aSignatureThatAProviderChokesOnDoesNotHold() {
    SignatureCheck check = Es256.jca(FaultyProvider.refusing("verify")).check(KEY.publicKey());

    assertThat(check.holds(MESSAGE, GOOD)).isFalse();
  }

  @Test
  void aProviderThatFailsBeforeTheSignatureIsAFault() {
    SignatureCheck check = Es256.jca(FaultyProvider.refusing("update")).check(KEY.publicKey());

    assertThatThrownBy(() -> check.holds(MESSAGE, GOOD)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aProviderWithoutTheAlgorithmIsAFaultAtOnce() {
    Es256 withoutKeys = Es256.jca(Security.getProvider("SUN"));
    Es256 refusingKeys = Es256.jca(FaultyProvider.refusing("key"));
    Es256 withoutSignatures = Es256.jca(FaultyProvider.withoutSignature());

    for (Es256 engine : List.of(withoutKeys, refusingKeys, withoutSignatures)) {
      assertThatThrownBy(() -> engine.check(KEY.publicKey()))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("provider " + engine.name() + " cannot check")
          .hasCauseInstanceOf(GeneralSecurityException.class);
    }
  }

  private static List<String> edges() {
    String one = "00".repeat(31) + "01";
    String nMinusOne = N.substring(0, 62) + "50";
    return Stream.concat(outOfRange().stream(), Stream.of(one, nMinusOne)).toList();
  }

  private static byte[] with(byte[] signature, int at, String half) {
    byte[] changed = signature.clone();
    System.arraycopy(hex(half), 0, changed, at, 32);
    return changed;
  }

  private static byte[] twin(byte[] signature) {
    BigInteger s = new BigInteger(1, Arrays.copyOfRange(signature, 32, 64));
    return with(signature, 32, String.format("%064x", new BigInteger(N, 16).subtract(s)));
  }

  private static byte[] der(byte[] signature) throws Exception {
    return StandardDSAEncoding.INSTANCE.encode(
        new BigInteger(N, 16),
        new BigInteger(1, Arrays.copyOf(signature, 32)),
        new BigInteger(1, Arrays.copyOfRange(signature, 32, 64)));
  }

  private static String increment(String number) {
    return String.format("%064x", new BigInteger(number, 16).add(BigInteger.ONE));
  }
}
