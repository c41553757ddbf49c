package id.tanda.release;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import id.tanda.consent.Consent;
import id.tanda.consent.Usage;
import id.tanda.crypto.MalformedException;
import id.tanda.crypto.json.JsonObject;
import id.tanda.hostile.Fuzzed;
import id.tanda.hostile.OneNonceKey;
import id.tanda.identity.Outcome;
import id.tanda.testing.Outcomes;
import id.tanda.testing.TestParty;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** A consent releases what it grants and the purpose covers, or nothing, whatever it holds. */
class ConsentFuzzTest {
  private static final Bureau BUREAU = new Bureau();
  private static final Consent GIVEN = BUREAU.consent(Usage.once());
  private static final OneNonceKey DEVICE = OneNonceKey.of(BUREAU.device);
  private static final Redemptions FORGETFUL = BUREAU.redemptions(new ForgetfulStore(BUREAU.store));

  static Stream<byte[]> seeds() {
    return Stream.concat(Fuzzed.seeds(GIVEN.text()), Stream.of(new byte[] {'0', 0, 1, 3}));
  }

  @MethodSource("seeds")
  @FuzzTest(maxDuration = "10m")
  void aConsentReleasesWhatItGrantsOrNothing(byte[] data) throws MalformedException {
    String text = Fuzzed.sound(Fuzzed.message(data, GIVEN.text(), DEVICE));
    if (text.isEmpty() || text.length() > Consent.MAX_CHARS) {
      return; // no redemption holds it
    }
    Redemption redemption =
        Redemption.ofConsent(BUREAU.redeemer(BUREAU.bank), text, BUREAU.clock.instant(), "r1");

    Outcome<JsonObject> answer = FORGETFUL.answer(redemption, BUREAU.clock.instant());

    if (answer instanceof Outcome.Done<JsonObject> done) {
      releases(Consent.parse(text), done.value());
    } else {
      assertThat(answer).isIn(Stream.of(ReleaseRefusal.values()).map(Outcome::refused).toList());
    }
  }

  private static void releases(Consent consent, JsonObject body) throws MalformedException {
    Release release =
        Outcomes.done(BUREAU.open(BUREAU.bank, body, new Basis.OfConsent(consent.id())));

    assertThat(Consent.parse(consent.text()).id()).isEqualTo(consent.id());
    assertThat(consent.device()).isEqualTo(GIVEN.device());
    assertThat(consent.granted().party()).isEqualTo(BUREAU.bank.id());
    assertThat(consent.granted().purpose()).isEqualTo(TestParty.KYC.id());
    assertThat(consent.granted().recipient()).isEqualTo(GIVEN.granted().recipient());
    assertThat(TestParty.KYC.covers(List.copyOf(release.attributes().names()))).isTrue();
    assertThat(consent.granted().attributes()).containsAll(release.attributes().names());
  }
}
