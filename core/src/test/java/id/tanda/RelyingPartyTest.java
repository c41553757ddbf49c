package id.tanda;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanda.consent.Request;
import id.tanda.consent.Terms;
import id.tanda.identity.Attribute;
import id.tanda.testing.TestParty;
import id.tanda.token.Presentation;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelyingPartyTest {
  private final Scene scene = new Scene();
  private final RelyingParty bank = scene.bank();

  @ParameterizedTest
  @CsvSource({"299, token.accepted", "300, token.wrong-nonce", "301, token.wrong-nonce"})
  @DisplayName("T-38 a token answers a request only while the request counts")
  void aRequestIsAnsweredWhileItCounts(long seconds, String code) {
    Request asked =
        bank.ask(TestParty.KYC.id(), Terms.once(30), TestParty.REPLY, Attribute.FULL_NAME);
    scene.clock.advance(Duration.ofSeconds(seconds - 1));
    try (UnlockedWallet wallet = scene.activated()) {
      String token =
          Scene.done(wallet.present(Presentation.bare().answering(scene.party.id(), asked.nonce())))
              .text();
      scene.clock.advance(Duration.ofSeconds(1));

      assertThat(bank.verify(token, asked).code()).isEqualTo(code);
    }
  }
}
