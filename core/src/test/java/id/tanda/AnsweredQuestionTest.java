package id.tanda;

import static id.tanda.testing.Outcomes.done;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanda.attribute.Attribute;
import id.tanda.consent.Consent;
import id.tanda.consent.ConsentAnswer;
import id.tanda.consent.ConsentRefusal;
import id.tanda.consent.Decision;
import id.tanda.consent.Request;
import id.tanda.consent.ReviewedRequest;
import id.tanda.consent.Terms;
import id.tanda.consent.Usage;
import id.tanda.crypto.MalformedException;
import id.tanda.crypto.jose.Jws;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.keys.SigningKey;
import id.tanda.crypto.keys.SoftwareKey;
import id.tanda.identity.Language;
import id.tanda.identity.Outcome;
import id.tanda.internal.Message;
import id.tanda.party.PartyProfile;
import id.tanda.release.Release;
import id.tanda.testing.Edited;
import id.tanda.token.Presentation;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A phone that signs other answers than a wallet would, and questions that nobody asked. */
class AnsweredQuestionTest {
  private final Handovers world = new Handovers();
  private final Country country = world.country;
  private final RelyingParty bank = country.bank;
  private final Request asked = world.ask();
  private final JsonObject sound = payload(given(asked, Attribute.OCCUPATION).text());

  @Test
  @DisplayName("C-01 C-13 a consent that leaves a required attribute out is no answer")
  void aRequiredAttributeIsNotLeftOut() {
    assertMismatch(
        Edited.with(
            Edited.with(sound, "granted", List.of("full_name", "occupation")),
            "refused",
            List.of("birth_date")));
    assertMismatch(Edited.with(sound, "granted", List.of("full_name", "occupation")));
    assertMismatch(Edited.with(sound, "granted", List.of("full_name", "birth_date")));
    assertMismatch(
        Edited.with(sound, "granted", List.of("full_name", "birth_date", "occupation", "address")));
    assertMismatch(Edited.with(sound, "refused", List.of("address")));
    assertThat(redeem(sound)).isInstanceOf(Outcome.Done.class);
  }

  @Test
  @DisplayName("C-06 C-13 a consent to another purpose, to other terms or words is no answer")
  void whatWasAskedIsWhatIsAgreedTo() {
    assertMismatch(Edited.with(sound, "purpose", "marketing"));
    assertMismatch(Edited.with(sound, "retention_days", 3_000L));
    assertMismatch(Edited.with(sound, "processing_days", 1L));
    assertMismatch(
        Edited.with(sound, "text", country.party.id().text().repeat(4).substring(0, 43)));
    assertMismatch(Edited.with(sound, "language", "en"));
    assertMismatch(Edited.with(sound, "recipient", world.device.publicKey().thumbprint().text()));
    long given = (Long) sound.value("iat").orElseThrow();
    assertMismatch(
        Edited.with(
            Edited.with(sound, "usage", Usage.times(2).json()),
            "exp",
            given + Usage.LONGEST_LIFE.toSeconds()));
  }

  @ParameterizedTest
  @CsvSource({"-6, false", "-5, true", "299, true", "300, false", "86000, false"})
  @DisplayName("C-13 a consent that was given before or after the request counted is no answer")
  void aRequestIsAnsweredWhileItCounts(long second, boolean counts) {
    long given = (Long) sound.value("iat").orElseThrow() + second;
    JsonObject moved =
        Edited.with(
            Edited.with(sound, "iat", given), "exp", given + Duration.ofHours(24).toSeconds());

    assertThat(redeem(moved) instanceof Outcome.Done).isEqualTo(counts);
  }

  @Test
  @DisplayName("C-13 C-15 a request that was not signed here is not what was asked")
  void aRequestThatWasNotSignedHereWasNotAsked() throws MalformedException {
    Request strict =
        bank.ask(Handovers.question(Terms.once(30)).onlyIf(Attribute.OCCUPATION, "Dokter"));
    SoftwareKey thief = SoftwareKey.generate(country.randomness);
    Request lax =
        Request.parse(
            Message.sign(
                    thief,
                    Request.TYP,
                    Edited.with(
                        payload(strict.text()), "dcql", payload(asked.text()).object("dcql")))
                .text());
    JsonObject toLax = Edited.with(sound, "request", lax.hash());

    assertThat(bank.redeem(signed(toLax), lax))
        .isEqualTo(Outcome.refused(ConsentRefusal.WRONG_REQUEST));
    Presentation answer = Presentation.bare().answering(country.party.id(), lax.nonce());
    assertThat(bank.verify(done(world.phone.present(answer)).text(), lax).code())
        .isEqualTo("token.wrong-nonce");
  }

  @Test
  void aRequestThatWasSignedWithAFormerKeyIsStillAnswered() {
    Request lasting =
        Handovers.ask(bank, new Terms(Duration.ofDays(30), Duration.ofDays(30), Usage.times(2)));
    Consent consent = given(lasting);
    SoftwareKey next = SoftwareKey.generate(country.randomness);
    RelyingParty rotated = rotated(next);

    Release release = done(country.carried(done(rotated.redeem(consent.text(), lasting))));

    assertThat(release.attributes().names())
        .containsExactlyInAnyOrder(Attribute.FULL_NAME, Attribute.BIRTH_DATE);
  }

  private RelyingParty rotated(SigningKey signing) {
    PartyProfile old = country.party.profile();
    PartyProfile next =
        new PartyProfile(
            old.id(),
            old.name(),
            signing.publicKey(),
            old.encryption(),
            old.purposes(),
            old.scopes(),
            old.origins());
    return RelyingParty.of(
        done(country.authority.relyingParties().rotate(next)),
        new PartyKeys(signing, country.party.encryption()),
        country.verifier());
  }

  private void assertMismatch(JsonObject consent) {
    assertThat(redeem(consent)).isEqualTo(Outcome.refused(ConsentRefusal.MISMATCH));
  }

  private Outcome<Exchange<Release>> redeem(JsonObject consent) {
    return bank.redeem(signed(consent), asked);
  }

  private String signed(JsonObject consent) {
    return Message.sign(world.device, Consent.TYP, consent).text();
  }

  private Consent given(Request request, Attribute... optional) {
    ReviewedRequest reviewed = world.reviewed(request);
    Decision decision = Decision.grant(Language.INDONESIAN, optional);
    return ((ConsentAnswer.Given) done(world.phone.consent(reviewed, decision))).consent();
  }

  private static JsonObject payload(String text) {
    try {
      return Jws.parse(text, text.length()).payload();
    } catch (MalformedException fault) {
      throw new AssertionError(fault);
    }
  }
}
