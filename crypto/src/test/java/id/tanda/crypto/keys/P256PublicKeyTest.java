package id.tanda.crypto.keys;

import static id.tanda.crypto.Fixtures.hex;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanda.crypto.Fixtures;
import id.tanda.crypto.MalformedException;
import java.security.MessageDigest;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class P256PublicKeyTest {
  // the key of RFC 6979, A.2.5
  private static final String X =
      "60fed4ba255a9d31c961eb74c6356d68c049b8923b61fa6ce669622e60f29fb6";
  private static final String Y =
      "7903fe1008b8bc99a41ae9e95628bc64f2f1b20c2d7e9f5177a3c294d4462299";
  private static final String P =
      "ffffffff00000001000000000000000000000000ffffffffffffffffffffffff";
  private static final String ZERO =
      "0000000000000000000000000000000000000000000000000000000000000000";

  @Test
  void everyFormOfAPointIsTheSameKey() throws Exception {
    P256PublicKey key = P256PublicKey.of(hex(X), hex(Y));

    assertThat(P256PublicKey.ofPoint(hex("03" + X))).isEqualTo(key);
    assertThat(P256PublicKey.ofPoint(hex("04" + X + Y))).isEqualTo(key).hasSameHashCodeAs(key);
    assertThat(P256PublicKey.ofSpki(key.spki())).isEqualTo(key);
    assertThat(key.x()).isEqualTo(hex(X));
    assertThat(key.y()).isEqualTo(hex(Y));
    assertThat(key.yIsOdd()).isTrue();
    assertThat(key.compressed()).isEqualTo(hex("03" + X));
    assertThat(key.uncompressed()).isEqualTo(hex("04" + X + Y));
  }

  @Test
  void theOtherPointWithThisXIsAnotherKey() throws Exception {
    P256PublicKey odd = P256PublicKey.ofPoint(hex("03" + X));
    P256PublicKey even = P256PublicKey.ofPoint(hex("02" + X));

    assertThat(even).isNotEqualTo(odd);
    assertThat(even.yIsOdd()).isFalse();
    assertThat(even.compressed()).isEqualTo(hex("02" + X));
    assertThat(even.x()).isEqualTo(odd.x());
  }

  @Test
  void thumbprintIsTheHashOfTheSubjectPublicKeyInfo() throws Exception {
    P256PublicKey key = P256PublicKey.of(hex(X), hex(Y));
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.spki());

    assertThat(key.thumbprint().bytes()).isEqualTo(hash);
    assertThat(key.id().bytes()).isEqualTo(Arrays.copyOf(hash, 8));
    assertThat(key).hasToString("P256PublicKey[" + key.id().text() + "]");
  }

  @Test
  void arraysGivenOutAreCopies() throws Exception {
    P256PublicKey key = P256PublicKey.of(hex(X), hex(Y));
    key.uncompressed()[5] ^= 1;
    key.thumbprint().bytes()[0] ^= 1;

    assertThat(key.uncompressed()).isEqualTo(hex("04" + X + Y));
    assertThat(P256PublicKey.ofSpki(key.spki()).thumbprint()).isEqualTo(key.thumbprint());
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("K-03 what is no finite point of the curve is refused")
  @CsvSource({
    "y altered,                 04"
        + X
        + "7903fe1008b8bc99a41ae9e95628bc64f2f1b20c2d7e9f5177a3c294d4462298",
    "origin,                    04" + ZERO + ZERO,
    "infinity,                  00",
    "infinity in 33 bytes,      00" + ZERO,
    "infinity in 65 bytes,      00" + ZERO + ZERO,
    "x is the prime,            02" + P,
    "x above the prime,         04"
        + "ffffffff00000001000000000000000000000001000000000000000000000000"
        + Y,
    "y is the prime,            04" + X + P,
    "compressed without a root, 020000000000000000000000000000000000000000000000000000000000000001",
    "hybrid odd,                07" + X + Y,
    "hybrid even,               06" + X + Y,
    "uncompressed short,        04" + X,
    "compressed long,           03" + X + Y,
    "one byte short,            03fed4ba255a9d31c961eb74c6356d68c049b8923b61fa6ce669622e60f29fb6",
    "one byte long,             03" + X + "00",
  })
  void whatIsNoPointIsRefused(String name, String point) {
    assertThatThrownBy(() -> P256PublicKey.ofPoint(hex(point)))
        .as(name)
        .isInstanceOf(MalformedException.class);
  }

  @Test
  @DisplayName("K-03 an empty point and coordinates of other lengths are refused")
  void coordinatesHave32Bytes() {
    assertThatThrownBy(() -> P256PublicKey.ofPoint(new byte[0]))
        .isInstanceOf(MalformedException.class);
    assertThatThrownBy(() -> P256PublicKey.of(hex(X + "00"), hex(Y)))
        .hasMessage("key coordinates must be 32 bytes each");
    assertThatThrownBy(() -> P256PublicKey.of(hex(X), new byte[31]))
        .hasMessage("key coordinates must be 32 bytes each");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3, 4, 10, 12, 18, 22, 23, 25, 26})
  void spkiHasOneSpelling(int at) throws Exception {
    byte[] der = P256PublicKey.of(hex(X), hex(Y)).spki();
    der[at] ^= 1;

    assertThatThrownBy(() -> P256PublicKey.ofSpki(der)).isInstanceOf(MalformedException.class);
  }

  @Test
  void spkiHas91Bytes() throws Exception {
    byte[] der = P256PublicKey.of(hex(X), hex(Y)).spki();

    assertThat(der).hasSize(91);
    for (int length : new int[] {0, 90, 92}) {
      assertThatThrownBy(() -> P256PublicKey.ofSpki(Arrays.copyOf(der, length)))
          .isInstanceOf(MalformedException.class);
    }
  }

  @Test
  void aKeyIsNoOtherThing() throws Exception {
    P256PublicKey key = P256PublicKey.of(hex(X), hex(Y));

    assertThat(key).isNotEqualTo(key.thumbprint()).isNotEqualTo(Fixtures.key(1).publicKey());
  }
}
