package id.tanda.token;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanda.crypto.keys.SoftwareKey;
import id.tanda.token.OddCbor.Spelling;
import id.tanda.trust.KeyUse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A dense token has one form, even if authority and device sign another. */
class OneFormTest {
  private static final byte[] NONCE = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};
  private static final int NONE = -1;

  private final Desk desk = new Desk();
  private final TokenVerifier verifier = desk.verifier().directory(desk::find).build();
  private final OddCbor plain = new OddCbor(NONE, Spelling.LONGER);
  private final OddToken good = new OddToken(desk, plain);

  @Test
  void whatIsMadeByHandIsGoodButForItsDefect() {
    assertThat(verify(good.text(id(), NONCE))).isEqualTo("token.accepted");
    assertThat(verify(good.reference(id(), new byte[16]), new byte[16]))
        .isEqualTo("token.accepted");
  }

  @ParameterizedTest
  @EnumSource(Spelling.class)
  @DisplayName("T-35 every head of token and credential that is spelled otherwise is malformed")
  void everyHeadHasOneSpelling(Spelling spelling) {
    good.text(id(), NONCE);
    int heads = plain.count();
    assertThat(heads).isGreaterThan(50);
    for (int i = 0; i < heads; i++) {
      String token = new OddToken(desk, new OddCbor(i, spelling)).text(id(), NONCE);
      assertThat(verify(token)).as("head %s", i).isIn("token.malformed", "token.alg-not-allowed");
    }
  }

  @ParameterizedTest
  @EnumSource(Spelling.class)
  @DisplayName("T-35 so is every head of the reference form")
  void everyHeadOfAReferenceHasOneSpelling(Spelling spelling) {
    OddCbor counting = new OddCbor(NONE, spelling);
    new OddToken(desk, counting).reference(id(), NONCE);
    for (int i = 0; i < counting.count(); i++) {
      String token = new OddToken(desk, new OddCbor(i, spelling)).reference(id(), NONCE);
      assertThat(verify(token)).as("head %s", i).isIn("token.malformed", "token.alg-not-allowed");
    }
  }

  @Test
  @DisplayName("T-35 members in another order, or one of them twice, are malformed")
  void membersHaveOneOrder() {
    List<byte[]> header = good.header(desk.credentials.dense());
    List<byte[]> payload = good.payload(id(), NONCE);
    for (List<byte[]> odd : rearranged(header)) {
      assertThat(verify(good.signed(odd, payload))).isEqualTo("token.malformed");
    }
    for (List<byte[]> odd : rearranged(payload)) {
      assertThat(verify(good.signed(header, odd))).isEqualTo("token.malformed");
    }
  }

  @ParameterizedTest
  @CsvSource({"17", "61", "98", "96", "16", "0", "55799"})
  @DisplayName("T-35 another tag, or none, is malformed")
  void theTagIs18(long tag) {
    byte[] token = Desk.bytesOf(good.text(id(), NONCE));
    byte[] untagged = Arrays.copyOfRange(token, 1, token.length);

    assertThat(verify(Desk.textOf(plain.tagged(tag, untagged)))).isEqualTo("token.malformed");
    assertThat(verify(Desk.textOf(plain.tagged(tag, token)))).isEqualTo("token.malformed");
    assertThat(verify(Desk.textOf(untagged))).isEqualTo("token.malformed");
  }

  @Test
  @DisplayName("T-35 a nil or detached payload, a filled unprotected header, more parts or bytes")
  void thePartsAreFour() {
    byte[] protectedHeader = plain.map(good.header(desk.credentials.dense()));
    byte[] content = plain.map(good.payload(id(), NONCE));
    byte[] header = plain.bytes(protectedHeader);
    byte[] payload = plain.bytes(content);
    byte[] signature = plain.bytes(OddToken.signature(desk.device, protectedHeader, content));
    byte[] none = plain.map(List.of());
    byte[] nil = {(byte) 0xf6};
    byte[] filled = plain.map(List.of(plain.member(4, plain.bytes(new byte[8]))));

    assertThat(verify(parts(header, none, payload, signature))).isEqualTo("token.accepted");
    assertThat(verify(parts(header, none, nil, signature))).isEqualTo("token.malformed");
    assertThat(verify(parts(header, nil, payload, signature))).isEqualTo("token.malformed");
    assertThat(verify(parts(header, filled, payload, signature))).isEqualTo("token.malformed");
    assertThat(verify(parts(header, none, payload))).isEqualTo("token.malformed");
    assertThat(verify(parts(header, none, payload, signature, signature)))
        .isEqualTo("token.malformed");
    byte[] token = Desk.bytesOf(good.text(id(), NONCE));
    assertThat(verify(Desk.textOf(Arrays.copyOf(token, token.length + 1))))
        .isEqualTo("token.malformed");
  }

  @Test
  @DisplayName("T-35 bytes after a header or payload, or fewer members announced than there are")
  void aMapIsAllThereIs() {
    byte[] header = plain.map(good.header(desk.credentials.dense()));
    byte[] payload = plain.map(good.payload(id(), NONCE));
    byte[] announcingTwo = plain.map(good.payload(id(), NONCE).subList(1, 4));
    announcingTwo[0]--;

    for (byte[] token :
        List.of(
            good.sign(desk.device, more(header), payload),
            good.sign(desk.device, header, more(payload)),
            good.sign(desk.device, header, announcingTwo))) {
      assertThat(verify(Desk.textOf(token))).isEqualTo("token.malformed");
    }
  }

  @Test
  @DisplayName("T-35 bytes after a credential's header or payload")
  void aCredentialsMapIsAllThereIs() {
    SoftwareKey authority = desk.authority.key(KeyUse.CREDENTIAL);
    byte[] header = plain.map(good.credentialHeader());
    byte[] payload = good.credentialClaims();

    for (byte[] credential :
        List.of(
            good.sign(authority, more(header), payload),
            good.sign(authority, header, more(payload)))) {
      assertThat(verify(good.signed(good.header(credential), good.payload(id(), NONCE))))
          .isEqualTo("token.malformed");
    }
  }

  @Test
  @DisplayName("T-16 T-35 dates that are floats, texts, bignums, tagged, negative or beyond")
  void datesAreIntegers() {
    long now = desk.clock.instant().getEpochSecond();
    List<byte[]> header = good.header(desk.credentials.dense());
    List<byte[]> odd =
        List.of(
            new byte[] {(byte) 0xfb, 0x41, (byte) 0xda, 0, 0, 0, 0, 0, 0},
            new byte[] {(byte) 0xfa, 0x4e, (byte) 0xd0, 0, 0},
            new byte[] {(byte) 0xf9, 0x7c, 0},
            plain.text(Long.toString(now)),
            plain.tagged(2, plain.bytes(new byte[] {1, 0, 0, 0, 0})),
            plain.tagged(1, plain.integer(now)),
            plain.integer(-1),
            plain.integer(253_402_300_800L),
            plain.integer(Long.MAX_VALUE),
            new byte[] {(byte) 0xf6},
            plain.bool(true));
    for (byte[] date : odd) {
      List<byte[]> endingThen = new ArrayList<>(good.payload(id(), NONCE));
      endingThen.set(1, plain.member(4, date));
      List<byte[]> madeThen = new ArrayList<>(good.payload(id(), NONCE));
      madeThen.set(2, plain.member(6, date));

      assertThat(verify(good.signed(header, endingThen))).isEqualTo("token.malformed");
      assertThat(verify(good.signed(header, madeThen))).isEqualTo("token.malformed");
    }
  }

  private String verify(String token) {
    return verify(token, NONCE);
  }

  private String verify(String token, byte[] nonce) {
    return verifier.verify(token, nonce).code();
  }

  private byte[] id() {
    return desk.authority.randomness().bytes(16);
  }

  /** Returns the members with neighbours exchanged, and with each one twice. */
  private static List<List<byte[]>> rearranged(List<byte[]> members) {
    List<List<byte[]>> all = new ArrayList<>();
    for (int i = 0; i < members.size(); i++) {
      List<byte[]> twice = new ArrayList<>(members);
      twice.add(i, members.get(i));
      all.add(twice);
      if (i > 0) {
        List<byte[]> exchanged = new ArrayList<>(members);
        Collections.swap(exchanged, i - 1, i);
        all.add(exchanged);
      }
    }
    return all;
  }

  private static byte[] more(byte[] map) {
    return Arrays.copyOf(map, map.length + 1);
  }

  private String parts(byte[]... parts) {
    return Desk.textOf(plain.tagged(18, plain.array(parts)));
  }
}
