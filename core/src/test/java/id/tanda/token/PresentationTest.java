package id.tanda.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanda.crypto.MalformedException;
import id.tanda.token.Presentation.Form;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a phone is told to say, and what it tells of what it made. */
class PresentationTest {
  private final Desk desk = new Desk();

  @Test
  void aPresentationTellsWhatItIsToSay() {
    ScopeId checkIn = ScopeId.of("hotel.1");
    Presentation bare = Presentation.bare();
    Presentation full = bare.scope(checkIn).audience(Desk.HOTEL).as(Form.REFERENCE);

    assertThat(bare.form()).isEqualTo(Form.DENSE);
    assertThat(bare.scope()).isEmpty();
    assertThat(bare.audience()).isEmpty();
    assertThat(full.form()).isEqualTo(Form.REFERENCE);
    assertThat(full.scope()).contains(checkIn);
    assertThat(full.audience()).contains(Desk.HOTEL);
    assertThat(bare.answering(Desk.HOTEL, new byte[16]).audience()).contains(Desk.HOTEL);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 15, 17})
  void aNonceHas16Bytes(int length) {
    assertThatThrownBy(() -> Presentation.bare().answering(Desk.HOTEL, new byte[length]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("nonce must be 16 bytes, was " + length);
  }

  @ParameterizedTest
  @EnumSource(Form.class)
  void aTokenTellsItsTimesAndNotItsText(Form form) {
    desk.clock.advance(Duration.ofMillis(999));

    IdentityToken token = desk.phone.present(Presentation.bare().as(form));

    assertThat(token.issuedAt()).isEqualTo("2026-08-17T12:00:00Z");
    assertThat(token.expires()).isEqualTo("2026-08-17T12:01:30Z");
    assertThat(token).hasToString("IdentityToken[2026-08-17T12:00:00Z to 2026-08-17T12:01:30Z]");
  }

  @Test
  void aScopeIsItsText() throws MalformedException {
    assertThat(ScopeId.of("hotel.1")).hasToString("hotel.1").isEqualTo(ScopeId.parse("hotel.1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Hotel.1", "hotel 1", "hotel.1234567"})
  void aScopeHasItsForm(String odd) {
    assertThatThrownBy(() -> ScopeId.of(odd))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("scope id must be 1 to 12 characters of [a-z0-9.-]");
    assertThatThrownBy(() -> ScopeId.parse(odd)).isInstanceOf(MalformedException.class);
  }
}
