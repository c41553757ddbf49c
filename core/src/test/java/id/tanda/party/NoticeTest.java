package id.tanda.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.json.JsonObject;
import id.tanda.identity.Words;
import id.tanda.testing.Edited;
import id.tanda.testing.TestParty;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoticeTest {
  static final List<String> members = Notice.MEMBERS;

  private static final JsonObject SOUND = TestParty.KYC.json();
  private static final Notice TOLD = TestParty.KYC.notice();

  @Test
  void aNoticeIsReadAsItWasWritten() throws MalformedException {
    assertThat(Notice.parse(SOUND)).isEqualTo(TOLD);
    assertThat(TOLD.informs()).isTrue();
  }

  @ParameterizedTest
  @FieldSource("members")
  @DisplayName("C-19 a purpose that does not tell one of the four is not read")
  void eachIsDemanded(String member) {
    assertNotIn(Edited.without(SOUND, member));
    for (String empty : List.of("", " ", "-", "...", "123")) {
      for (String language : List.of("id", "en")) {
        assertNotIn(Edited.with(SOUND, member, Edited.with(words("A", "A"), language, empty)));
      }
    }
    assertNotIn(Edited.with(SOUND, member, Edited.without(words("A", "A"), "en")));
    assertNotIn(Edited.with(SOUND, member, "A"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-", "...", "123"})
  void wordsWithoutALetterSayNothing(String nothing) {
    Words halfTold = new Words("Ya", nothing);
    Words otherHalf = new Words(nothing, "Yes");
    Words told = new Words("Ya", "Yes");

    assertThat(new Notice(told, told, told, told).informs()).isTrue();
    for (Words silent : List.of(halfTold, otherHalf)) {
      assertThat(new Notice(silent, told, told, told).informs()).isFalse();
      assertThat(new Notice(told, silent, told, told).informs()).isFalse();
      assertThat(new Notice(told, told, silent, told).informs()).isFalse();
      assertThat(new Notice(told, told, told, silent).informs()).isFalse();
    }
  }

  private static void assertNotIn(JsonObject purpose) {
    assertThat(Notice.isIn(purpose)).isFalse();
    assertThatThrownBy(() -> Purpose.parse(purpose)).isInstanceOf(MalformedException.class);
  }

  private static JsonObject words(String indonesian, String english) {
    return JsonObject.builder().put("id", indonesian).put("en", english).build();
  }
}
