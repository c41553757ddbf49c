package id.tanda;

import static id.tanda.testing.Outcomes.done;
import static id.tanda.testing.Outcomes.reason;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanda.crypto.keys.SigningKey;
import id.tanda.history.HistoryRecord;
import id.tanda.internal.Answer;
import id.tanda.testing.TestAuthority;
import id.tanda.throttle.Origin;
import id.tanda.token.Presentation;
import id.tanda.token.Verification;
import id.tanda.trust.KeyUse;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorityTest {
  private final Country country = new Country();

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "..", "no message", "eyJhbGciOiJub25lIn0.e30."})
  void garbageGetsASignedRefusal(String message) throws Exception {
    Answer answer = Answer.parse(country.authority.answer(message, Origin.unknown()));

    assertThat(answer.refused()).contains("message.malformed");
    assertThat(answer.time()).isEqualTo(country.clock.instant());
  }

  @Test
  void aSignedObjectThatIsNoMessageGetsARefusal() throws Exception {
    String bundle = country.authority.publications().trustBundle();

    assertThat(Answer.parse(country.authority.answer(bundle, Origin.unknown())).refused())
        .contains("message.malformed");
  }

  @Test
  void everyKeyMustBeThereAndServeOneUse() {
    Map<KeyUse, SigningKey> signing = new EnumMap<>(country.authorityKeys().signing());
    Map<KeyUse, SigningKey> shared = new EnumMap<>(signing);
    shared.put(KeyUse.DATA, signing.get(KeyUse.STATUS));
    signing.remove(KeyUse.DATA);

    assertThatThrownBy(() -> new AuthorityKeys(country.authorityKeys().atRest(), signing))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("data");
    assertThatThrownBy(() -> new AuthorityKeys(country.authorityKeys().atRest(), shared))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("of its own");
  }

  @Test
  void theTrustBundleMustNameTheKeys() {
    TestAuthority other = new TestAuthority("dukcapil.example", country.clock, 77);
    AuthorityBuilder builder =
        Authority.builder(
            country.keys.id(),
            other.bundles(),
            country.authorityKeys(),
            country.ports(),
            country.clock);

    assertThatThrownBy(builder::build)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("trust bundle must name the key");
  }

  @Test
  void aThresholdOfFacesIsCheckedWhereItIsSet() {
    AuthorityBuilder builder =
        Authority.builder(
            country.keys.id(),
            country.bundles,
            country.authorityKeys(),
            country.ports(),
            country.clock);

    assertThat(builder.faceThreshold(1)).isSameAs(builder);
    for (double score : new double[] {0, 1.01, Double.NaN}) {
      assertThatThrownBy(() -> builder.faceThreshold(score))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("faceThreshold");
    }
  }

  @Test
  void theHistoryTellsWhatWasDecidedWithoutPersonalData() {
    country.activated().close();

    assertThat(country.authority.history(country.sri, 10))
        .extracting(record -> record.event().code())
        .contains("device.activated", "enrolment.approved", "enrolment.applied");
    assertThat(country.authority.history(country.sri, 10))
        .extracting(HistoryRecord::toString)
        .noneMatch(text -> text.contains(country.sri.reveal()) || text.contains("Sri"));
    assertThat(country.authority.history(country.sri, 1)).hasSize(1);
  }

  @Test
  @DisplayName(
      "K-09 K-11 a block counts at once at the authority, and at verifiers with the next status list")
  void aBlockReachesEverybody() {
    UnlockedWallet phone = country.activated();
    Verification before = country.bank.verify(scoped(phone));
    done(country.authority.counter().devices().block(country.sri));
    Exchange<?> redemption = country.bank.redeem(((Verification.Accepted) before).token());

    assertThat(reason(country.carried(redemption)).code()).isEqualTo("release.device-not-active");
    assertThat(reason(country.carried(phone.renew())).code()).startsWith("activation.");
    country.clock.advance(Duration.ofSeconds(1));
    country.fetchStatusList();
    assertThat(country.bank.verify(scoped(phone)).code()).isEqualTo("token.not-active");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
  void lessThanOneRowIsAMistake(int atMost) {
    assertThatThrownBy(() -> country.authority.tidy(atMost))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 or more");
    assertThatThrownBy(() -> country.authority.history(country.sri, atMost))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void tidyingForgetsOldShowingsAndTheCodesOfADay() {
    country.activated().close();
    country.clock.advance(Duration.ofDays(2));

    assertThat(country.authority.tidy(100)).isEqualTo(2);
    assertThat(country.authority.tidy(100)).isZero();
  }

  @Test
  void nothingShowsInTheNamesOfThings() {
    assertThat(country.authorityKeys()).hasToString("AuthorityKeys[hidden]");
    assertThat(new PartyKeys(country.party.signing(), country.party.encryption()))
        .hasToString("PartyKeys[hidden]");
    assertThat(country.bank).hasToString("RelyingParty[bank.nusantara]");
    assertThat(country.activated()).hasToString("UnlockedWallet[dukcapil.example]");
  }

  private static String scoped(UnlockedWallet phone) {
    return done(phone.present(Presentation.bare().scope(Country.CHECK_IN))).text();
  }
}
