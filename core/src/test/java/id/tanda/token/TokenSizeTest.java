package id.tanda.token;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanda.identity.PartyId;
import id.tanda.qr.QrSymbol;
import id.tanda.token.Presentation.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The budget of design section 3.1: versions at error correction M, with names as long as they may
 * be.
 */
class TokenSizeTest {
  private static final ScopeId LONGEST_SCOPE = ScopeId.of("hotel.a-b-99");
  private static final PartyId LONGEST_PARTY = PartyId.of("bank-nusantara.jakarta.1");

  private final Desk desk = new Desk();

  @ParameterizedTest
  @CsvSource({
    "DENSE, false, false, 13",
    "DENSE, true, false, 13",
    "DENSE, false, true, 14",
    "DENSE, true, true, 15",
    "REFERENCE, false, false, 8",
    "REFERENCE, true, false, 9",
    "REFERENCE, false, true, 10",
    "REFERENCE, true, true, 10"
  })
  void aTokenFitsItsSymbol(Form form, boolean scoped, boolean bound, int version) {
    Presentation what = Presentation.bare().as(form);
    what = scoped ? what.scope(LONGEST_SCOPE) : what;
    what = bound ? what.answering(LONGEST_PARTY, new byte[16]) : what;

    for (int i = 0; i < 50; i++) {
      assertThat(QrSymbol.of(desk.show(what)).version()).isLessThanOrEqualTo(version);
    }
  }

  @Test
  void theNamesAreAsLongAsTheyMayBe() {
    assertThat(LONGEST_SCOPE.text()).hasSize(12);
    assertThat(LONGEST_PARTY.text()).hasSize(24);
  }
}
