package id.tanda.consent;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanda.crypto.keys.SigningKey;
import id.tanda.identity.Language;
import id.tanda.party.Registration;
import id.tanda.testing.TestParty;
import id.tanda.trust.KeyUse;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Requests that somebody other than the bank puts before its customer. */
class ForeignRequestTest {
  private final Desk desk = new Desk();
  private final TestParty attacker = new TestParty("bank.contoh", desk.authority.randomness());

  @Test
  @DisplayName("Q-04 an attacker who copies the bank's registration does not have its key")
  void aCopiedRegistrationDoesNotHelp() {
    desk.assertRefused(ask(attacker.signing(), desk.registration), RequestRefusal.BAD_SIGNATURE);
  }

  @ParameterizedTest
  @EnumSource(value = KeyUse.class, mode = EnumSource.Mode.EXCLUDE, names = "REGISTRATION")
  @DisplayName("Q-04 K-02 a registration that no registration key signed makes nobody known")
  void aRegistrationOfAnotherKeyDoesNotHelp(KeyUse other) {
    desk.assertRefused(
        ask(attacker.signing(), registration(desk.authority.key(other))),
        RequestRefusal.PARTY_UNTRUSTED);
  }

  @Test
  @DisplayName("Q-04 a registration of one's own makes nobody known")
  void aRegistrationOfOnesOwnDoesNotHelp() {
    desk.assertRefused(
        ask(attacker.signing(), registration(attacker.signing())), RequestRefusal.PARTY_UNTRUSTED);
  }

  @Test
  @DisplayName("Q-03 Q-04 the citizen sees the registered name of whoever asks")
  void theRegisteredNameIsShown() {
    ReviewedRequest reviewed = desk.reviewed(Desk.question());

    assertThat(reviewed.who()).isEqualTo(desk.bank.profile().name());
    assertThat(reviewed.shown(Language.INDONESIAN))
        .startsWith(desk.bank.profile().name().in(Language.INDONESIAN));
  }

  private Registration registration(SigningKey key) {
    return Registration.issue(
        key,
        desk.authority.id(),
        attacker.profile(),
        desk.clock.instant(),
        Duration.ofDays(6),
        "r2");
  }

  private String ask(SigningKey key, Registration registration) {
    return Request.sign(key, registration, Desk.question(), desk.clock.instant(), "q2").text();
  }
}
