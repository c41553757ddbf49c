package id.tanda.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanda.crypto.MalformedException;
import org.junit.jupiter.api.Test;

class IdsTest {
  @Test
  void idsHaveOneAlphabet() {
    assertThat(PartyId.of("hotel.merdeka-1")).hasToString("hotel.merdeka-1");
    assertThatThrownBy(() -> PartyId.of("Hotel")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> PartyId.parse("a23456789012345678901234x"))
        .isInstanceOf(MalformedException.class)
        .hasMessageContaining("1 to 24");
    assertThatThrownBy(() -> AuthorityId.parse("")).isInstanceOf(MalformedException.class);
  }

  @Test
  void wordsAreInBothLanguagesAndBounded() {
    Words words = new Words("ya", "yes");

    assertThat(words.in(Language.INDONESIAN)).isEqualTo("ya");
    assertThat(words.in(Language.ENGLISH)).isEqualTo("yes");
    assertThatThrownBy(() -> new Words("", "yes")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Words("ya", "y".repeat(513)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
