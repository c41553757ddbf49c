package id.tanda.crypto.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanda.crypto.MalformedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class JsonObjectBuilderTest {

  @Test
  void membersKeepTheOrderOfTheCalls() {
    JsonObject object =
        JsonObject.builder()
            .put("z", "1")
            .put("a", 2)
            .put("m", true)
            .put("b", JsonObject.builder().build())
            .texts("t", List.of("x"))
            .objects("o", List.of(JsonObject.builder().put("k", -3).build()))
            .build();

    assertThat(object.text())
        .isEqualTo("{\"z\":\"1\",\"a\":2,\"m\":true,\"b\":{},\"t\":[\"x\"],\"o\":[{\"k\":-3}]}");
  }

  @Test
  void onlyWhatMustBeEscapedIsEscaped() throws MalformedException {
    String text = "\b\t\n\f\r\"\\/\u0001\u001f\u007f\u00e9\u2028\ud83d\ude00";
    JsonObject object = JsonObject.builder().put("a", text).build();

    assertThat(object.text())
        .isEqualTo(
            "{\"a\":\"\\b\\t\\n\\f\\r\\\"\\\\/\\u0001\\u001f\u007f\u00e9\u2028\ud83d\ude00\"}");
    assertThat(JsonObject.parse(object.utf8())).isEqualTo(object);
  }

  @Test
  void aMemberIsAddedOnce() {
    JsonObjectBuilder builder = JsonObject.builder().put("a", 1);

    assertThatThrownBy(() -> builder.put("a", 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("twice");
  }

  @Test
  void whatAStrictReaderRefusesIsNotWritten() {
    JsonObjectBuilder builder = JsonObject.builder();

    for (String unsound : List.of("\u0000", "a\ud800", "\udc00b", "\ud800\ud800", "\ude00\ud83d")) {
      assertThatThrownBy(() -> builder.put("a", unsound))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> builder.put(unsound, "a"))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> builder.put("a", 1L << 53))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> builder.put("a", -(1L << 53)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> builder.value("a", 1.5)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> builder.value("a", List.of(List.of(1))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aBuiltObjectDoesNotChangeWithItsBuilderOrLists() {
    List<String> texts = new ArrayList<>(List.of("x"));
    JsonObjectBuilder builder = JsonObject.builder().texts("a", texts);
    JsonObject first = builder.build();
    texts.add("y");
    JsonObject second = builder.put("b", 1).build();

    assertThat(first.text()).isEqualTo("{\"a\":[\"x\"]}");
    assertThat(second.text()).isEqualTo("{\"a\":[\"x\"],\"b\":1}");
  }

  @Test
  void allMembersOfAnotherObjectAreTaken() throws MalformedException {
    JsonObject other = JsonObject.parse("{\"b\":[1],\"c\":{}}");

    assertThat(JsonObject.builder().put("a", 0).all(other).build().text())
        .isEqualTo("{\"a\":0,\"b\":[1],\"c\":{}}");
  }

  @Test
  void whateverIsBuiltIsReadBackEqual() throws MalformedException {
    long seed = 20261122;
    Random random = new Random(seed);
    for (int i = 0; i < 2_000; i++) {
      JsonObject object = randomObject(random, 3);

      assertThat(JsonObject.parse(object.utf8())).as("seed %d, case %d", seed, i).isEqualTo(object);
    }
  }

  private static JsonObject randomObject(Random random, int depth) {
    JsonObjectBuilder builder = JsonObject.builder();
    int count = random.nextInt(4);
    for (int i = 0; i < count; i++) {
      builder.value(i + randomText(random), randomValue(random, depth));
    }
    return builder.build();
  }

  private static Object randomValue(Random random, int depth) {
    return switch (random.nextInt(depth > 0 ? 5 : 3)) {
      case 0 -> randomText(random);
      case 1 -> random.nextLong() >> 11;
      case 2 -> random.nextBoolean();
      case 3 -> randomObject(random, depth - 1);
      default -> List.of(randomValue(random, depth - 1), randomValue(random, depth - 1));
    };
  }

  private static String randomText(Random random) {
    StringBuilder text = new StringBuilder();
    int count = random.nextInt(6);
    for (int i = 0; i < count; i++) {
      int point = 1 + random.nextInt(random.nextBoolean() ? 0x7f : Character.MAX_CODE_POINT);
      text.appendCodePoint(point >= 0xd800 && point < 0xe000 ? 'x' : point);
    }
    return text.toString();
  }
}
