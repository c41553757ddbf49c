package id.tanda.crypto.cose;

import static id.tanda.crypto.Fixtures.N;
import static id.tanda.crypto.Fixtures.hex;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.upokecenter.cbor.CBORObject;
import id.tanda.crypto.Fixtures;
import id.tanda.crypto.MalformedException;
import id.tanda.crypto.NotCanonicalException;
import id.tanda.crypto.cbor.CborReader;
import id.tanda.crypto.cbor.CborWriter;
import id.tanda.crypto.keys.Es256;
import id.tanda.crypto.keys.P256PublicKey;
import id.tanda.crypto.keys.SignatureCheck;
import id.tanda.crypto.keys.Signatures;
import id.tanda.crypto.keys.SigningKey;
import id.tanda.crypto.keys.SoftwareKey;
import java.math.BigInteger;
import java.security.Security;
import java.util.Arrays;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CoseSign1Test {
  private static final SoftwareKey KEY = Fixtures.key(1);
  private static final SignatureCheck CHECK = Es256.bouncyCastle().check(KEY.publicKey());
  private static final byte[] HEADER = hex("a10126");
  private static final byte[] PAYLOAD = hex("a1041a6a000000");
  private static final byte[] SIGNED = CoseSign1.sign(KEY, HEADER, PAYLOAD);
  private static final int SIGNATURE_AT = SIGNED.length - 64;

  @Test
  void whatWasSignedIsParsedAndHolds() throws Exception {
    CoseSign1 object = CoseSign1.parse(SIGNED);

    assertThat(object.signedBy(CHECK)).isTrue();
    assertThat(object.signedBy(Es256.bouncyCastle().check(Fixtures.key(2).publicKey()))).isFalse();
    assertThat(object.protectedHeader().toByteArray()).isEqualTo(HEADER);
    assertThat(object.payload().toByteArray()).isEqualTo(PAYLOAD);
    assertThat(object.bytes()).isEqualTo(SIGNED);
    assertThat(object.signature()).hasSize(64).isEqualTo(tail(SIGNED));
    assertThat(SIGNED).startsWith(hex("d284 43a10126 a0 47a1041a6a000000 5840"));
  }

  @Test
  void readersOfHeaderAndPayloadAreNewEachTime() throws Exception {
    CoseSign1 object = CoseSign1.parse(SIGNED);
    object.payload().map();
    object.protectedHeader().map();

    assertThat(object.payload().map()).isEqualTo(1);
    CborReader header = object.protectedHeader();
    assertThat(header.map()).isEqualTo(1);
    assertThat(header.key(CborReader.FIRST)).isEqualTo(Rfc9052.ALG);
    assertThat(header.integer()).isEqualTo(Rfc9052.ES256);
    header.end();
    object.signature()[0] ^= 1;
    assertThat(object.signedBy(CHECK)).isTrue();
  }

  @Test
  @DisplayName(
      "RFC 9052, 4.4: an independent library builds the same Sig_structure, an independent engine agrees")
  void thePeerSignsTheSameBytes() throws Exception {
    CBORObject structure = CBORObject.NewArray();
    structure.Add("Signature1").Add(HEADER).Add(new byte[0]).Add(PAYLOAD);
    CBORObject parts = CBORObject.DecodeFromBytes(SIGNED);
    SignatureCheck other = Es256.jca(Security.getProvider("SunEC")).check(KEY.publicKey());

    assertThat(CoseSign1.parse(SIGNED).toBeSigned()).isEqualTo(structure.EncodeToBytes());
    assertThat(parts.HasOneTag(18)).isTrue();
    assertThat(other.holds(structure.EncodeToBytes(), parts.get(3).GetByteString())).isTrue();
  }

  @Test
  void payloadsOfEverySizeComeBack() throws Exception {
    for (int size : new int[] {0, 1, 23, 24, 255, 256, 65_535, 65_536}) {
      byte[] payload = new byte[size];
      new Random(size).nextBytes(payload);
      CoseSign1 object = CoseSign1.parse(CoseSign1.sign(KEY, HEADER, payload));
      assertThat(object.payload().toByteArray()).as("size %s", size).isEqualTo(payload);
      assertThat(object.signedBy(CHECK)).as("size %s", size).isTrue();
    }
  }

  @Test
  void anObjectInsideAnotherIsReadWhereItStands() throws Exception {
    byte[] outer =
        new CborWriter().map(1).integer(Rfc9052.KCWT).item(SIGNED).bool(true).toByteArray();
    CborReader reader = CborReader.over(outer);
    reader.map();
    reader.key(CborReader.FIRST);
    CoseSign1 inner = CoseSign1.read(reader);

    assertThat(inner.bytes()).isEqualTo(SIGNED);
    assertThat(inner.signedBy(CHECK)).isTrue();
    assertThat(reader.bool()).isTrue();
    assertThat(CoseSign1.parse(outer, 2, 2 + SIGNED.length).bytes()).isEqualTo(SIGNED);
    assertThatThrownBy(() -> CoseSign1.parse(outer, 2, outer.length))
        .hasMessage("CBOR must end after its last item");
  }

  @Test
  void everyFlippedBitIsRefusedOrDoesNotHold() {
    for (int bit = 0; bit < SIGNED.length * 8; bit++) {
      byte[] flipped = SIGNED.clone();
      flipped[bit / 8] ^= (byte) (1 << bit % 8);
      assertThat(holds(flipped)).as("bit %s", bit).isFalse();
    }
  }

  @Test
  void everyCutIsRefused() {
    for (int length = 0; length < SIGNED.length; length++) {
      byte[] cut = Arrays.copyOf(SIGNED, length);
      assertThatThrownBy(() -> CoseSign1.parse(cut)).isInstanceOf(MalformedException.class);
    }
    assertThatThrownBy(() -> CoseSign1.parse(Arrays.copyOf(SIGNED, SIGNED.length + 1)))
        .hasMessage("CBOR must end after its last item");
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("T-35 another tag, none, nil payload, an unprotected header, other shapes")
  @CsvSource({
    "tag 17,                 d1 84 43a10126 a0 47a1041a6a000000 5840",
    "tag 61 around,          d83d d2 84 43a10126 a0 47a1041a6a000000 5840",
    "tag 98,                 d862 84 43a10126 a0 47a1041a6a000000 5840",
    "tag 18 twice,           d2 d2 84 43a10126 a0 47a1041a6a000000 5840",
    "tag 18 in two bytes,    d812 84 43a10126 a0 47a1041a6a000000 5840",
    "no tag,                 84 43a10126 a0 47a1041a6a000000 5840",
    "nil payload,            d2 84 43a10126 a0 f6 5840",
    "payload not wrapped,    d2 84 43a10126 a0 a1041a6a000000 5840",
    "header not wrapped,     d2 84 a10126 a0 47a1041a6a000000 5840",
    "unprotected not empty,  d2 84 43a10126 a10126 47a1041a6a000000 5840",
    "unprotected wrapped,    d2 84 43a10126 41a0 47a1041a6a000000 5840",
    "indefinite array,       d2 9f 43a10126 a0 47a1041a6a000000 5840",
    "indefinite map,         d2 84 43a10126 bfff 47a1041a6a000000 5840",
    "indefinite payload,     d2 84 43a10126 a0 5f47a1041a6a000000ff 5840",
    "five parts,             d2 85 43a10126 a0 47a1041a6a000000 00 5840",
    "three parts,            d2 83 43a10126 a0 5840",
    "payload of 2^63,        d2 84 43a10126 a0 5b8000000000000000 5840",
    "long signature length,  d2 84 43a10126 a0 47a1041a6a000000 590040",
    "text signature,         d2 84 43a10126 a0 47a1041a6a000000 7840",
  })
  void anotherShapeIsRefused(String name, String start) {
    byte[] bytes = hex(start + Fixtures.hex(tail(SIGNED)));

    assertThatThrownBy(() -> CoseSign1.parse(bytes))
        .as(name)
        .isInstanceOf(MalformedException.class)
        .isNotInstanceOf(NotCanonicalException.class);
  }

  @ParameterizedTest
  @DisplayName("T-08 a signature of another length is refused before any engine")
  @ValueSource(ints = {0, 63, 65, 71})
  void signaturesHave64Bytes(int length) {
    byte[] bytes =
        new CborWriter()
            .tag(18)
            .array(4)
            .bytes(HEADER)
            .map(0)
            .bytes(PAYLOAD)
            .bytes(Arrays.copyOf(tail(SIGNED), length))
            .toByteArray();

    assertThatThrownBy(() -> CoseSign1.parse(bytes))
        .hasMessage("CBOR byte string must be 64 to 64 bytes");
  }

  @Test
  @DisplayName("T-09 the high twin of a good signature is not canonical")
  void theHighTwinIsNotCanonical() {
    assertThatThrownBy(() -> CoseSign1.parse(withHighS(SIGNED)))
        .isInstanceOf(NotCanonicalException.class)
        .hasMessage("COSE_Sign1 signature must be low-s");
  }

  @Test
  @DisplayName("T-07 halves out of range parse and do not hold")
  void halvesOutOfRangeDoNotHold() throws Exception {
    for (String half : new String[] {"00".repeat(32), N, "ff".repeat(32)}) {
      byte[] badR = SIGNED.clone();
      System.arraycopy(hex(half), 0, badR, SIGNATURE_AT, 32);
      byte[] badS = SIGNED.clone();
      System.arraycopy(hex(half), 0, badS, SIGNATURE_AT + 32, 32);

      assertThat(CoseSign1.parse(badR).signedBy(CHECK)).as("r %s", half).isFalse();
      assertThat(CoseSign1.parse(badS).signedBy(CHECK)).as("s %s", half).isFalse();
    }
  }

  @Test
  void aKeyWithHighSignaturesMakesLowObjects() throws Exception {
    byte[] signed = CoseSign1.sign(signing(CoseSign1Test::highS), HEADER, PAYLOAD);

    assertThat(signed).isEqualTo(SIGNED);
    assertThat(CoseSign1.parse(signed).signedBy(CHECK)).isTrue();
  }

  @Test
  void aKeyThatReturnsNoSignatureIsAFault() {
    assertThatThrownBy(() -> CoseSign1.sign(signing(s -> new byte[72]), HEADER, PAYLOAD))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("signature must be 64 bytes, r and s each 1 to n-1");
  }

  @Test
  @DisplayName("numbers of RFC 9052, 9596, 9528 and 8392 as registered")
  void numbersAreThoseOfTheRegistries() {
    assertThat(new long[] {Rfc9052.ALG, Rfc9052.CRIT, Rfc9052.KID, Rfc9052.KCWT, Rfc9052.TYP})
        .containsExactly(1, 2, 4, 13, 16);
    assertThat(new long[] {Rfc9052.ES256, Rfc9052.TAG}).containsExactly(-7, 18);
    assertThat(new long[] {Rfc8392.ISS, Rfc8392.SUB, Rfc8392.AUD, Rfc8392.EXP, Rfc8392.NBF})
        .containsExactly(1, 2, 3, 4, 5);
    assertThat(new long[] {Rfc8392.IAT, Rfc8392.CTI, Rfc8392.CNF, Rfc8392.SCOPE, Rfc8392.NONCE})
        .containsExactly(6, 7, 8, 9, 10);
    assertThat(Rfc8392.CNF_COSE_KEY).isEqualTo(1);
  }

  private static boolean holds(byte[] bytes) {
    try {
      return CoseSign1.parse(bytes).signedBy(CHECK);
    } catch (MalformedException e) {
      return false;
    }
  }

  private static SigningKey signing(UnaryOperator<byte[]> change) {
    return new SigningKey() {
      @Override
      public P256PublicKey publicKey() {
        return KEY.publicKey();
      }

      @Override
      public byte[] sign(byte[] message) {
        return change.apply(KEY.sign(message));
      }
    };
  }

  private static byte[] withHighS(byte[] signed) {
    byte[] changed = signed.clone();
    System.arraycopy(highS(tail(signed)), 0, changed, SIGNATURE_AT, 64);
    return changed;
  }

  private static byte[] highS(byte[] signature) {
    assertThat(Signatures.isLowS(signature)).isTrue();
    BigInteger s = new BigInteger(1, Arrays.copyOfRange(signature, 32, 64));
    byte[] high = signature.clone();
    byte[] twin = hex(String.format("%064x", new BigInteger(N, 16).subtract(s)));
    System.arraycopy(twin, 0, high, 32, 32);
    return high;
  }

  private static byte[] tail(byte[] signed) {
    return Arrays.copyOfRange(signed, SIGNATURE_AT, signed.length);
  }
}
