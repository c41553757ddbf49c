package id.tanda.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.coding.Base45;
import id.tanda.crypto.coding.Base64Url;
import id.tanda.crypto.jose.Jws;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.keys.Signatures;
import id.tanda.crypto.keys.SoftwareKey;
import id.tanda.testing.TestAuthority;
import id.tanda.token.Presentation.Form;
import id.tanda.trust.KeyGrant;
import id.tanda.trust.KeyUse;
import id.tanda.trust.TrustBundle;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileTokenTest {
  private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

  private final Desk desk = new Desk();
  private final TokenVerifier verifier = desk.verifier().build();

  @Test
  @DisplayName(
      "Q-08 T-11 at every place of a dense token a removal and some changes and insertions are refused")
  void oneTokenHasOneText() {
    String token = desk.show(Presentation.bare());
    int tried = 0;
    for (int i = 0; i < token.length(); i++) {
      refused(token.substring(0, i) + token.substring(i + 1));
      for (char c : new char[] {'0', 'Z', ':', 'a', ' '}) {
        if (c != token.charAt(i)) {
          refused(token.substring(0, i) + c + token.substring(i + 1));
        }
        refused(token.substring(0, i) + c + token.substring(i));
        tried += 2;
      }
    }
    assertThat(tried).isGreaterThan(4_000);
    assertThat(verifier.verify(token)).isInstanceOf(Verification.Accepted.class);
  }

  @Test
  @DisplayName("T-12 T-10 a changed text form is refused or is the same showing")
  void aRespelledTextIsNeverASecondShowing() {
    String token = desk.show(Presentation.bare().as(Form.TEXT));
    assertThat(verifier.verify(token)).isInstanceOf(Verification.Accepted.class);
    Random random = new Random(11);
    for (int i = 0; i < token.length(); i++) {
      char c = (char) (33 + random.nextInt(94));
      String altered = token.substring(0, i) + c + token.substring(i + 1);
      assertThat(verifier.verify(altered)).isInstanceOf(Verification.Rejected.class);
    }
  }

  @Test
  @DisplayName("T-35 seeded mutations of the bytes give typed rejections only")
  void mutatedBytesAreRejected() {
    byte[] bytes = bytesOf(desk.show(Presentation.bare().scope(ScopeId.of("hotel.1"))));
    long seed = 20_260_817;
    Random random = new Random(seed);
    Set<TokenRejection> seen = EnumSet.noneOf(TokenRejection.class);
    for (int i = 0; i < 20_000; i++) {
      byte[] mutated = mutate(bytes, random);
      Verification answer = verifier.verify(textOf(mutated));
      assertThat(answer).as("seed %s, round %s", seed, i).isInstanceOf(Verification.Rejected.class);
      seen.add(((Verification.Rejected) answer).reason());
    }
    assertThat(seen)
        .contains(
            TokenRejection.MALFORMED,
            TokenRejection.BAD_SIGNATURE,
            TokenRejection.UNKNOWN_KEY,
            TokenRejection.NOT_CANONICAL,
            TokenRejection.WRONG_TYPE);
  }

  @Test
  @DisplayName(
      "T-09 the twin signature is not canonical in dense form, and the same showing in text form")
  void theTwinSignatureIsNoSecondToken() throws Exception {
    byte[] dense = bytesOf(desk.show(Presentation.bare()));
    System.arraycopy(
        twin(Arrays.copyOfRange(dense, dense.length - 64, dense.length)),
        0,
        dense,
        dense.length - 64,
        64);
    String text = desk.show(Presentation.bare().as(Form.TEXT));
    int dot = text.lastIndexOf('.');
    String twinText =
        text.substring(0, dot + 1)
            + Base64Url.encode(twin(Base64Url.decode(text.substring(dot + 1))));

    rejected(textOf(dense), TokenRejection.NOT_CANONICAL);
    assertThat(verifier.verify(twinText)).isInstanceOf(Verification.Accepted.class);
    rejected(text, TokenRejection.REPLAYED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "T",
        "TND1:",
        "TND1:GGW",
        "TND1::::",
        "TND1:::",
        "TND1:A",
        "TND1:abc",
        "TND1:AB\n",
        "tnd1:BB8",
        "TND2:BB8",
        "https://bank.example/?t=TND1:BB8",
        "<script>alert(1)</script>",
        "javascript:alert(1)",
        "..",
        "~",
        "~~",
        "null",
        "{}",
        "\u0000"
      })
  @DisplayName("Q-05 Q-09 T-34 what is no token is malformed")
  void whatIsNoTokenIsMalformed(String text) {
    rejected(text, TokenRejection.MALFORMED);
  }

  @Test
  @DisplayName("T-17 T-34 what is longer than any token is not read at all")
  void aLongTextIsTooLarge() {
    rejected("TND1:" + "A".repeat(1_537), TokenRejection.TOO_LARGE);
    rejected(".".repeat(1_000_000), TokenRejection.TOO_LARGE);
  }

  @Test
  @DisplayName("T-20 T-36 other signed objects are of the wrong type")
  void otherObjectsAreNoTokens() {
    String bundle = desk.authority.bundle(1).text();
    String receipt =
        Jws.sign(
            desk.authority.key(KeyUse.RECEIPT),
            "tanda-receipt+jwt",
            JsonObject.builder().put("iss", "dukcapil.example").build());
    String credential = "TND1:" + Base45.encode(desk.credentials.dense());

    rejected(bundle, TokenRejection.WRONG_TYPE);
    rejected(receipt, TokenRejection.WRONG_TYPE);
    rejected(desk.credentials.text(), TokenRejection.WRONG_TYPE);
    rejected(credential, TokenRejection.WRONG_TYPE);
  }

  @ParameterizedTest
  @EnumSource(
      value = Form.class,
      names = {"DENSE", "TEXT"})
  void aTokenOfAnUnknownAuthorityIsRefused(Form form) {
    TestAuthority stranger = new TestAuthority("elsewhere.example", desk.clock, 99);
    SoftwareKey phone = SoftwareKey.generate(stranger.randomness());
    TokenSigner signer =
        new TokenSigner(phone, stranger.credentials(phone, 1), desk.clock, stranger.randomness());

    rejected(signer.present(Presentation.bare().as(form)).text(), TokenRejection.UNKNOWN_KEY);
  }

  @ParameterizedTest
  @EnumSource(
      value = Form.class,
      names = {"DENSE", "TEXT"})
  @DisplayName("T-36 a credential of another device does not carry a token")
  void anothersCredentialIsOfNoUse(Form form) {
    SoftwareKey thief = SoftwareKey.generate(desk.authority.randomness());
    TokenClaims claims = claims();
    if (form == Form.DENSE) {
      rejected(
          DenseToken.sign(thief, Optional.of(desk.credentials.dense()), claims),
          TokenRejection.BAD_SIGNATURE);
    } else {
      String own = desk.show(Presentation.bare().as(Form.TEXT));
      String foreign =
          new TokenSigner(
                  thief,
                  desk.authority.credentials(thief, 8),
                  desk.clock,
                  desk.authority.randomness())
              .present(Presentation.bare().as(Form.TEXT))
              .text();
      rejected(
          own.substring(0, own.lastIndexOf('~') + 1)
              + foreign.substring(foreign.lastIndexOf('~') + 1),
          TokenRejection.MALFORMED);
    }
  }

  @Test
  @DisplayName("K-02 a credential signed by a key of another role is refused")
  void aKeyOfAnotherRoleVouchesForNobody() {
    byte[] credential =
        DenseCredential.sign(
            desk.authority.key(KeyUse.STATUS),
            desk.device.publicKey(),
            Desk.INDEX,
            desk.credentials.expires());

    rejected(
        DenseToken.sign(desk.device, Optional.of(credential), claims()),
        TokenRejection.KEY_NOT_USABLE);
  }

  @Test
  @DisplayName("K-15 a credential that ended, or lives longer than 31 days, is refused")
  void aCredentialHasItsTime() {
    desk.clock.advance(Duration.ofHours(1));
    byte[] tooLong =
        DenseCredential.sign(
            desk.authority.key(KeyUse.CREDENTIAL),
            desk.device.publicKey(),
            Desk.INDEX,
            desk.clock.instant().plus(TokenReader.LONGEST_CREDENTIAL).plusSeconds(1));
    byte[] ended =
        DenseCredential.sign(
            desk.authority.key(KeyUse.CREDENTIAL),
            desk.device.publicKey(),
            Desk.INDEX,
            desk.clock.instant());

    rejected(
        DenseToken.sign(desk.device, Optional.of(tooLong), claims()),
        TokenRejection.CREDENTIAL_EXPIRED);
    rejected(
        DenseToken.sign(desk.device, Optional.of(ended), claims()),
        TokenRejection.CREDENTIAL_EXPIRED);
  }

  @ParameterizedTest
  @CsvSource({"-1, token.key-not-usable", "0, token.key-not-usable", "1, token.accepted"})
  @DisplayName("K-15 a credential made when its key might no longer sign is refused")
  void aCredentialIsMadeWhileItsKeyMaySign(long seconds, String code) {
    Instant now = desk.clock.instant();
    KeyGrant retired =
        new KeyGrant(
            desk.authority.key(KeyUse.CREDENTIAL).publicKey(),
            KeyUse.CREDENTIAL,
            now.minus(Duration.ofDays(1)),
            now.plusSeconds(seconds),
            now.plus(Duration.ofDays(60)));
    desk.bundles.accept(
        TrustBundle.issue(
                desk.authority.root(),
                desk.authority.id(),
                2,
                now,
                Duration.ofDays(1),
                TestAuthority.STATUS_TEMPLATE,
                List.of(retired))
            .text());

    assertThat(verifier.verify(desk.show(Presentation.bare().as(Form.TEXT))).code())
        .isEqualTo(code);
  }

  @Test
  @DisplayName("K-15 a key makes no credential once it may not sign any more")
  void aKeySignsInItsTime() {
    desk.clock.advance(Duration.ofDays(300).minusSeconds(1));
    TestAuthority authority = desk.authority;
    CredentialIssuer issuer =
        new CredentialIssuer(
            authority.id(),
            authority.key(KeyUse.CREDENTIAL),
            new Desk().authority.bundle(1),
            authority.randomness());

    assertThat(issuer.issue(desk.device.publicKey(), 1, desk.clock.instant())).isNotNull();
    Instant end = desk.clock.instant().plusSeconds(1);
    assertThatThrownBy(() -> issuer.issue(desk.device.publicKey(), 1, end))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void credentialsEndAtMidnightWithin31Days() {
    assertThat(desk.credentials.expires().getEpochSecond() % 86_400).isZero();
    assertThat(desk.credentials.expires())
        .isAfter(desk.clock.instant())
        .isBeforeOrEqualTo(desk.clock.instant().plus(TokenReader.LONGEST_CREDENTIAL));
  }

  @Test
  @DisplayName("K-05 when the authority's key is withdrawn its cached credentials go along")
  void aWithdrawnKeyTakesItsCredentialsAlong() {
    assertThat(verifier.verify(desk.show(Presentation.bare())))
        .isInstanceOf(Verification.Accepted.class);
    desk.bundles.accept(
        TrustBundle.issue(
                desk.authority.root(),
                desk.authority.id(),
                2,
                desk.clock.instant(),
                Duration.ofDays(1),
                TestAuthority.STATUS_TEMPLATE,
                List.of(desk.authority.grant(desk.authority.key(KeyUse.STATUS), KeyUse.STATUS)))
            .text());

    rejected(desk.show(Presentation.bare()), TokenRejection.UNKNOWN_KEY);
  }

  private TokenClaims claims() {
    return new TokenClaims(
        desk.clock.instant(),
        desk.clock.instant().plusSeconds(90),
        new byte[16],
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private void refused(String text) {
    assertThat(verifier.verify(text)).isInstanceOf(Verification.Rejected.class);
  }

  private void rejected(String text, TokenRejection reason) {
    assertThat(verifier.verify(text)).isEqualTo(new Verification.Rejected(reason));
  }

  private static byte[] mutate(byte[] bytes, Random random) {
    byte[] mutated = bytes.clone();
    int at = random.nextInt(mutated.length);
    switch (random.nextInt(4)) {
      case 0 -> mutated[at] ^= (byte) (1 << random.nextInt(8));
      case 1 -> mutated[at] += (byte) (1 + random.nextInt(255));
      case 2 -> mutated = Arrays.copyOf(mutated, at);
      default -> {
        mutated = Arrays.copyOf(mutated, mutated.length + 1);
        System.arraycopy(bytes, at, mutated, at + 1, bytes.length - at);
        mutated[at] = (byte) random.nextInt(256);
      }
    }
    return Arrays.equals(mutated, bytes) ? Arrays.copyOf(bytes, bytes.length - 1) : mutated;
  }

  private static byte[] twin(byte[] signature) {
    BigInteger n =
        new BigInteger("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16);
    byte[] s = n.subtract(new BigInteger(1, Arrays.copyOfRange(signature, 32, 64))).toByteArray();
    byte[] twin = signature.clone();
    Arrays.fill(twin, 32, 64, (byte) 0);
    int from = Math.max(0, s.length - 32);
    System.arraycopy(s, from, twin, 64 - (s.length - from), s.length - from);
    assertThat(Signatures.isLowS(twin)).isFalse();
    return twin;
  }

  private static byte[] bytesOf(String text) {
    try {
      return Base45.decode(text, DenseToken.PREFIX.length());
    } catch (MalformedException own) {
      throw new AssertionError(own);
    }
  }

  private static String textOf(byte[] bytes) {
    assertThat(ALPHABET).hasSize(45);
    return DenseToken.PREFIX + Base45.encode(bytes);
  }
}
