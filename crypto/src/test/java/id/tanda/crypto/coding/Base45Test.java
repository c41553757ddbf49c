package id.tanda.crypto.coding;

import static id.tanda.crypto.Fixtures.ascii;
import static id.tanda.crypto.Fixtures.hex;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import id.tanda.crypto.MalformedException;
import id.tanda.crypto.Vectors;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Base45Test {
  private static final String VECTORS = "rfc-small/rfc9285_base45.json";

  @ParameterizedTest
  @DisplayName("RFC 9285, sections 4.3 and 4.4")
  @CsvSource({"AB,BB8", "Hello!!,%69 VD92EX0", "base-45,UJCLQE7W581", "ietf!,QED8WEX0"})
  void examplesOfTheStandard(String plain, String text) throws Exception {
    assertThat(Base45.encode(ascii(plain))).isEqualTo(text);
    assertThat(Base45.decode(text, 0)).isEqualTo(ascii(plain));
  }

  @Test
  void everyVector() throws Exception {
    JsonNode vectors = Vectors.json(VECTORS);
    for (JsonNode valid : vectors.get("valid")) {
      byte[] bytes = hex(valid.get("hex").asText());
      assertThat(Base45.encode(bytes)).isEqualTo(valid.get("base45").asText());
      assertThat(Base45.decode(valid.get("base45").asText(), 0)).isEqualTo(bytes);
    }
    for (JsonNode invalid : vectors.get("invalid")) {
      assertThatThrownBy(() -> Base45.decode(invalid.get("base45").asText(), 0))
          .as(invalid.get("why").asText())
          .isInstanceOf(MalformedException.class);
    }
    int ran = vectors.get("valid").size() + vectors.get("invalid").size();
    Vectors.ran(VECTORS, ran);
    assertThat(ran).isEqualTo(19);
  }

  @ParameterizedTest(name = "[{0}]")
  @DisplayName("Q-09 what encode never writes is refused")
  @ValueSource(
      strings = {
        "GGW",
        ":::",
        "V5",
        "::",
        "A",
        "AAAA",
        "bb8",
        "BB8\n",
        "\nBB8",
        "BB8\r\n",
        "B_8",
        "B,8",
        "BB8=",
        "\u212a00",
        "\u0661BB",
        "\u0130\u0130\u0130",
        "\uff22BB",
        "B\u0000B",
        "\u007fBB",
        "\ud83d\ude00B"
      })
  void whatEncodeNeverWritesIsRefused(String text) {
    assertThatThrownBy(() -> Base45.decode(text, 0)).isInstanceOf(MalformedException.class);
  }

  @ParameterizedTest
  @DisplayName("Q-09 groups end at 65,535 and 255")
  @CsvSource({"FGW,ffff", "EGW,fffe", "U5,ff", "T5,fe"})
  void theLastGroupsAreAccepted(String text, String bytes) throws Exception {
    assertThat(Base45.decode(text, 0)).isEqualTo(hex(bytes));
  }

  @Test
  void readsAfterAPrefix() throws Exception {
    assertThat(Base45.decode("TND1:BB8", 5)).isEqualTo(ascii("AB"));
    assertThat(Base45.decode("TND1:", 5)).isEmpty();
    assertThatThrownBy(() -> Base45.decode("BB8", 4)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> Base45.decode("BB8", -1))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void anyBytesComeBack() throws Exception {
    for (long seed = 0; seed < 500; seed++) {
      byte[] bytes = new byte[(int) seed];
      new Random(seed).nextBytes(bytes);
      assertThat(Base45.decode(Base45.encode(bytes), 0)).as("seed %s", seed).isEqualTo(bytes);
    }
  }

  @Test
  void everyChangedCharacterIsRefusedOrMeansOtherBytes() throws Exception {
    String text = Base45.encode(hex("00ff10a5c3ffff7b"));
    for (int at = 0; at < text.length(); at++) {
      for (char character = 0; character < 260; character++) {
        String changed = text.substring(0, at) + character + text.substring(at + 1);
        String again = respell(changed);
        assertThat(again).as("at %s", at).isIn(changed, "refused");
      }
    }
  }

  private static String respell(String text) {
    try {
      return Base45.encode(Base45.decode(text, 0));
    } catch (MalformedException e) {
      return "refused";
    }
  }
}
