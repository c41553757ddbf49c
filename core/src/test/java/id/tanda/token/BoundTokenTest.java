package id.tanda.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanda.identity.PartyId;
import id.tanda.token.Presentation.Form;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tokens that name a verifier and answer its request. */
class BoundTokenTest {
  private static final byte[] NONCE = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};
  private static final PartyId BANK = PartyId.of("bank.nusantara");

  private final Desk desk = new Desk();

  @ParameterizedTest
  @EnumSource(
      value = Form.class,
      names = {"DENSE", "TEXT"})
  @DisplayName("T-37 a token that names another is refused, at a verifier without a name too")
  void aTokenForAnotherIsRefused(Form form) {
    Presentation forBank = Presentation.bare().audience(BANK).as(form);
    TokenVerifier nameless =
        TokenVerifier.builder(desk.bundles, desk.statusLists, desk.spent, desk.clock).build();

    assertThat(desk.verifier().build().verify(desk.show(forBank)))
        .isEqualTo(Desk.rejected(TokenRejection.WRONG_AUDIENCE));
    assertThat(nameless.verify(desk.show(forBank)))
        .isEqualTo(Desk.rejected(TokenRejection.WRONG_AUDIENCE));
  }

  @ParameterizedTest
  @EnumSource(
      value = Form.class,
      names = {"DENSE", "TEXT"})
  @DisplayName("T-37 T-38 a nonce counts only against its own request")
  void aNonceCountsForItsRequestOnly(Form form) {
    TokenVerifier hotel = desk.verifier().build();
    Presentation answer = Presentation.bare().answering(Desk.HOTEL, NONCE).as(form);
    byte[] other = NONCE.clone();
    other[15]++;

    assertThat(hotel.verify(desk.show(answer), NONCE)).isInstanceOf(Verification.Accepted.class);
    assertThat(hotel.verify(desk.show(answer), other))
        .isEqualTo(Desk.rejected(TokenRejection.WRONG_NONCE));
    assertThat(hotel.verify(desk.show(answer)))
        .isEqualTo(Desk.rejected(TokenRejection.WRONG_NONCE));
    assertThat(hotel.verify(desk.show(Presentation.bare().as(form)), NONCE))
        .isEqualTo(Desk.rejected(TokenRejection.WRONG_AUDIENCE));
    assertThat(hotel.verify(desk.show(Presentation.bare().audience(Desk.HOTEL).as(form)), NONCE))
        .isEqualTo(Desk.rejected(TokenRejection.WRONG_NONCE));
  }

  @Test
  @DisplayName("T-38 C-12 a request is answered once, whatever the form, token or device")
  void aRequestIsAnsweredOnce() {
    TokenVerifier hotel = desk.verifier().build();
    TokenVerifier otherDoor = desk.verifier().build();
    Presentation answer = Presentation.bare().answering(Desk.HOTEL, NONCE);
    TokenSigner otherPhone = desk.anotherPhone();

    assertThat(hotel.verify(desk.show(answer), NONCE)).isInstanceOf(Verification.Accepted.class);
    assertThat(
            List.of(
                hotel.verify(desk.show(answer), NONCE),
                hotel.verify(desk.show(answer.as(Form.TEXT)), NONCE),
                otherDoor.verify(otherPhone.present(answer).text(), NONCE)))
        .containsOnly(Desk.rejected(TokenRejection.REPLAYED));
    desk.clock.advance(Duration.ofMinutes(4));
    assertThat(hotel.verify(desk.show(answer), NONCE))
        .isEqualTo(Desk.rejected(TokenRejection.REPLAYED));
  }

  @Test
  @DisplayName("Q-03 a bearer token relayed live is accepted; a bound one counts at its desk alone")
  void aRelayIsStoppedOnlyWhereTheTokenIsBound() {
    TokenVerifier hotel = desk.verifier().build();
    TokenVerifier bank = desk.verifier().name(BANK).build();
    String bearer = desk.show(Presentation.bare());
    String bound = desk.show(Presentation.bare().answering(Desk.HOTEL, NONCE));

    assertThat(bank.verify(bearer).code()).isEqualTo("token.accepted");
    assertThat(hotel.verify(bearer)).isEqualTo(Desk.rejected(TokenRejection.REPLAYED));
    assertThat(bank.verify(bound)).isEqualTo(Desk.rejected(TokenRejection.WRONG_AUDIENCE));
    assertThat(bank.verify(bound, NONCE)).isEqualTo(Desk.rejected(TokenRejection.WRONG_AUDIENCE));
    assertThat(hotel.verify(bound, NONCE).code()).isEqualTo("token.accepted");
  }

  @Test
  @DisplayName("T-38 an answer that was refused for another cause does not use the request up")
  void aRefusedAnswerLeavesTheRequestOpen() {
    TokenVerifier hotel = desk.verifier().build();
    Presentation answer = Presentation.bare().answering(Desk.HOTEL, NONCE);
    String late = desk.show(answer);
    desk.clock.advance(Duration.ofSeconds(100));

    assertThat(hotel.verify(late, NONCE)).isEqualTo(Desk.rejected(TokenRejection.EXPIRED));
    assertThat(hotel.verify(desk.show(answer), NONCE).code()).isEqualTo("token.accepted");
  }

  @Test
  void theSameNonceOfAnotherVerifierIsAnotherRequest() {
    TokenVerifier hotel = desk.verifier().build();
    TokenVerifier neighbour = desk.verifier().name(BANK).build();

    hotel.verify(desk.show(Presentation.bare().answering(Desk.HOTEL, NONCE)), NONCE);

    assertThat(
            neighbour.verify(desk.show(Presentation.bare().answering(BANK, NONCE)), NONCE).code())
        .isEqualTo("token.accepted");
  }

  @Test
  void aVerifierWithoutANameCannotHaveAsked() {
    TokenVerifier nameless =
        TokenVerifier.builder(desk.bundles, desk.statusLists, desk.spent, desk.clock).build();

    assertThatThrownBy(() -> nameless.verify("TND1:", NONCE))
        .isInstanceOf(IllegalStateException.class);
  }
}
