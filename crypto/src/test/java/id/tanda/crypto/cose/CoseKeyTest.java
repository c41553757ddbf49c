package id.tanda.crypto.cose;

import static id.tanda.crypto.Fixtures.hex;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.upokecenter.cbor.CBORObject;
import id.tanda.crypto.Fixtures;
import id.tanda.crypto.MalformedException;
import id.tanda.crypto.cbor.CborReader;
import id.tanda.crypto.cbor.CborWriter;
import id.tanda.crypto.keys.P256PublicKey;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CoseKeyTest {
  private static final String X =
      "60fed4ba255a9d31c961eb74c6356d68c049b8923b61fa6ce669622e60f29fb6";

  @Test
  void everyKeyComesBack() throws Exception {
    for (long seed = 0; seed < 50; seed++) {
      P256PublicKey key = Fixtures.key(seed).publicKey();
      CborReader reader = CborReader.over(written(key));
      assertThat(CoseKey.read(reader)).as("seed %s", seed).isEqualTo(key);
      reader.end();
    }
  }

  @Test
  @DisplayName("RFC 9053, 7.1.1: true is the odd y, prefix 03 of SEC 1")
  void trueIsTheOddY() throws Exception {
    P256PublicKey odd = P256PublicKey.ofPoint(hex("03" + X));
    P256PublicKey even = P256PublicKey.ofPoint(hex("02" + X));

    assertThat(written(odd)).isEqualTo(hex("a4 0102 2001 215820" + X + "22f5"));
    assertThat(written(even)).isEqualTo(hex("a4 0102 2001 215820" + X + "22f4"));
    assertThat(CoseKey.read(CborReader.over(written(odd)))).isEqualTo(odd);
    assertThat(CoseKey.read(CborReader.over(written(even)))).isEqualTo(even);
  }

  @Test
  void anotherLibraryReadsTheSameMembers() {
    P256PublicKey key = Fixtures.key(1).publicKey();
    CBORObject map = CBORObject.DecodeFromBytes(written(key));

    assertThat(map.size()).isEqualTo(4);
    assertThat(map.get(CBORObject.FromObject(1)).AsInt32()).isEqualTo(2);
    assertThat(map.get(CBORObject.FromObject(-1)).AsInt32()).isEqualTo(1);
    assertThat(map.get(CBORObject.FromObject(-2)).GetByteString()).isEqualTo(key.x());
    assertThat(map.get(CBORObject.FromObject(-3)).AsBoolean()).isEqualTo(key.yIsOdd());
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("K-03 another curve, type, order, member or point is refused")
  @ValueSource(
      strings = {
        "a0",
        "a3 0102 2001 215820" + X,
        "a4 0101 2001 215820" + X + "22f5",
        "a4 0102 2002 215820" + X + "22f5",
        "a4 0202 2001 215820" + X + "22f5",
        "a4 0102 2101 225820" + X + "23f5",
        "a4 0102 2001 22f5 215820" + X,
        "a4 0102 2001 225820" + X + "23f5",
        "a4 0102 2001 215820" + X + "23f5",
        "a4 0102 2001 225820" + X + "22f5",
        "a4 0102 2001 215820" + X + "225820" + X,
        "a5 0102 0326 2001 215820" + X + "22f5",
        "a5 0102 2001 215820" + X + "22f5 2301",
        "a4 0102 2001 21581f"
            + "60fed4ba255a9d31c961eb74c6356d68c049b8923b61fa6ce669622e60f29f"
            + "22f5",
        "a4 0102 2001 215820"
            + "0000000000000000000000000000000000000000000000000000000000000001"
            + "22f5",
        "a4 0102 2001 215820"
            + "ffffffff00000001000000000000000000000000ffffffffffffffffffffffff"
            + "22f5",
        "84 0102 2001",
      })
  void anotherKeyIsRefused(String encoded) {
    assertThatThrownBy(() -> CoseKey.read(CborReader.over(hex(encoded))))
        .isInstanceOf(MalformedException.class);
  }

  private static byte[] written(P256PublicKey key) {
    CborWriter writer = new CborWriter();
    CoseKey.write(writer, key);
    return writer.toByteArray();
  }
}
