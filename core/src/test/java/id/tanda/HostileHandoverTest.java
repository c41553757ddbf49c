package id.tanda;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanda.attribute.Attribute;
import id.tanda.consent.Request;
import id.tanda.crypto.MalformedException;
import id.tanda.crypto.coding.Base64Url;
import id.tanda.crypto.keys.KeyId;
import id.tanda.crypto.keys.SigningKey;
import id.tanda.crypto.keys.SoftwareKey;
import id.tanda.hostile.ForgedHandover;
import id.tanda.hostile.JsonItem;
import id.tanda.hostile.OddSignatures;
import id.tanda.token.Presentation;
import id.tanda.token.Presentation.Form;
import id.tanda.trust.KeyUse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a phone hands over with one defect in it, signed by the real keys of phone and authority.
 * The sound answer, opened after all of them, shows that none was taken.
 */
class HostileHandoverTest {
  private static final String MALFORMED = "handover.malformed";

  private final Handovers world = new Handovers();
  private final Country country = world.country;
  private final Request asked = world.ask();
  private final String sound = world.sealed(asked, Attribute.OCCUPATION);
  private final SoftwareKey thief = SoftwareKey.generate(country.randomness);

  @AfterEach
  void theSoundAnswerIsOpened() {
    assertThat(world.open(sound, asked).code()).isEqualTo("handover.opened");
  }

  @Test
  void whatIsMadeByHandIsGoodButForItsDefect() {
    Request another = world.ask();

    assertThat(world.open(world.forged(another), another).code()).isEqualTo("handover.opened");
  }

  @Test
  @DisplayName("C-09 a disclosure of another credential of the same citizen")
  void aDisclosureOfAnotherCredentialIsRefused() {
    String foreign = world.forged(asked).disclosures.get(0);
    Country.done(country.carried(world.phone.renew()));

    assertThat(code(forged -> forged.disclosures.add(foreign))).isEqualTo(MALFORMED);
    assertThat(code(forged -> forged.disclosures.set(0, foreign))).isEqualTo(MALFORMED);
  }

