package id.tanda;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanda.attribute.Attribute;
import id.tanda.consent.Request;
import id.tanda.crypto.MalformedException;
import id.tanda.crypto.keys.SigningKey;
import id.tanda.hostile.ForgedHandover;
import id.tanda.hostile.JsonItem;
import id.tanda.trust.KeyUse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Key bindings and credentials with one defect, signed by the real keys of phone and authority. */
class HostileProofTest {
  private static final String MALFORMED = "handover.malformed";

  private final HandoverForge forge = new HandoverForge();

  @AfterEach
  void theSoundAnswerIsOpened() {
    forge.openSound();
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
    assertThat(forge.code(forged -> forged.bind(member, JsonItem.raw(value)))).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"iat", "aud", "nonce", "sd_hash"})
  @DisplayName("C-11 a proof without one of its members")
  void aProofHasAllItsMembers(String member) {
    assertThat(forge.code(forged -> forged.unbind(member))).isEqualTo(MALFORMED);
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
    assertThat(forge.code(forged -> forged.binding.header.set(member, JsonItem.raw(value))))
        .isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(longs = {-86_400, -96, -95, 6, 86_400})
  @DisplayName("C-11 a proof that is too old or from the future")
  void aProofWasMadeJustNow(long seconds) {
    long iat = forge.country.clock.instant().getEpochSecond() + seconds;

    assertThat(forge.code(forged -> forged.bind("iat", JsonItem.raw(Long.toString(iat)))))
        .isEqualTo("handover.not-in-time");
  }

  @Test
  @DisplayName("C-11 a proof by another device, whose own key is not that of the credential")
  void aProofIsSignedByTheDevice() {
    ForgedHandover forged = forge.world.forged(forge.asked, Attribute.OCCUPATION);
    String consent = forge.world.forged(forge.asked).consent.kept();
    String stolen = forged.presented();

    assertThat(forge.content(consent + "~" + stolen + forged.by(forge.thief).bound()))
        .isEqualTo("handover.bad-signature");
  }

  @Test
  @DisplayName("C-18 the other signature that holds makes no second answer, nor another consent")
  void theTwinOfAProofIsTheSameAnswer() throws MalformedException {
    Request again = forge.world.ask();
    ForgedHandover forged = forge.world.forged(again);
    String consent = forged.consent.kept();
    String presented = forged.presented();
    String bound = forged.bound();

    assertThat(
            forge
                .world
                .openContent(HandoverForge.twin(consent) + "~" + presented + bound, again)
                .code())
        .isEqualTo(MALFORMED);
    assertThat(forge.world.openContent(consent + "~" + presented + bound, again).code())
        .isEqualTo("handover.opened");
    assertThat(
            forge
                .world
                .openContent(consent + "~" + presented + HandoverForge.twin(bound), again)
                .code())
        .isEqualTo("handover.answered");
  }

  @Test
  @DisplayName("K-02 a credential signed by a key of another use, or by nobody's")
  void onlyACredentialKeyIssues() {
    for (KeyUse use : KeyUse.values()) {
      SigningKey key = forge.country.keys.key(use);
      if (use != KeyUse.CREDENTIAL) {
        assertThat(forge.code(forged -> HandoverForge.issued(forged, key)))
            .isEqualTo("handover.untrusted");
      }
    }
    assertThat(forge.code(forged -> HandoverForge.issued(forged, forge.thief)))
        .isEqualTo("handover.untrusted");
    assertThat(forge.code(forged -> forged.issuedBy(forge.thief))).isEqualTo("handover.untrusted");
  }

  @ParameterizedTest
  @CsvSource({"iss, \"elsewhere.example\"", "iat, 1", "iat, 253402300799"})
  @DisplayName("T-21 a credential of another authority, or from before or after its key's time")
  void aCredentialIsTheAuthorityS(String member, String value) {
    assertThat(forge.code(forged -> forged.issuer.payload.set(member, JsonItem.raw(value))))
        .isEqualTo("handover.untrusted");
  }

  @Test
  @DisplayName("K-15 a credential that is over, or outlives 31 days")
  void aCredentialLivesAMonth() {
    long now = forge.country.clock.instant().getEpochSecond();
    for (long exp : List.of(now, now - 1, now + 31 * 86_400 + 1, 253_402_300_799L)) {
      assertThat(
              forge.code(
                  forged -> forged.issuer.payload.set("exp", JsonItem.raw(Long.toString(exp)))))
          .isEqualTo("handover.credential-expired");
    }
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
      assertThat(forge.code(forged -> forged.issuer.payload.set("status", JsonItem.raw(whole))))
          .isEqualTo(MALFORMED);
    }
  }
}
