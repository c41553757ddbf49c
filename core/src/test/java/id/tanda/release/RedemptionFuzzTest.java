package id.tanda.release;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import id.tanda.attribute.Attribute;
import id.tanda.consent.Consent;
import id.tanda.consent.Usage;
import id.tanda.crypto.MalformedException;
import id.tanda.crypto.json.JsonObject;
import id.tanda.hostile.Fuzzed;
import id.tanda.hostile.OneNonceKey;
import id.tanda.identity.Outcome;
import id.tanda.testing.Outcomes;
import id.tanda.token.Presentation;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** A redemption is answered with what its token or consent allows, or refused. */
class RedemptionFuzzTest {
  private static final int KINDS = 2;
  private static final Bureau BUREAU = new Bureau();
  private static final OneNonceKey BANK = OneNonceKey.of(BUREAU.bank.signing());
  private static final Consent CONSENT = BUREAU.consent(Usage.once());
  private static final String TOKEN = BUREAU.token(Presentation.bare().scope(Bureau.HOTEL_OPEN));
  private static final String OF_CONSENT = BUREAU.redeem(BUREAU.bank, CONSENT).text();
  private static final String OF_TOKEN = BUREAU.redeem(BUREAU.bank, TOKEN).text();
  private static final Redemptions FORGETFUL = BUREAU.redemptions(new ForgetfulStore(BUREAU.store));

  static Stream<byte[]> seeds() {
    return Stream.concat(
        Fuzzed.seeds(OF_CONSENT).map(seed -> Fuzzed.seed(0, seed)),
        Fuzzed.seeds(OF_TOKEN).map(seed -> Fuzzed.seed(1, seed)));
  }

  @MethodSource("seeds")
  @FuzzTest(maxDuration = "10m")
  void aRedemptionIsAnsweredOrRefused(byte[] data) throws MalformedException {
    String valid = Fuzzed.kind(data, KINDS) == 0 ? OF_CONSENT : OF_TOKEN;
    Optional<Redemption> redemption = read(Fuzzed.message(Fuzzed.rest(data), valid, BANK));
    if (redemption.isEmpty()) {
      return;
    }

    Outcome<JsonObject> answer = FORGETFUL.answer(redemption.get(), BUREAU.clock.instant());

    if (answer instanceof Outcome.Done<JsonObject> done) {
      isAllowed(redemption.get(), done.value());
    } else {
      assertThat(answer).isIn(ReleaseOpener.reasons().stream().map(Outcome::refused).toList());
    }
  }

  private static Optional<Redemption> read(String text) {
    try {
      return Optional.of(Redemption.parse(text));
    } catch (MalformedException refused) {
      return Optional.empty();
    }
  }

  private static void isAllowed(Redemption redemption, JsonObject body) throws MalformedException {
    boolean byConsent = redemption.consent().isPresent();
    Basis basis =
        byConsent
            ? new Basis.OfConsent(Consent.parse(redemption.consent().get()).id())
            : BUREAU.basis(redemption.token().orElseThrow());
    Release release = Outcomes.done(BUREAU.open(BUREAU.bank, body, basis));

    assertThat(Redemption.parse(redemption.text()).hash()).isEqualTo(redemption.hash());
    assertThat(redemption.party()).isEqualTo(BUREAU.bank.id());
    assertThat(redemption.encryptionKey()).isEqualTo(BUREAU.bank.encryption().publicKey().id());
    if (byConsent) {
      assertThat(CONSENT.granted().attributes()).containsAll(release.attributes().names());
    } else {
      assertThat(release.attributes().names())
          .containsExactlyInAnyOrder(Attribute.FULL_NAME, Attribute.AGE_OVER_18);
    }
  }
}
