package id.tanda.attribute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.json.JsonObject;
import id.tanda.identity.Language;
import id.tanda.identity.Words;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each form takes its values, and refuses what is next to them, where they are put and read. */
class FormTest {
  private static final Attribute PLATE =
      Attribute.of(
          "vehicle_plate",
          new Words("Nomor polisi", "Registration plate"),
          Form.text(11, Pattern.compile("[A-Z]{1,2} [1-9][0-9]{0,3} [A-Z]{1,3}")));

  static Stream<Arguments> texts() {
    return Stream.of(
        Arguments.of(Attribute.NIK, "3171014501900001", true),
        Arguments.of(Attribute.NIK, "317101450190000", false),
        Arguments.of(Attribute.NIK, "31710145019000011", false),
        Arguments.of(Attribute.NIK, "0071014501900001", false),
        Arguments.of(Attribute.FULL_NAME, "S", true),
        Arguments.of(Attribute.FULL_NAME, "", false),
        Arguments.of(Attribute.FULL_NAME, "x".repeat(128), true),
        Arguments.of(Attribute.FULL_NAME, "x".repeat(129), false),
        Arguments.of(Attribute.FULL_NAME, "Siti\nContoh", false),
        Arguments.of(Attribute.FULL_NAME, "Siti\u202eContoh", false),
        Arguments.of(Attribute.FULL_NAME, "Siti\ud800", false),
        Arguments.of(Attribute.BIRTH_PLACE, "x".repeat(64), true),
        Arguments.of(Attribute.BIRTH_PLACE, "x".repeat(65), false),
        Arguments.of(Attribute.BIRTH_DATE, "2024-02-29", true),
        Arguments.of(Attribute.BIRTH_DATE, "2023-02-29", false),
        Arguments.of(Attribute.BIRTH_DATE, "2024-2-29", false),
        Arguments.of(Attribute.BIRTH_DATE, "+2024-02-29", false),
        Arguments.of(Attribute.BIRTH_DATE, "29-02-2024", false),
        Arguments.of(Attribute.BIRTH_DATE, "2024-12-31T", false),
        Arguments.of(Attribute.BIRTH_DATE, "\u0662024-02-29", false),
        Arguments.of(Attribute.SEX, "female", true),
        Arguments.of(Attribute.SEX, "Female", false),
        Arguments.of(Attribute.BLOOD_TYPE, "AB-", true),
        Arguments.of(Attribute.BLOOD_TYPE, "C", false),
        Arguments.of(Attribute.MARITAL_STATUS, "widowed", true),
        Arguments.of(Attribute.MARITAL_STATUS, "unknown", false),
        Arguments.of(Attribute.NATIONALITY, "WNA", true),
        Arguments.of(Attribute.NATIONALITY, "IDN", false),
        Arguments.of(Attribute.RELIGION, "confucian", true),
        Arguments.of(Attribute.RELIGION, "other", false),
        Arguments.of(Attribute.FAMILY_CARD_NUMBER, "3171011501900001", true),
        Arguments.of(Attribute.FAMILY_CARD_NUMBER, "317101150190000", false),
        Arguments.of(Attribute.FAMILY_CARD_NUMBER, "317101150190000\u0661", false),
        Arguments.of(Attribute.EMAIL, "a@b", true),
        Arguments.of(Attribute.EMAIL, "a@" + "b".repeat(252), true),
        Arguments.of(Attribute.EMAIL, "a@" + "b".repeat(253), false),
        Arguments.of(Attribute.EMAIL, "@b", false),
        Arguments.of(Attribute.EMAIL, "a@", false),
        Arguments.of(Attribute.EMAIL, "a@b@c", false),
        Arguments.of(Attribute.EMAIL, "a,c@b", false),
        Arguments.of(Attribute.EMAIL, "a<c@b", false),
        Arguments.of(Attribute.EMAIL, "a>c@b", false),
        Arguments.of(Attribute.EMAIL, "a c@b", false),
        Arguments.of(Attribute.EMAIL, "\u00e4@b", false),
        Arguments.of(Attribute.EMAIL, "!~+-;=?./a@B9.x", true),
        Arguments.of(Attribute.PHONE, "12345678", true),
        Arguments.of(Attribute.PHONE, "1234567", false),
        Arguments.of(Attribute.PHONE, "+123456789012345", true),
        Arguments.of(Attribute.PHONE, "+1234567890123456", false),
        Arguments.of(Attribute.PHONE, "1234567+", false),
        Arguments.of(PLATE, "B 1234 XYZ", true),
        Arguments.of(PLATE, "B 0234 XYZ", false),
        Arguments.of(PLATE, "xB 1234 XYZ", false),
        Arguments.of(Attribute.AGE_OVER_17, "true", false),
        Arguments.of(Attribute.ADDRESS, "Jl. Melati 7", false),
        Arguments.of(Attribute.FAMILY_MEMBERS, "Sri", false),
        Arguments.of(Attribute.PHOTO, "data:image/png", false));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void aTextIsTakenIfItHasTheFormOfItsAttribute(Attribute attribute, String text, boolean fits)
      throws Exception {
    if (fits) {
      Attributes put = Attributes.builder().put(attribute, text).build();
      assertThat(read(put.json(), attribute)).isEqualTo(put);
      assertThat(put.text(attribute)).contains(text);
    } else {
      assertRefused(attribute, text);
    }
  }

  @Test
  void aFlagIsNothingElseAndNothingElseIsAFlag() throws Exception {
    Attributes put = Attributes.builder().put(Attribute.AGE_OVER_17, false).build();

    assertThat(read(put.json(), PLATE)).isEqualTo(put);
    assertThat(put.flag(Attribute.AGE_OVER_17)).contains(false);
    assertThatThrownBy(() -> Attributes.builder().put(Attribute.FULL_NAME, true))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("full_name must have its form, TEXT");
    assertThatThrownBy(() -> Attributes.parse(JsonObject.parse("{\"sex\":true}")))
        .isInstanceOf(MalformedException.class)
        .hasMessage("sex must have its form, CODE");
  }

  @ParameterizedTest
  @CsvSource({"0, false", "1, true", "8192, true", "8193, false"})
  void theLongestTextIsBounded(int longest, boolean allowed) {
    if (allowed) {
      assertThat(Form.text(longest).kind()).isEqualTo(Form.Kind.TEXT);
    } else {
      assertThatThrownBy(() -> Form.text(longest)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 257})
  void codesAreOneToTwoHundredFiftySix(int count) {
    Map<String, Words> codes = new HashMap<>();
    for (int i = 0; i < count; i++) {
      codes.put("c" + i, new Words("x", "x"));
    }

    assertThatThrownBy(() -> Form.code(codes)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Form.code(Map.of("", new Words("x", "x"))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Form.code(Map.of("c".repeat(65), new Words("x", "x"))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void codesHaveWordsAndCannotBeChangedAfterwards() {
    Map<String, Words> mine = new HashMap<>(Map.of("kia", new Words("Anak", "Child")));
    Form form = Form.code(mine);
    mine.put("ktp", new Words("Dewasa", "Adult"));

    assertThat(form.codes()).containsOnlyKeys("kia");
    assertThat(form.fits("ktp")).isFalse();
    assertThatThrownBy(() -> form.codes().clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThat(Attribute.MARITAL_STATUS.form().codes().get("widowed"))
        .extracting(words -> words.in(Language.INDONESIAN))
        .isEqualTo("Cerai mati");
    assertThat(Form.flag().codes()).isEmpty();
  }

  private static void assertRefused(Attribute attribute, String text) {
    assertThatThrownBy(() -> Attributes.builder().put(attribute, text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(attribute.name());
    if (text.indexOf('\ud800') < 0) {
      JsonObject json = JsonObject.builder().put(attribute.name(), text).build();
      assertThatThrownBy(() -> read(json, attribute)).isInstanceOf(MalformedException.class);
    }
  }

  private static Attributes read(JsonObject json, Attribute attribute) throws MalformedException {
    AttributeCatalogue standard = AttributeCatalogue.standard();
    return Attributes.parse(json, attribute.equals(PLATE) ? standard.with(PLATE) : standard);
  }
}
