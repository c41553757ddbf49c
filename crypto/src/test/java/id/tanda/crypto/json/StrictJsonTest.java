package id.tanda.crypto.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanda.crypto.Fixtures;
import id.tanda.crypto.MalformedException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {

  @DisplayName("T-13 duplicate members are refused, however they are spelled")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\":1,\"a\":1}",
        "{\"a\":1,\"b\":2,\"a\":3}",
        "{\"a\":{\"b\":1,\"b\":2}}",
        "{\"a\":[{\"b\":1,\"b\":2}]}",
        "{\"a\":1,\"\\u0061\":2}",
        "{\"\\u0061\":1,\"\\u0061\":2}",
        "{\"\":1,\"\":2}"
      })
  void duplicatesAreRefused(String text) {
    assertThatThrownBy(() -> JsonObject.parse(text))
        .isInstanceOf(MalformedException.class)
        .hasMessage("JSON must hold no member twice");
  }

  @DisplayName("T-14 anything but exactly one object is refused")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "null",
        "1",
        "\"a\"",
        "true",
        "[]",
        "{}{}",
        "{} {}",
        "{}x",
        "{}]",
        "{},",
        "{}\0",
        "\ufeff{}",
        "{",
        "{\"a\"",
        "{\"a\":",
        "{\"a\":1",
        "{\"a\":1,}",
        "{,}",
        "{\"a\":[1,]}",
        "{\"a\":[,1]}",
        "{\"a\":[1",
        "{\"a\":tru}",
        "{\"a\":truex}",
        "{\"a\" 1}",
        "{a:1}",
        "{'a':1}",
        "{\"a\":'b'}",
        "{\"a\":1 /* c */}",
        "{\"a\":1} // c",
        "# c\n{}",
        "{\"a\":NaN}",
        "{\"a\":null}",
        "{\"a\":1.5}",
        "{\"a\":\"b\nc\"}",
        "{\"a\":\"\\x41\"}",
        "{\"a\":\"\\u12\"}",
        "{\"a\":\"b}",
        "{\u00a0}",
        "{\"a\":1;\"b\":2}"
      })
  void nothingElseIsRead(String text) {
    assertThatThrownBy(() -> JsonObject.parse(text)).isInstanceOf(MalformedException.class);
    assertThatThrownBy(() -> JsonObject.parse(text.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(MalformedException.class);
  }

  @Test
  void whiteSpaceBetweenTokensIsAllowed() throws MalformedException {
    assertThat(JsonObject.parse(" {\r\n\t\"a\" : 1 } ").integer("a")).isEqualTo(1);
  }

  @Test
  @DisplayName("T-15 sixteen levels are read, seventeen are not")
  void depthIsBounded() throws MalformedException {
    assertThat(JsonObject.parse(nested(16)).has("a")).isTrue();
    assertThatThrownBy(() -> JsonObject.parse(nested(17))).isInstanceOf(MalformedException.class);
  }

  @Test
  @DisplayName("T-15 a million levels are refused at once")
  void endlessDepthIsRefusedAtOnce() {
    for (String level : List.of("[", "{\"a\":", "[{\"a\":")) {
      String deep = "{\"a\":" + level.repeat(1_000_000);
      Assertions.assertTimeoutPreemptively(
          Duration.ofSeconds(2),
          () ->
              assertThatThrownBy(() -> JsonReader.object(deep, Integer.MAX_VALUE))
                  .isInstanceOf(MalformedException.class));
    }
  }

  @Test
  @DisplayName("T-17 size is judged before anything is read")
  void sizeIsBounded() throws MalformedException {
    String largest = "{}" + " ".repeat(JsonObject.DEFAULT_BYTES - 2);
    String garbage = "x".repeat(10_000_000);

    assertThat(JsonObject.parse(largest).names()).isEmpty();
    assertThat(JsonObject.parse(Fixtures.ascii(largest)).names()).isEmpty();
    assertThatThrownBy(() -> JsonObject.parse(largest + " "))
        .hasMessage("JSON must have at most 16384 bytes");
    assertThatThrownBy(() -> JsonObject.parse(Fixtures.ascii(largest + " ")))
        .hasMessage("JSON must have at most 16384 bytes");
    assertThatThrownBy(() -> JsonObject.parse(garbage))
        .hasMessage("JSON must have at most 16384 bytes");
  }

  @Test
  @DisplayName("T-17 a text is bounded, unless the caller expects a large document")
  void textsAreBounded() throws MalformedException {
    String fits = "{\"a\":\"" + "x".repeat(8_192) + "\"}";
    String longer = "{\"a\":\"" + "x".repeat(8_193) + "\"}";

    assertThat(JsonObject.parse(fits).text("a")).hasSize(8_192);
    assertThatThrownBy(() -> JsonObject.parse(longer)).isInstanceOf(MalformedException.class);
    assertThat(JsonObject.parse(Fixtures.ascii(longer), 20_000).text("a")).hasSize(8_193);
  }

  @Test
  @DisplayName("T-17 colliding names cost no more than others")
  void collidingNamesAreRead() throws MalformedException {
    StringBuilder text = new StringBuilder("{");
    for (int i = 0; i < 4_096; i++) { // "Aa" and "BB" have one hash code
      text.append('"');
      for (int bit = 0; bit < 12; bit++) {
        text.append((i >> bit & 1) == 0 ? "Aa" : "BB");
      }
      text.append("\":1,");
    }
    text.append("\"end\":1}");

    assertThat(JsonReader.object(text.toString(), 200_000).names()).hasSize(4_097);
  }

  @DisplayName("T-18 lone surrogates and NUL are refused in texts and names")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\u0000",
        "\\ud800",
        "\\udc00",
        "\\ud800x",
        "\\ud800\\ud800",
        "\\udc00\\ud800",
        "x\\uD83D"
      })
  void unsoundTextsAreRefused(String escaped) {
    assertThatThrownBy(() -> JsonObject.parse("{\"a\":\"" + escaped + "\"}"))
        .isInstanceOf(MalformedException.class);
    assertThatThrownBy(() -> JsonObject.parse("{\"" + escaped + "\":1}"))
        .isInstanceOf(MalformedException.class);
  }

  @Test
  void pairedSurrogatesAreOneCharacter() throws MalformedException {
    assertThat(JsonObject.parse("{\"a\":\"\\ud83d\\ude00\"}").text("a")).isEqualTo("\ud83d\ude00");
  }

  @DisplayName("T-18 invalid UTF-8 is refused")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "80", // continuation alone
        "c3", // cut off
        "c080", // overlong NUL
        "c1bf", // overlong
        "e08080", // overlong
        "eda080", // lone surrogate
        "eda0bdedb880", // surrogate pair in CESU-8
        "f4908080", // beyond U+10FFFF
        "f8888080", // five bytes
        "fe",
        "ff"
      })
  void invalidUtf8IsRefused(String hex) {
    byte[] json = Fixtures.hex("7b2261223a22" + hex + "227d"); // {"a":"..."}

    assertThatThrownBy(() -> JsonObject.parse(json)).hasMessage("JSON must be UTF-8");
  }

  @DisplayName("T-14 a byte order mark or another encoding is refused")
  @ParameterizedTest
  @ValueSource(strings = {"efbbbf7b7d", "feff007b007d", "fffe7b007d00", "007b007d", "7b007d00"})
  void onlyUtf8WithoutMarkIsRead(String hex) {
    assertThatThrownBy(() -> JsonObject.parse(Fixtures.hex(hex)))
        .isInstanceOf(MalformedException.class);
  }

  @Test
  void whateverComesIsReadOrRefused() {
    long seed = 7_001;
    Random random = new Random(seed);
    byte[] sound =
        "{\"a\":[1,true,{\"b\":\"\\u00e9\\n\"}],\"c\":\"d\",\"e\":-12}"
            .getBytes(StandardCharsets.UTF_8);
    int read = 0;
    for (int i = 0; i < 8_000; i++) {
      byte[] mutated = sound.clone();
      for (int flips = 1 + random.nextInt(3); flips > 0; flips--) {
        mutated[random.nextInt(mutated.length)] = (byte) random.nextInt(256);
      }
      try {
        JsonObject object = JsonObject.parse(mutated);
        assertThat(JsonObject.parse(object.text())).as("seed %d", seed).isEqualTo(object);
        read++;
      } catch (MalformedException e) {
        assertThat(e.getCause()).as("seed %d, case %d", seed, i).isNull();
      }
    }
    assertThat(read).as("seed %d", seed).isBetween(1, 7_999);
  }

  @Test
  void anArrayStandsOnItsOwn() throws MalformedException {
    JsonArray array =
        JsonArray.parse(
            "[\"salt\", \"name\", {\"a\": [true, 1]}]".getBytes(StandardCharsets.UTF_8));

    assertThat(array.text()).isEqualTo("[\"salt\",\"name\",{\"a\":[true,1]}]");
    assertThat(array).hasToString("JsonArray[3]");
    assertThat(array)
        .isEqualTo(JsonArray.of("salt", "name", JsonObject.parse("{\"a\":[true,1]}")))
        .hasSameHashCodeAs(JsonArray.of("salt", "name", JsonObject.parse("{\"a\":[true,1]}")))
        .isNotEqualTo(JsonArray.of())
        .isNotEqualTo(array.values());
    assertThatThrownBy(() -> array.values().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @DisplayName("T-14 an array is read as strictly as an object")
  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "[", "[]]", "[null]", "[1.0]", "[\"\\ud800\"]"})
  void hostileArraysAreRefused(String text) {
    assertThatThrownBy(() -> JsonArray.parse(text.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(MalformedException.class);
  }

  private static String nested(int levels) {
    return "{\"a\":" + "[".repeat(levels - 1) + "]".repeat(levels - 1) + "}";
  }
}
