package id.tanda.token;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanda.crypto.keys.SigningKey;
import id.tanda.trust.KeyUse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Members of a dense token that device and authority signed well and that mean something else. */
class HostileMembersTest {
  private static final byte[] NONCE = new byte[16];
  private static final int ALG = 0;
  private static final int HOLDER = 1;
  private static final int TYP = 2;

  private final Desk desk = new Desk();
  private final TokenVerifier verifier = desk.verifier().directory(desk::find).build();
  private final OddCbor cbor = new OddCbor(-1, OddCbor.Spelling.LONGER);
  private final OddToken made = new OddToken(desk, cbor);
  private final List<byte[]> header = made.header(desk.credentials.dense());
  private final List<byte[]> payload = made.payload(desk.authority.randomness().bytes(16), NONCE);

  @ParameterizedTest
  @ValueSource(longs = {0, 4, 5, 6, 7, -8, -9, -19, -35, -36, -37, -47, -257, -6, 7_000_000_000L})
  @DisplayName("T-02 T-03 another algorithm, a keyed hash among them")
  void theAlgorithmIsEs256(long algorithm) {
    byte[] alg = cbor.member(1, cbor.integer(algorithm));

    assertThat(verify(with(header, ALG, alg), payload)).isEqualTo("token.alg-not-allowed");
    assertThat(verify(carrying(credential(with(made.credentialHeader(), ALG, alg))), payload))
        .isEqualTo("token.alg-not-allowed");
  }

  @Test
  @DisplayName("T-01 T-03 an algorithm by name, none, nil, or none at all")
  void theAlgorithmIsANumber() {
    for (byte[] odd : List.of(cbor.text("ES256"), cbor.text("none"), cbor.bool(false), nil())) {
      assertThat(verify(with(header, ALG, cbor.member(1, odd)), payload))
          .isEqualTo("token.malformed");
    }
    assertThat(verify(header.subList(1, 3), payload)).isEqualTo("token.malformed");
  }

