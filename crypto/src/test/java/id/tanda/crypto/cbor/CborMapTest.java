package id.tanda.crypto.cbor;

import static id.tanda.crypto.Fixtures.ascii;
import static id.tanda.crypto.Fixtures.hex;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanda.crypto.MalformedException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CborMapTest {

  /** One value of each kind: 7, bytes, text, true, an array, a map, a tag. */
  private static final byte[] ALL =
      hex("a7 01 07 02 420102 03 6161 04 f5 05 820120 06 a20141002040 20 d82a 01");

  @Test
  void valuesAreReadInAnyOrder() throws MalformedException {
    CborMap map = CborMap.read(CborReader.over(ALL));

    assertThat(map.keys()).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, -1L);
    assertThat(map.value(-1).tag()).isEqualTo(42);
    assertThat(map.value(4).bool()).isTrue();
    assertThat(map.value(3).text(1)).isEqualTo("a");
    assertThat(map.value(2).bytes(2, 2)).isEqualTo(hex("0102"));
    assertThat(map.value(1).integer()).isEqualTo(7);
    assertThat(map.value(5).array()).isEqualTo(2);
    assertThat(map.value(6).map()).isEqualTo(2);
  }

  @Test
  void aValueEndsWhereItEnds() throws MalformedException {
    CborMap map = CborMap.read(CborReader.over(ALL));
    String[] values = {"07", "420102", "6161", "f5", "820120", "a20141002040", "d82a01"};

    int at = 0;
    for (long key : map.keys()) {
      assertThat(map.value(key).toByteArray()).as("key %d", key).isEqualTo(hex(values[at++]));
    }
  }

  @Test
  void aValueMayBeReadTwice() throws MalformedException {
    CborMap map = CborMap.read(CborReader.over(ALL));

    assertThat(map.value(1).integer()).isEqualTo(map.value(1).integer());
    assertThat(map.find(1).orElseThrow().integer()).isEqualTo(7);
    assertThat(map.find(7)).isEmpty();
    assertThatThrownBy(() -> map.value(7)).hasMessage("CBOR map must have key 7");
  }

  @Test
  void theReaderStandsAfterTheMap() throws MalformedException {
    CborReader reader = CborReader.over(hex("a10107 18ff"));
    CborMap.read(reader);

    assertThat(reader.integer()).isEqualTo(255);
    assertThat(CborMap.read(CborReader.over(hex("a0"))).keys()).isEmpty();
  }

  @ParameterizedTest
  @DisplayName("T-35 what is not deterministic is refused wherever it stands")
  @CsvSource({
    "an array instead, 8101",
    "a text as key, a1616101",
    "keys out of order, a202010101",
    "a key twice, a201010101",
    "a longer integer than needed, a1011801",
    "null, a101f6",
    "a float, a101f90000",
    "an indefinite array, a1019f01ff",
    "an indefinite map, a101bf0101ff",
    "an indefinite text, a1017f6161ff",
    "text that is not UTF-8, a10161ff",
    "bytes that are cut off, a1014201",
    "a text as key inside, a101a1616101",
    "keys out of order inside, a101a202010101",
    "a key twice inside, a101a201010101",
    "null in an array, a10181f6",
    "null as a value inside, a101a101f6",
    "null under a tag, a101c1f6",
    "nothing under a tag, a101c1",
    "a pair too few, a20101",
    "an item too few, a1018201"
  })
  void whatIsNotDeterministicIsRefused(String defect, String encoded) {
    assertThatThrownBy(() -> CborMap.read(CborReader.over(hex(encoded))))
        .as(defect)
        .isInstanceOf(MalformedException.class);
  }

  @ParameterizedTest
  @DisplayName("T-15 sixteen levels are read, seventeen are not, of whatever kind")
  @ValueSource(strings = {"81", "a101", "c1"})
  void theDepthIsBounded(String level) throws MalformedException {
    byte[] sixteen = hex("a101" + level.repeat(14) + "81 07");
    byte[] seventeen = hex("a101" + level.repeat(15) + "81 07");

    assertThat(CborMap.read(CborReader.over(sixteen)).keys()).containsExactly(1L);
    assertThatThrownBy(() -> CborMap.read(CborReader.over(seventeen)))
        .hasMessage("CBOR must be at most 16 levels deep");
  }

  @Test
  @DisplayName("T-15 a million levels are refused at once")
  void aMillionLevelsAreRefused() {
    byte[] deep = hex("a101" + "81".repeat(1_000_000));

    assertThatThrownBy(() -> CborMap.read(CborReader.over(deep)))
        .hasMessage("CBOR must be at most 16 levels deep");
  }

  @Test
  @DisplayName("K-08 toString shows the keys and no value")
  void toStringShowsNoValue() throws MalformedException {
    byte[] map = new CborWriter().map(1).integer(3).text("Siti").toByteArray();

    assertThat(CborMap.read(CborReader.over(map))).hasToString("CborMap[3]");
    assertThat(map).endsWith(ascii("Siti"));
  }
}
