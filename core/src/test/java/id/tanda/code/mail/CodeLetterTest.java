package id.tanda.code.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanda.identity.Language;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of the mail, whichever way it goes. */
class CodeLetterTest {
  private static final FillInLink LINK =
      new FillInLink("https://dukcapil.example/activate#code={code}");

  @ParameterizedTest
  @EnumSource
  void theLinkIsAllThatComesToALetter(Language language) {
    CodeLetter plain = CodeLetter.of(Mails.DUKCAPIL, Mails.code("012345"), language);
    CodeLetter linked = CodeLetter.of(Mails.DUKCAPIL, Mails.code("012345"), language, LINK);

    assertThat(linked.subject()).isEqualTo(plain.subject()).doesNotContain("012345");
    assertThat(plain.body()).contains("\n    012345\n").doesNotContain("https:");
    assertThat(linked.body().lines())
        .containsAll(plain.body().lines().toList())
        .contains("https://dukcapil.example/activate#code=012345");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://dukcapil.example/#code={code}",
        "https://dukcapil.example/?code={code}",
        "https://dukcapil.example/?code={code}#code={code}",
        "https://dukcapil.example/{code}#x",
        "https://dukcapil.example/#code=",
        "https://dukcapil.example/#a={code}&b={code}",
        "https:#{code}",
        "https://dukcapil.example/ #code={code}"
      })
  void aLinkThatTellsAServerTheCodeIsRefused(String template) {
    assertThatThrownBy(() -> new FillInLink(template))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("link must be an https address");
  }

  @Test
  @DisplayName("K-08 a letter does not show its code")
  void aLetterDoesNotShowItsCode() {
    assertThat(CodeLetter.of(Mails.DUKCAPIL, Mails.code("012345"), Language.ENGLISH))
        .hasToString("CodeLetter[hidden]");
  }
}
