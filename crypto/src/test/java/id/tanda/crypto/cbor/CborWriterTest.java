package id.tanda.crypto.cbor;

import static id.tanda.crypto.Fixtures.hex;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CborWriterTest {

  @ParameterizedTest
  @DisplayName("each integer in its shortest form, at each boundary")
  @CsvSource({
    "0,00",
    "23,17",
    "24,1818",
    "255,18ff",
    "256,190100",
    "65535,19ffff",
    "65536,1a00010000",
    "4294967295,1affffffff",
    "4294967296,1b0000000100000000",
    "9223372036854775807,1b7fffffffffffffff",
    "-1,20",
    "-24,37",
    "-25,3818",
    "-256,38ff",
    "-257,390100",
    "-65536,39ffff",
    "-65537,3a00010000",
    "-4294967297,3b0000000100000000",
    "-9223372036854775808,3b7fffffffffffffff"
  })
  void integersAreShortest(long value, String encoded) {
    assertThat(new CborWriter().integer(value).toByteArray()).isEqualTo(hex(encoded));
  }

  @Test
  void writesEveryKind() {
    byte[] written =
        new CborWriter()
            .tag(18)
            .array(5)
            .bytes(hex("010203"))
            .text("a\u00fc\ud800\udd51")
            .map(1)
            .integer(1)
            .bool(true)
            .bool(false)
            .item(hex("8101"))
            .toByteArray();

    assertThat(written).isEqualTo(hex("d2 85 43010203 67 61c3bcf0908591 a1 01f5 f4 8101"));
  }

  @Test
  void whatAReaderHasLeftBecomesAByteString() throws Exception {
    CborReader reader = CborReader.over(hex("010203"));
    reader.integer();

    assertThat(new CborWriter().bytes(reader).toByteArray()).isEqualTo(hex("420203"));
    assertThat(reader.remaining()).isEqualTo(2);
  }

  @Test
  void growsAsNeeded() throws Exception {
    CborWriter writer = new CborWriter().array(3).bytes(new byte[70_000]);
    for (int i = 0; i < 1_000; i++) {
      writer.item(hex("00"));
    }
    CborReader reader = CborReader.over(writer.bytes(new byte[300]).toByteArray());

    assertThat(reader.array()).isEqualTo(3);
    assertThat(reader.bytes(70_000, 70_000)).containsOnly(0);
    for (int i = 0; i < 1_000; i++) {
      assertThat(reader.integer()).isZero();
    }
    assertThat(reader.bytes(300, 300)).containsOnly(0);
    reader.end();
  }

  @Test
  void growsAtEveryPlace() {
    for (int filled = 240; filled < 260; filled++) {
      CborWriter writer = new CborWriter().item(new byte[filled]);
      writer.bool(true).integer(1).integer(1_000).text("a").bytes(new byte[1]);

      assertThat(writer.toByteArray()).endsWith(hex("f5 01 1903e8 6161 4100")).hasSize(filled + 9);
    }
  }

  @Test
  void negativeCountsAreFaults() {
    CborWriter writer = new CborWriter();

    assertThatThrownBy(() -> writer.array(-1)).hasMessage("items must be 0 or more, was -1");
    assertThatThrownBy(() -> writer.map(-1)).hasMessage("pairs must be 0 or more, was -1");
    assertThatThrownBy(() -> writer.tag(-1)).hasMessage("tag must be 0 or more, was -1");
  }

  @Test
  void loneSurrogatesAreFaults() {
    for (String text : new String[] {"\ud800", "a\udc00b", "\udc00\ud800"}) {
      assertThatThrownBy(() -> new CborWriter().text(text))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("text must have no lone surrogate");
    }
  }
}
