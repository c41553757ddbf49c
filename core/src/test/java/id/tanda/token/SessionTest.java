package id.tanda.token;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanda.crypto.keys.KeyThumbprint;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Tokens in a session that somebody has opened. */
class SessionTest {
  private final Desk desk = new Desk();
  private final TokenVerifier bank = desk.verifier().build();
  private final TokenSigner otherPhone = desk.anotherPhone();
  private final KeyThumbprint whoOpened =
      ((Verification.Accepted) bank.verify(desk.show(Presentation.bare()))).token().device();

  @Test
  @DisplayName("T-33 whoever goes on in a session is whoever opened it")
  void theSamePhoneGoesOn() {
    assertThat(bank.verify(desk.show(Presentation.bare())).onlyFrom(whoOpened).code())
        .isEqualTo("token.accepted");
  }

  @Test
  @DisplayName("T-33 a good token of another citizen is refused in the session, in each form")
  void anotherPhoneDoesNot() {
    for (Presentation.Form form :
        new Presentation.Form[] {Presentation.Form.DENSE, Presentation.Form.TEXT}) {
      String good = otherPhone.present(Presentation.bare().as(form)).text();

      assertThat(bank.verify(good).onlyFrom(whoOpened))
          .isEqualTo(Desk.rejected(TokenRejection.WRONG_DEVICE));
      assertThat(bank.verify(good)).isEqualTo(Desk.rejected(TokenRejection.REPLAYED));
    }
  }

  @Test
  @DisplayName("T-33 what was not accepted is answered with its own reason")
  void anotherReasonStays() {
    String good = otherPhone.present(Presentation.bare()).text();
    bank.verify(good);

    assertThat(bank.verify(good).onlyFrom(whoOpened))
        .isEqualTo(Desk.rejected(TokenRejection.REPLAYED));
    assertThat(new Verification.Undecided(Missing.STATUS_LIST).onlyFrom(whoOpened))
        .isEqualTo(new Verification.Undecided(Missing.STATUS_LIST));
  }
}
