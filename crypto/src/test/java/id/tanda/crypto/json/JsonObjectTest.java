package id.tanda.crypto.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanda.crypto.MalformedException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonObjectTest {
  private static final String FULL =
      "{\"text\":\"a\",\"integer\":7,\"flag\":true,\"object\":{\"b\":false},"
          + "\"texts\":[\"x\",\"y\"],\"objects\":[{},{\"c\":-1}],\"mixed\":[1,[\"z\"]]}";

  @Test
  void whatWasReadIsWrittenAgain() throws MalformedException {
    assertThat(JsonObject.parse(FULL).text()).isEqualTo(FULL);
    assertThat(JsonObject.parse(FULL).utf8()).asString(StandardCharsets.UTF_8).isEqualTo(FULL);
  }

  @Test
  void everyTypeHasItsAccessor() throws MalformedException {
    JsonObject object = JsonObject.parse(FULL);

    assertThat(object.text("text")).isEqualTo("a");
    assertThat(object.integer("integer")).isEqualTo(7);
    assertThat(object.flag("flag")).isTrue();
    assertThat(object.object("object").flag("b")).isFalse();
    assertThat(object.texts("texts")).containsExactly("x", "y");
    assertThat(object.objects("objects").get(1).integer("c", -1, 0)).isEqualTo(-1);
    assertThat(object.value("mixed")).contains(List.of(1L, List.of("z")));
    assertThat(object.value("absent")).isEmpty();
    assertThat(object.has("text")).isTrue();
    assertThat(object.has("absent")).isFalse();
    assertThat(object.names())
        .containsExactly("text", "integer", "flag", "object", "texts", "objects", "mixed");
  }

  @Test
  void anotherTypeIsRefusedByName() throws MalformedException {
    JsonObject object = JsonObject.parse(FULL);

    assertThatThrownBy(() -> object.text("integer")).hasMessage("integer must be a text");
    assertThatThrownBy(() -> object.text("absent")).hasMessage("absent must be a text");
    assertThatThrownBy(() -> object.integer("text"))
        .hasMessage("text must be an integer of 0 to 253402300799");
    assertThatThrownBy(() -> object.flag("text")).hasMessage("text must be true or false");
    assertThatThrownBy(() -> object.object("text")).hasMessage("text must be an object");
    assertThatThrownBy(() -> object.texts("objects")).hasMessage("objects must be a list of texts");
    assertThatThrownBy(() -> object.objects("texts")).hasMessage("texts must be a list of objects");
    assertThatThrownBy(() -> object.objects("flag")).isInstanceOf(MalformedException.class);
  }

  @Test
  void aBoundedTextIsNeitherEmptyNorLonger() throws MalformedException {
    JsonObject object = JsonObject.parse("{\"none\":\"\",\"three\":\"abc\",\"four\":\"abcd\"}");

    assertThat(object.text("three", 3)).isEqualTo("abc");
    assertThatThrownBy(() -> object.text("four", 3)).hasMessage("four must have 1 to 3 characters");
    assertThatThrownBy(() -> object.text("none", 3)).isInstanceOf(MalformedException.class);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, JsonObject.LAST_SECOND})
  void datesInRangeAreRead(long date) throws MalformedException {
    assertThat(JsonObject.parse("{\"exp\":" + date + "}").integer("exp")).isEqualTo(date);
  }

  @DisplayName("T-16 dates out of range, fractions and other types are refused")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "-1",
        "253402300800",
        "9223372036854775807",
        "9223372036854775808",
        "-9223372036854775808",
        "9007199254740992",
        "1e400",
        "1e3",
        "1.5",
        "1.0",
        "-0",
        "01",
        "+1",
        "0x10",
        "\"1\"",
        "true",
        "null",
        "NaN",
        "Infinity",
        "-Infinity",
        "[1]",
        "{}"
      })
  void anythingButADateIsRefused(String value) {
    assertThatThrownBy(() -> JsonObject.parse("{\"exp\":" + value + "}").integer("exp"))
        .isInstanceOf(MalformedException.class);
  }

  @Test
  @DisplayName("T-16 a number of 100,000 digits is refused")
  void aVeryLongNumberIsRefused() {
    String text = "{\"exp\":" + "9".repeat(100_000) + "}";

    assertThatThrownBy(() -> JsonReader.object(text, 200_000))
        .isInstanceOf(MalformedException.class)
        .hasNoCause();
  }

  @Test
  void integersAreExactUpToTheBoundOfIJson() throws MalformedException {
    long largest = (1L << 53) - 1;
    JsonObject object = JsonObject.parse("{\"a\":" + largest + ",\"b\":" + -largest + "}");

    assertThat(object.integer("a", 0, largest)).isEqualTo(largest);
    assertThat(object.integer("b", -largest, 0)).isEqualTo(-largest);
  }

  @Test
  void unknownMembersAreRefused() throws MalformedException {
    JsonObject object = JsonObject.parse("{\"a\":1,\"b\":2}");

    object.only("a", "b", "c");
    assertThatThrownBy(() -> object.only("a", "c")).hasMessage("members must be among a, c");
  }

  @Test
  void equalityIsByContentAndNotByOrder() throws MalformedException {
    JsonObject object = JsonObject.parse("{\"a\":1,\"b\":[true]}");

    assertThat(object)
        .isEqualTo(JsonObject.parse("{ \"b\" : [ true ], \"a\" : 1 }"))
        .hasSameHashCodeAs(JsonObject.parse("{\"b\":[true],\"a\":1}"))
        .isNotEqualTo(JsonObject.parse("{\"a\":1,\"b\":[false]}"))
        .isNotEqualTo("{\"a\":1,\"b\":[true]}");
  }

  @Test
  void toStringShowsNamesAndNoContent() throws MalformedException {
    assertThat(JsonObject.parse("{\"nik\":\"3171234567890123\",\"a\\nb\":1}"))
        .hasToString("JsonObject[\"nik\", \"a\\nb\"]");
  }

  @Test
  void theViewsCannotBeChanged() throws MalformedException {
    JsonObject object = JsonObject.parse(FULL);
    List<?> mixed = (List<?>) object.value("mixed").orElseThrow();

    assertThatThrownBy(() -> object.names().clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> object.texts("texts").clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(mixed::clear).isInstanceOf(UnsupportedOperationException.class);
  }
}