  @Test
  @DisplayName("C-08 a disclosure that no digest names, or one twice, or in another spelling")
  void everyDisclosureIsNamedOnce() {
    assertThat(code(forged -> forged.disclosures.add(disclosure("[\"salt\",\"sex\",\"male\"]"))))
        .isEqualTo(MALFORMED);
    assertThat(code(forged -> forged.disclosures.add(forged.disclosures.get(0))))
        .isEqualTo(MALFORMED);
    assertThat(code(forged -> forged.disclosures.set(0, forged.disclosures.get(0) + "=")))
        .isEqualTo(MALFORMED);
    assertThat(code(forged -> forged.disclosures.add(""))).isEqualTo(MALFORMED);
    assertThat(code(forged -> forged.announce("d".repeat(43)).announce("d".repeat(43))))
        .isEqualTo(MALFORMED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[\"s\",\"_sd\",[]]",
        "[\"s\",\"...\",\"x\"]",
        "[\"s\",\"_sd_alg\",\"sha-256\"]",
        "[\"s\",\"iss\",\"dukcapil.example\"]",
        "[\"s\",\"vct\",\"urn:tanda:civil:1\"]",
        "[\"s\",\"iat\",1]",
        "[\"s\",\"exp\",253402300799]",
        "[\"s\",\"nbf\",1]",
        "[\"s\",\"aud\",\"bank.nusantara\"]",
        "[\"s\",\"cnf\",{}]",
        "[\"s\",\"status\",{}]",
        "[\"s\",\"full_name\",\"Orang Lain\"]",
        "[\"s\",\"male\"]",
        "[\"s\",\"sex\",\"male\",1]",
        "[1,\"sex\",\"male\"]",
        "[\"s\",1,\"male\"]",
        "[\"s\",\"sex\",null]",
        "[\"s\",\"sex\",1]",
        "[\"s\",\"sex\",[\"male\"]]",
        "[\"s\",\"sex\",{\"_sd\":[]}]",
        "[\"s\",\"sex\",{\"...\":\"x\"}]",
        "[\"s\",\"SEX\",\"male\"]",
        "[\"s\",\"\",\"male\"]",
        "[\"s\",\"sex\",\"male\"",
        "{\"sex\":\"male\"}"
      })
  @DisplayName("C-08 a disclosure of a reserved, doubled or protected name, or of another form")
  void aDisclosureIsAnAttributeOfItsOwn(String disclosure) {
    assertThat(code(forged -> forged.disclose(disclosure))).isEqualTo(MALFORMED);
  }

  @ParameterizedTest
  @CsvSource({
    "_sd_alg, \"sha-512\"",
    "_sd_alg, \"md5\"",
    "nbf, 1",
    "sub, \"x\"",
    "full_name, \"Orang Lain\"",
    "aka_vcts, []",
    "vct#integrity, \"x\"",
    "cnf, {\"_sd\":[]}",
    "status, {\"status_list\":{\"_sd\":[]}}",
    "_sd, {}",
    "exp, 1.5"
  })
  @DisplayName("C-08 a credential that hides or says what it must not, signed by the authority")
  void theCredentialHasItsMembersOnly(String member, String value) {
    assertThat(code(forged -> forged.issuer.payload.set(member, JsonItem.raw(value))))
        .isEqualTo(MALFORMED);
  }

  @Test
  @DisplayName("C-08 the last part is missing, or is something other than a key binding")
  void theLastPartIsAKeyBinding() {
    ForgedHandover forged = world.forged(asked, Attribute.OCCUPATION);
    String consent = world.forged(asked).consent.kept();

    assertThat(content(consent + "~" + forged.presented())).isEqualTo("handover.wrong-type");
    assertThat(content(consent + "~" + forged.presented() + consent))
        .isEqualTo("handover.wrong-type");
    assertThat(content(consent + "~" + forged.presented() + "x.y.z")).isEqualTo(MALFORMED);
    assertThat(content(consent)).isEqualTo(MALFORMED);
    assertThat(content("")).isEqualTo(MALFORMED);
    assertThat(content(forged.presented() + forged.bound())).isEqualTo(MALFORMED);
  }

  @ParameterizedTest
  @CsvSource({
    "aud, \"hotel.lain\", handover.wrong-audience",
    "aud, \"urn:tanda:anyone\", handover.wrong-audience",
    "aud, \"Bank.nusantara\", handover.wrong-audience",
    "aud, [\"bank.nusantara\"], handover.malformed",
    "nonce, \"AAAAAAAAAAAAAAAAAAAAAA\", handover.wrong-nonce",
    "nonce, \"\", handover.malformed",
    "nonce, 1, handover.malformed",
    "sd_hash, \"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\", handover.wrong-hash",
    "iat, \"1\", handover.malformed",
    "iat, 1.5, handover.malformed",
    "exp, 253402300799, handover.malformed",
    "nbf, 1, handover.malformed",
    "jti, \"x\", handover.malformed",
    "tanda_scope, \"hotel.1\", handover.malformed"
  })
  @DisplayName("C-11 a proof for another audience, request or choice, or with other members")
  void aProofSaysWhatItMust(String member, String value, String code) {
    assertThat(code(forged -> forged.bind(member, JsonItem.raw(value)))).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"iat", "aud", "nonce", "sd_hash"})
  @DisplayName("C-11 a proof without one of its members")
  void aProofHasAllItsMembers(String member) {
    assertThat(code(forged -> forged.unbind(member))).isEqualTo(MALFORMED);
  }

