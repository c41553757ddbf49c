package id.tanda.crypto.coding;

import static id.tanda.crypto.Fixtures.ascii;
import static id.tanda.crypto.Fixtures.hex;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.NotCanonicalException;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Base64UrlTest {

  @ParameterizedTest
  @DisplayName("RFC 4648, section 10, without padding")
  @CsvSource({
    "'',''",
    "f,Zg",
    "fo,Zm8",
    "foo,Zm9v",
    "foob,Zm9vYg",
    "fooba,Zm9vYmE",
    "foobar,Zm9vYmFy"
  })
  void examplesOfTheStandard(String plain, String text) throws Exception {
    assertThat(Base64Url.encode(ascii(plain))).isEqualTo(text);
    assertThat(Base64Url.decode(text)).isEqualTo(ascii(plain));
  }

  @Test
  void usesTheAlphabetForUrls() throws Exception {
    assertThat(Base64Url.encode(hex("fbffbf"))).isEqualTo("-_-_");
    assertThat(Base64Url.decode("-_-_")).isEqualTo(hex("fbffbf"));
  }

  @ParameterizedTest(name = "[{0}]")
  @DisplayName("T-10 T-11 a second spelling is told from other malformed text")
  @ValueSource(
      strings = {
        "Zg==",
        "Zm8=",
        "Z===",
        "Zh",
        "Zv",
        "Zm9",
        "Zm+v",
        "Zm/v",
        "Zm 9",
        "Zm.v",
        "Zm\t9",
        "Zm!v",
        "Zm9v  ",
        "Z\u212a9v",
        "\u00e9m9v",
        "Zm9\u0000",
        "Zm9\u007f",
        "Zg\ud83d",
        "Zm\u200b9",
        "Zm9v\r\n"
      })
  void aSecondSpellingIsRefused(String text) {
    assertThatThrownBy(() -> Base64Url.decode(text))
        .isInstanceOf(NotCanonicalException.class)
        .message()
        .startsWith("base64url must");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Z", "Zm9vY", "Zm9v\n"})
  void aLengthThatNoBytesHaveIsRefused(String text) {
    assertThatThrownBy(() -> Base64Url.decode(text))
        .isInstanceOf(MalformedException.class)
        .hasMessage("base64url length must not be 1 modulo 4");
  }

  @Test
  void readsAPart() throws Exception {
    assertThat(Base64Url.decode("a.Zm8.b", 2, 5)).isEqualTo(ascii("fo"));
    assertThat(Base64Url.decode("a.Zm8.b", 2, 2)).isEmpty();
    assertThatThrownBy(() -> Base64Url.decode("a.Zm8.b", 2, 6))
        .isInstanceOf(MalformedException.class);
    for (int[] part : new int[][] {{-1, 2}, {3, 2}, {0, 8}}) {
      assertThatThrownBy(() -> Base64Url.decode("a.Zm8.b", part[0], part[1]))
          .isInstanceOf(IndexOutOfBoundsException.class);
    }
  }

  @Test
  void anyBytesComeBackAndThePlatformAgrees() throws Exception {
    for (long seed = 0; seed < 500; seed++) {
      byte[] bytes = new byte[(int) seed];
      new Random(seed).nextBytes(bytes);
      String text = Base64Url.encode(bytes);
      assertThat(Base64Url.decode(text)).as("seed %s", seed).isEqualTo(bytes);
      assertThat(Base64.getUrlDecoder().decode(text)).as("seed %s", seed).isEqualTo(bytes);
    }
  }

  @ParameterizedTest
  @DisplayName("T-10 every changed character is refused or means other bytes")
  @ValueSource(strings = {"00ff10a5c3ff", "00ff10a5c3ff7b", "00ff10a5c3ffff7b"})
  void everyChangedCharacterIsRefusedOrMeansOtherBytes(String bytes) {
    String text = Base64Url.encode(hex(bytes));
    for (int at = 0; at < text.length(); at++) {
      for (char character = 0; character < 260; character++) {
        String changed = text.substring(0, at) + character + text.substring(at + 1);
        assertThat(respell(changed)).as("at %s", at).isIn(changed, "refused");
      }
    }
  }

  private static String respell(String text) {
    try {
      return Base64Url.encode(Base64Url.decode(text));
    } catch (MalformedException e) {
      return "refused";
    }
  }
}
