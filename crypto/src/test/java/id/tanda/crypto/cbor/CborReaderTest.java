package id.tanda.crypto.cbor;

import static id.tanda.crypto.Fixtures.hex;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanda.crypto.MalformedException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CborReaderTest {

  @ParameterizedTest
  @DisplayName("RFC 8949, appendix A: integers")
  @CsvSource({
    "00, 0",
    "01, 1",
    "0a, 10",
    "17, 23",
    "1818, 24",
    "1864, 100",
    "1903e8, 1000",
    "1a000f4240, 1000000",
    "1b000000e8d4a51000, 1000000000000",
    "1b7fffffffffffffff, 9223372036854775807",
    "20, -1",
    "29, -10",
    "3863, -100",
    "3903e7, -1000",
    "3b7fffffffffffffff, -9223372036854775808"
  })
  void readsIntegers(String encoded, long value) throws Exception {
    CborReader reader = read(encoded);

    assertThat(reader.peek()).isEqualTo(CborKind.INTEGER);
    assertThat(reader.integer()).isEqualTo(value);
    reader.end();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1b8000000000000000",
        "1bffffffffffffffff",
        "3b8000000000000000",
        "3bffffffffffffffff"
      })
  void integersBeyond64BitsAreRefused(String encoded) {
    assertThatThrownBy(() -> read(encoded).integer()).hasMessage("CBOR integer must fit 64 bits");
  }

  @Test
  void theLeastTagIsZero() throws Exception {
    assertThat(read("c0").tag()).isZero();
  }

  @Test
  void readsEveryKindInTurn() throws Exception {
    CborReader reader = read("d2 87 18ff 43010203 6161 80 a0 f4 f5");

    assertThat(reader.peek()).isEqualTo(CborKind.TAG);
    assertThat(reader.tag()).isEqualTo(18);
    assertThat(reader.peek()).isEqualTo(CborKind.ARRAY);
    assertThat(reader.array()).isEqualTo(7);
    assertThat(reader.integer()).isEqualTo(255);
    assertThat(reader.peek()).isEqualTo(CborKind.BYTES);
    assertThat(reader.bytes(0, 3)).containsExactly(1, 2, 3);
    assertThat(reader.peek()).isEqualTo(CborKind.TEXT);
    assertThat(reader.text(1)).isEqualTo("a");
    assertThat(reader.array()).isZero();
    assertThat(reader.peek()).isEqualTo(CborKind.MAP);
    assertThat(reader.map()).isZero();
    assertThat(reader.peek()).isEqualTo(CborKind.BOOLEAN);
    assertThat(reader.bool()).isFalse();
    assertThat(reader.bool()).isTrue();
    reader.end();
  }

  @ParameterizedTest(name = "{0} by {1}")
  @CsvSource({
    "40, integer, an integer",
    "f4, integer, an integer",
    "00, bytes, a byte string",
    "60, bytes, a byte string",
    "60, slice, a byte string",
    "40, text, a text string",
    "a0, array, an array",
    "80, map, a map",
    "00, tag, a tag",
    "00, bool, a Boolean",
    "20, bytes, a byte string"
  })
  void anotherKindIsRefused(String encoded, String by, String wanted) {
    assertThatThrownBy(() -> read(read(encoded), by)).hasMessage("CBOR item must be " + wanted);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"integer", "bytes", "slice", "text", "array", "map", "tag", "bool", "key", "peek"})
  void nothingIsNoItem(String by) {
    assertThatThrownBy(() -> read(read(""), by))
        .isInstanceOf(MalformedException.class)
        .hasMessage("CBOR must not end before its last item");
  }

  @ParameterizedTest
  @DisplayName("T-35 null, undefined, floats, simple values and break are refused")
  @ValueSource(
      strings = {
        "f6",
        "f7",
        "f90000",
        "fa47c35000",
        "fb3ff0000000000000",
        "e0",
        "f0",
        "f3",
        "f814",
        "f815",
        "f8ff",
        "fc",
        "ff"
      })
  void otherSimpleValuesAreRefused(String encoded) {
    assertThatThrownBy(() -> read(encoded).peek())
        .isInstanceOf(MalformedException.class)
        .hasMessage("CBOR simple value must be a Boolean");
    assertThatThrownBy(() -> read(encoded).bool()).isInstanceOf(MalformedException.class);
  }

  @Test
  void byteStringsHaveBounds() throws Exception {
    assertThat(read("43010203").bytes(3, 3)).hasSize(3);
    assertThatThrownBy(() -> read("43010203").bytes(4, 9))
        .hasMessage("CBOR byte string must be 4 to 9 bytes");
    assertThatThrownBy(() -> read("43010203").bytes(0, 2))
        .hasMessage("CBOR byte string must be 0 to 2 bytes");
  }

  @ParameterizedTest
  @CsvSource({"60,''", "6161,a", "62c3bc,\u00fc", "63e6b0b4,\u6c34", "64f0908591,\ud800\udd51"})
  void readsText(String encoded, String text) throws Exception {
    assertThat(read(encoded).text(text.length())).isEqualTo(text);
    if (!text.isEmpty()) {
      assertThatThrownBy(() -> read(encoded).text(text.length() - 1))
          .hasMessage("CBOR text must be at most " + (text.length() - 1) + " characters");
    }
  }

  @Test
  void textIsBoundedBeforeItIsDecoded() {
    assertThatThrownBy(() -> read("64ffffffff").text(1)) // not UTF-8, but that is not looked at
        .hasMessage("CBOR text must be at most 1 characters");
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("T-18 text that is not UTF-8 is refused")
  @ValueSource(
      strings = {
        "61ff",
        "6180",
        "62c0af",
        "62c328",
        "63e08080",
        "63eda080",
        "63edbfbf",
        "64f0808080",
        "64f4908080",
        "61c3",
        "62e6b0"
      })
  void textMustBeUtf8(String encoded) {
    assertThatThrownBy(() -> read(encoded).text(9)).hasMessage("CBOR text must be UTF-8");
  }

  @Test
  void slicesEndWhereTheirStringEnds() throws Exception {
    CborReader reader = read("42 0102 03");
    CborReader slice = reader.bytesReader();

    assertThat(slice.integer()).isEqualTo(1);
    assertThat(slice.remaining()).isEqualTo(1);
    assertThatThrownBy(slice::end).hasMessage("CBOR must end after its last item");
    assertThat(slice.integer()).isEqualTo(2);
    slice.end();
    assertThatThrownBy(slice::integer).hasMessage("CBOR must not end before its last item");
    assertThat(reader.integer()).isEqualTo(3);
  }

  @Test
  void aForkMovesOnItsOwn() throws Exception {
    CborReader reader = read("010203");
    reader.integer();
    CborReader fork = reader.fork();
    fork.integer();

    assertThat(reader.toByteArray()).containsExactly(2, 3);
    assertThat(fork.toByteArray()).containsExactly(3);
    assertThat(reader.upTo(fork).toByteArray()).containsExactly(2);
    assertThat(reader.upTo(reader).remaining()).isZero();
    assertThatThrownBy(() -> fork.upTo(reader)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> reader.upTo(read("0102")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> reader.upTo(fork).upTo(end(fork)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aPartIsReadWithinItsBounds() throws Exception {
    byte[] bytes = hex("00 01 02");
    CborReader part = CborReader.over(bytes, 1, 2);

    assertThat(part.integer()).isEqualTo(1);
    part.end();
    for (int[] bad : new int[][] {{-1, 2}, {2, 1}, {0, 4}}) {
      assertThatThrownBy(() -> CborReader.over(bytes, bad[0], bad[1]))
          .isInstanceOf(IndexOutOfBoundsException.class);
    }
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("T-35 map keys come in bytewise order, each once")
  @CsvSource({
    "0001,true",
    "1718 18,true",
    "18ff190100,true",
    "1720,true",
    "1b7fffffffffffffff20,true",
    "2021,true",
    "373818,true",
    "38ff390100,true",
    "0000,false",
    "0100,false",
    "2020,false",
    "2120,false",
    "2000,false",
    "201818,false",
    "190100 18ff,false",
    "381837,false",
    "3b7ffffffffffffffe 3b7ffffffffffffffd,false"
  })
  void keysComeInOrder(String encoded, boolean inOrder) throws Exception {
    CborReader reader = read(encoded);
    long first = reader.key(CborReader.FIRST);

    if (inOrder) {
      assertThat(reader.key(first)).isNotEqualTo(first);
      reader.end();
    } else {
      assertThatThrownBy(() -> reader.key(first))
          .hasMessage("CBOR map keys must be in order, each once");
    }
  }

  @Test
  void theKeyThatStandsForNoneIsRefused() {
    assertThatThrownBy(() -> read("3b7fffffffffffffff").key(CborReader.FIRST))
        .hasMessage("CBOR map key must be above -2^63");
    assertThatThrownBy(() -> read("6161").key(CborReader.FIRST))
        .hasMessage("CBOR item must be an integer");
  }

  private static CborReader end(CborReader reader) throws MalformedException {
    CborReader end = reader.fork();
    end.integer();
    return end;
  }

  private static CborReader read(String encoded) {
    return CborReader.over(hex(encoded));
  }

  static Object read(CborReader reader, String by) throws MalformedException {
    return switch (by) {
      case "integer" -> reader.integer();
      case "key" -> reader.key(CborReader.FIRST);
      case "bytes" -> reader.bytes(0, Integer.MAX_VALUE);
      case "slice" -> reader.bytesReader();
      case "text" -> reader.text(Integer.MAX_VALUE);
      case "array" -> reader.array();
      case "map" -> reader.map();
      case "tag" -> reader.tag();
      case "bool" -> reader.bool();
      default -> reader.peek();
    };
  }
}