  @ParameterizedTest
  @CsvSource({
    "typ, \"jwt\", handover.wrong-type",
    "typ, \"KB+JWT\", handover.wrong-type",
    "typ, \"tanda-consent+jwt\", handover.wrong-type",
    "alg, \"none\", handover.malformed",
    "alg, \"HS256\", handover.malformed",
    "jwk, {}, handover.malformed",
    "crit, [], handover.malformed"
  })
  @DisplayName("C-11 a proof of another type or algorithm")
  void aProofHasItsHeader(String member, String value, String code) {
    assertThat(code(forged -> forged.binding.header.set(member, JsonItem.raw(value))))
        .isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(longs = {-86_400, -96, -95, 6, 86_400})
  @DisplayName("C-11 a proof that is too old or from the future")
  void aProofWasMadeJustNow(long seconds) {
    long iat = country.clock.instant().getEpochSecond() + seconds;

    assertThat(code(forged -> forged.bind("iat", JsonItem.raw(Long.toString(iat)))))
        .isEqualTo("handover.not-in-time");
  }

  @Test
  @DisplayName("C-11 a proof by another device, whose own key is not that of the credential")
  void aProofIsSignedByTheDevice() {
    ForgedHandover forged = world.forged(asked, Attribute.OCCUPATION);
    String consent = world.forged(asked).consent.kept();
    String stolen = forged.presented();

    assertThat(content(consent + "~" + stolen + forged.by(thief).bound()))
        .isEqualTo("handover.bad-signature");
  }

  @Test
  @DisplayName("C-18 the other signature that holds makes no second answer, nor another consent")
  void theTwinOfAProofIsTheSameAnswer() throws MalformedException {
    Request again = world.ask();
    ForgedHandover forged = world.forged(again);
    String consent = forged.consent.kept();
    String presented = forged.presented();
    String bound = forged.bound();

    assertThat(world.openContent(twin(consent) + "~" + presented + bound, again).code())
        .isEqualTo(MALFORMED);
    assertThat(world.openContent(consent + "~" + presented + bound, again).code())
        .isEqualTo("handover.opened");
    assertThat(world.openContent(consent + "~" + presented + twin(bound), again).code())
        .isEqualTo("handover.answered");
  }

  @Test
  @DisplayName("K-02 a credential signed by a key of another use, or by nobody's")
  void onlyACredentialKeyIssues() {
    for (KeyUse use : KeyUse.values()) {
      SigningKey key = country.keys.key(use);
      if (use != KeyUse.CREDENTIAL) {
        assertThat(code(forged -> issued(forged, key))).isEqualTo("handover.untrusted");
      }
    }
    assertThat(code(forged -> issued(forged, thief))).isEqualTo("handover.untrusted");
    assertThat(code(forged -> forged.issuedBy(thief))).isEqualTo("handover.untrusted");
  }

  @ParameterizedTest
  @CsvSource({"iss, \"elsewhere.example\"", "iat, 1", "iat, 253402300799"})
  @DisplayName("T-21 a credential of another authority, or from before or after its key's time")
  void aCredentialIsTheAuthorityS(String member, String value) {
    assertThat(code(forged -> forged.issuer.payload.set(member, JsonItem.raw(value))))
        .isEqualTo("handover.untrusted");
  }

  @Test
  @DisplayName("K-15 a credential that is over, or outlives 31 days")
  void aCredentialLivesAMonth() {
    long now = country.clock.instant().getEpochSecond();
    for (long exp : List.of(now, now - 1, now + 31 * 86_400 + 1, 253_402_300_799L)) {
      assertThat(code(forged -> forged.issuer.payload.set("exp", JsonItem.raw(Long.toString(exp)))))
          .isEqualTo("handover.credential-expired");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"urn:tanda:device:1", "urn:tanda:civil:2", "URN:TANDA:CIVIL:1", "civil", ""})
  @DisplayName("T-39 a credential of another type, a token's among them")
  void aCredentialIsOneOfData(String type) {
    assertThat(code(forged -> forged.issuer.payload.set("vct", JsonItem.text(type))))
        .isEqualTo("handover.wrong-type");
    assertThat(code(forged -> forged.issuer.header.set("typ", JsonItem.text("vc+sd-jwt"))))
        .isEqualTo("handover.wrong-type");
  }

  @Test
  @DisplayName("T-39 T-36 a token that answers the same request is nothing that is handed over")
  void aTokenIsNotHandedOver() {
    Presentation bound = Presentation.bare().answering(country.party.id(), asked.nonce());
    String text = Country.done(world.phone.present(bound.as(Form.TEXT))).text();
    String dense = Country.done(world.phone.present(bound)).text();
    String consent = world.forged(asked).consent.kept();

    assertThat(content(consent + "~" + text)).isEqualTo("handover.wrong-type");
    assertThat(content(consent + "~" + dense)).isEqualTo(MALFORMED);
    assertThat(content(text)).isEqualTo(MALFORMED);
    assertThat(world.open(text, asked).code()).isEqualTo(MALFORMED);
    assertThat(country.bank.verify(text, asked).code()).isEqualTo("token.accepted");
  }

  @Test
  @DisplayName("T-39 T-36 what is handed over on a request is no token, sealed, opened or cut")
  void whatIsHandedOverIsNoToken() {
    String content = ForgedHandover.opened(sound, country.party.encryption());
    String data = content.substring(content.indexOf('~') + 1);

    for (String shown : List.of(sound, content, data, data.substring(0, data.indexOf('~') + 1))) {
      assertThat(country.bank.verify(shown, asked).code())
          .isIn("token.malformed", "token.wrong-type");
      assertThat(country.bank.verify(shown).code()).isIn("token.malformed", "token.wrong-type");
    }
    assertThat(country.bank.verify(data, asked).code()).isEqualTo("token.wrong-type");
  }

  @Test
  @DisplayName("K-16 a status at an address that is not the authority's, or beyond its list")
  void aStatusIsTheAuthorityS() {
    for (String status :
        List.of(
            "{\"idx\":1,\"uri\":\"https://evil.example/lists/0\"}",
            "{\"idx\":1048576,\"uri\":\"https://status.example/lists/0\"}",
            "{\"idx\":-1,\"uri\":\"https://status.example/lists/0\"}",
            "{\"uri\":\"https://status.example/lists/0\"}")) {
      String whole = "{\"status_list\":" + status + "}";
      assertThat(code(forged -> forged.issuer.payload.set("status", JsonItem.raw(whole))))
          .isEqualTo(MALFORMED);
    }
  }

  @Test
  @DisplayName("C-01 more disclosed than granted, or less")
  void disclosedIsWhatWasGranted() {
    assertThat(code(forged -> forged.disclose("[\"s\",\"sex\",\"female\"]")))
        .isEqualTo("handover.scope-exceeded");
    assertThat(code(forged -> forged.disclosures.remove(0))).isEqualTo("handover.incomplete");
    assertThat(code(forged -> forged.disclosures.clear())).isEqualTo("handover.incomplete");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[\"full_name\",\"birth_date\",\"occupation\",\"sex\"]|[]|handover.scope-exceeded",
        "[\"full_name\",\"birth_date\"]|[\"occupation\"]|handover.scope-exceeded",
        "[\"full_name\",\"occupation\"]|[\"birth_date\"]|handover.scope-exceeded",
        "[\"full_name\",\"birth_date\",\"occupation\"]|[\"sex\"]|handover.incomplete",
        "[]|[]|handover.malformed"
      })
  @DisplayName("C-01 a consent that grants other attributes than were asked and disclosed")
  void grantedIsWhatWasAsked(String granted, String refused, String code) {
    assertThat(
            code(
                forged ->
                    forged
                        .consent
                        .payload
                        .set("granted", JsonItem.raw(granted))
                        .set("refused", JsonItem.raw(refused))))
        .isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({
    "aud, \"dukcapil.example\"",
    "aud, \"hotel.lain\"",
    "party, \"hotel.lain\"",
    "purpose, \"other\"",
    "retention_days, 31",
    "recipient, \"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\"",
    "request, \"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\"",
    "text, \"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\"",
    "language, \"en\""
  })
  @DisplayName("C-06 C-14 a consent to something else than was asked and shown")
  void aConsentIsForThisRequest(String member, String value) {
    assertThat(code(forged -> forged.consent.payload.set(member, JsonItem.raw(value))))
        .isEqualTo("handover.consent-mismatch");
  }

  @Test
  @DisplayName("C-13 the consent of another session, or of another device")
  void aConsentIsOfTheSameDeviceAndRequest() {
    ForgedHandover forged = world.forged(asked, Attribute.OCCUPATION);
    String data = "~" + forged.presented() + forged.bound();
    String ofAnother = world.forged(world.ask(), Attribute.OCCUPATION).consent.kept();

    assertThat(content(ofAnother + data)).isEqualTo("handover.consent-mismatch");
    assertThat(content(forged.consent.signed(thief) + data))
        .isEqualTo("handover.consent-untrusted");
    forged.consent.payload.set("iss", JsonItem.text(thief.publicKey().thumbprint().text()));
    assertThat(content(forged.consent.signed(thief) + data))
        .isEqualTo("handover.consent-untrusted");
  }

  @Test
  @DisplayName("T-28 T-32 whatever else is sealed, or not sealed at all")
  void onlyThisIsOpened() {
    for (String odd : List.of("", ".", "....", "a.b.c.d.e", asked.text(), "x".repeat(200_000))) {
      assertThat(world.open(odd, asked).code()).isEqualTo(MALFORMED);
    }
    char last = sound.charAt(sound.length() - 40);
    String altered =
        sound.substring(0, sound.length() - 40)
            + (last == 'A' ? 'B' : 'A')
            + sound.substring(sound.length() - 39);
    assertThat(world.open(altered, asked).code()).isEqualTo("handover.not-opened");
  }

  /** Opens what the phone hands over with one thing changed. */
  private String code(Consumer<ForgedHandover> change) {
    ForgedHandover forged = world.forged(asked, Attribute.OCCUPATION);
    change.accept(forged);
    return world.open(forged, asked).code();
  }

  private String content(String content) {
    return world.openContent(content, asked).code();
  }

  private static void issued(ForgedHandover forged, SigningKey key) {
    KeyId kid = key.publicKey().id();
    forged.issuedBy(key).issuer.header.set("kid", JsonItem.text(kid.text()));
  }

  private static String disclosure(String json) {
    return Base64Url.encode(json.getBytes(StandardCharsets.UTF_8));
  }

  private static String twin(String jws) throws MalformedException {
    int dot = jws.lastIndexOf('.') + 1;
    return jws.substring(0, dot)
        + Base64Url.encode(OddSignatures.twin(Base64Url.decode(jws.substring(dot))));
  }
}