  @ParameterizedTest
  @ValueSource(longs = {2, 3, 5, 6, 15, 32, 33, 34, 35, 36, 256, -1, -65_537})
  @DisplayName("T-04 T-06 crit, chains, addresses or any other member of a header")
  void aHeaderHasItsMembersOnly(long label) {
    List<byte[]> more = new ArrayList<>(header);
    int at = label < 0 || label > 16 ? 3 : label > 13 ? 2 : 1;
    more.add(at, cbor.member(label, cbor.bytes(new byte[8])));

    assertThat(verify(more, payload)).isEqualTo("token.malformed");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7, 9, 1_000})
  @DisplayName("T-05 a key id of another length, of authority or device")
  void aKeyIdIsEightBytes(int length) {
    byte[] kid = cbor.member(4, cbor.bytes(new byte[length]));

    assertThat(verify(with(header, HOLDER, kid), payload))
        .isIn("token.malformed", "token.too-large");
    assertThat(verify(carrying(credential(with(made.credentialHeader(), HOLDER, kid))), payload))
        .isIn("token.malformed", "token.too-large");
  }

  @Test
  @DisplayName("T-05 a key id that nobody has, or that is a text")
  void aKeyIdIsLookedUpByItsBytes() {
    byte[] unknown = cbor.member(4, cbor.bytes(new byte[8]));
    byte[] text = cbor.member(4, cbor.text("../../etc"));

    assertThat(verify(with(header, HOLDER, unknown), payload)).isEqualTo("token.unknown-key");
    assertThat(verify(with(header, HOLDER, text), payload)).isEqualTo("token.malformed");
    assertThat(
            verify(carrying(credential(with(made.credentialHeader(), HOLDER, unknown))), payload))
        .isEqualTo("token.unknown-key");
    assertThat(verify(carrying(credential(with(made.credentialHeader(), HOLDER, text))), payload))
        .isEqualTo("token.malformed");
  }

  @ParameterizedTest
  @CsvSource({
    "application/tndc+cwt, token.wrong-type",
    "application/tndk+cwt, token.wrong-type",
    "application/cwt, token.wrong-type",
    "APPLICATION/TNDI+CWT, token.wrong-type",
    "application/tndi+cwt2, token.wrong-type"
  })
  @DisplayName("T-20 T-36 another kind, in a header that the device signs")
  void aTokenHasItsKind(String typ, String code) {
    byte[] odd = cbor.member(16, cbor.text(typ));

    assertThat(verify(with(header, TYP, odd), payload)).isEqualTo(code);
    assertThat(verify(header.subList(0, 2), payload)).isEqualTo("token.malformed");
  }

  @Test
  @DisplayName("T-36 a token or a credential in a credential's place vouches for nothing")
  void aCredentialIsNoToken() {
    byte[] token = made.sign(desk.device, cbor.map(header), cbor.map(payload));
    List<byte[]> nested = new ArrayList<>(made.credentialHeader());
    nested.add(2, cbor.member(13, desk.credentials.dense()));

    assertThat(verify(carrying(token), payload)).isEqualTo("token.malformed");
    assertThat(verify(carrying(credential(nested)), payload)).isEqualTo("token.malformed");
    assertThat(verify(made.credentialHeader(), payload)).isEqualTo("token.wrong-type");
  }

  @Test
  @DisplayName("T-36 a credential that the device signed itself")
  void aDeviceVouchesForNobody() {
    byte[] selfMade =
        made.sign(desk.device, cbor.map(made.credentialHeader()), made.credentialClaims());

    assertThat(verify(carrying(selfMade), payload)).isEqualTo("token.bad-signature");
  }

  @Test
  @DisplayName("T-22 T-24 a token without its end, begin or id, or with an id of another length")
  void aTokenHasItsMembers() {
    for (int member : new int[] {1, 2, 3}) {
      List<byte[]> without = new ArrayList<>(payload);
      without.remove(member);
      assertThat(verify(header, without)).isEqualTo("token.malformed");
    }
    for (byte[] id :
        List.of(
            cbor.bytes(new byte[0]),
            cbor.bytes(new byte[15]),
            cbor.bytes(new byte[17]),
            cbor.bytes(new byte[129]),
            cbor.text("0123456789abcdef"),
            cbor.integer(7))) {
      assertThat(verify(header, with(payload, 3, cbor.member(7, id)))).isEqualTo("token.malformed");
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 5", "2, 5", "3, 8"})
  @DisplayName("T-22 T-24 another member in the place of end, begin or id is none of them")
  void aMemberIsNotAnother(int member, long label) {
    byte[] value =
        member == 3 ? cbor.bytes(NONCE) : cbor.integer(desk.clock.instant().getEpochSecond() + 1);

    assertThat(verify(header, with(payload, member, cbor.member(label, value))))
        .isEqualTo("token.malformed");
  }

  @Test
  @DisplayName("T-37 a nonce without an audience, or of another length")
  void aNonceComesWithAnAudience() {
    List<byte[]> withoutAudience = payload.subList(1, payload.size());
    List<byte[]> shorter = with(payload, 5, cbor.member(10, cbor.bytes(new byte[15])));

    assertThat(verify(header, withoutAudience)).isEqualTo("token.malformed");
    assertThat(verify(header, shorter)).isEqualTo("token.malformed");
    assertThat(verify(header, payload)).isEqualTo("token.accepted");
  }

  @ParameterizedTest
  @CsvSource({
    "-1, token.malformed",
    "0, token.accepted",
    "1048575, token.accepted",
    "1048576, missing.status-list",
    "1099511627775, missing.status-list",
    "1099511627776, token.malformed"
  })
  @DisplayName("K-16 an index over all status lists is 0 to 2^40 - 1")
  void anIndexIsBounded(long index, String code) {
    byte[] credential =
        DenseCredential.sign(
            desk.authority.key(KeyUse.CREDENTIAL),
            desk.device.publicKey(),
            index,
            desk.credentials.expires());

    assertThat(verify(carrying(credential), payload)).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 253_402_300_799L})
  @DisplayName("T-16 the first and the last second that a date may name are dates")
  void aDateIsFrom1970To9999(long second) {
    byte[] end = cbor.member(4, cbor.integer(second));

    assertThat(verify(header, with(payload, 1, end))).isEqualTo("token.lifetime-too-long");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Hotel.merdeka",
        "hotel merdeka",
        "hotel/",
        "",
        "hotel.merdeka.yang.terlalu.panjang"
      })
  @DisplayName("T-18 T-19 an audience or scope of other characters or length")
  void idsHaveTheirCharacters(String id) {
    assertThat(verify(header, with(payload, 0, cbor.member(3, cbor.text(id)))))
        .isEqualTo("token.malformed");
    assertThat(verify(header, with(payload, 4, cbor.member(9, cbor.text(id)))))
        .isEqualTo("token.malformed");
  }

  private String verify(List<byte[]> headerMembers, List<byte[]> payloadMembers) {
    return verifier.verify(made.signed(headerMembers, payloadMembers), NONCE).code();
  }

  private List<byte[]> carrying(byte[] credential) {
    return with(header, HOLDER, cbor.member(13, credential));
  }

  private byte[] credential(List<byte[]> members) {
    SigningKey authority = desk.authority.key(KeyUse.CREDENTIAL);
    return made.sign(authority, cbor.map(members), made.credentialClaims());
  }

  private static List<byte[]> with(List<byte[]> members, int at, byte[] other) {
    List<byte[]> all = new ArrayList<>(members);
    all.set(at, other);
    return all;
  }

  private static byte[] nil() {
    return new byte[] {(byte) 0xf6};
  }
}
