package id.tanda.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.json.JsonObject;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\u00a0\u3000",
        "Bank\nContoh",
        "Bank\u202eContoh",
        "Bank\u2066Contoh",
        "Bank\u200bContoh",
        "Bank\ufeff",
        "Bank\u00ad",
        "Bank\u2028Contoh",
        "Bank\u3164",
        "\uffa0",
        "\u115f\u1160",
        "\u2800",
        "B\u034fank",
        "\u17b4\u17b5"
      })
  @DisplayName("C-19 words that show nothing, hide something or turn round are no words")
  void eachCharacterShows(String odd) {
    assertThatThrownBy(() -> new Words(odd, "x")).isInstanceOf(IllegalArgumentException.class);
    JsonObject json = JsonObject.builder().put("id", "x").put("en", odd).build();
    assertThatThrownBy(() -> Words.parse(json)).isInstanceOf(MalformedException.class);
  }

  @Test
  void whatShowsIsWords() {
    for (String sound :
        new String[] {"Bank Contoh", "\ud55c\uae00", "\u1780", "a", "\ud83c\udfe6"}) {
      assertThat(new Words(sound, "x").in(Language.INDONESIAN)).isEqualTo(sound);
    }
  }
}
