package id.tanda.crypto.cbor;

import static id.tanda.crypto.Fixtures.hex;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanda.crypto.MalformedException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** T-35: what deterministic CBOR forbids, for every major type. */
class CborStrictnessTest {
  private static final String SHORTEST = "CBOR integers and lengths must be in their shortest form";
  private static final String[] BY = {"integer", "integer", "bytes", "text", "array", "map", "tag"};

  /** For each width of a head the values around the least that needs it. */
  private static final long[][] EDGES = {
    {0, 23, 24},
    {24, 0xff, 0x100},
    {0x100, 0xffff, 0x1_0000},
    {0x1_0000, 0xffff_ffffL, 0x1_0000_0000L}
  };

  static List<Integer> majors() {
    return List.of(0, 1, 2, 3, 4, 5, 6);
  }

  @ParameterizedTest
  @DisplayName("T-35 no head may be longer than it needs to be")
  @MethodSource("majors")
  void everyNonShortestFormIsRefused(int major) {
    int refused = 0;
    for (int width = 0; width < 4; width++) {
      for (long value : new long[] {0, 1, EDGES[width][0] - 1, EDGES[width][0], EDGES[width][1]}) {
        if (value >= 0 && value <= EDGES[width][1]) {
          String head = head(major, width, value);
          assertThatThrownBy(() -> readAny(major, head))
              .as(head)
              .isInstanceOf(MalformedException.class)
              .hasMessage(SHORTEST);
          refused++;
        }
      }
    }
    assertThat(refused).isGreaterThanOrEqualTo(16);
  }

  @ParameterizedTest
  @DisplayName("T-35 the least value that needs a width is accepted in it")
  @MethodSource("majors")
  void theShortestFormIsAccepted(int major) throws Exception {
    boolean isLength = major >= 2 && major <= 5;
    for (int width = 0; width < 4; width++) {
      long value = EDGES[width][2];
      String head = head(major, width, value);
      if (!isLength) {
        readAny(major, head);
      } else if (value <= 0x100) {
        readAny(major, head + "00".repeat((int) value * 2)); // content enough for keys and values
      } else {
        assertThatThrownBy(() -> readAny(major, head))
            .hasMessage("CBOR length must not exceed what is left"); // and not for its form
      }
    }
  }

  @ParameterizedTest
  @DisplayName("T-35 indefinite lengths and reserved heads are refused")
  @MethodSource("majors")
  void indefiniteLengthsAreRefused(int major) {
    for (int info = 28; info < 32; info++) {
      String head = String.format("%02x", major << 5 | info);
      assertThatThrownBy(() -> readAny(major, head + "4100ff"))
          .as(head)
          .isInstanceOf(MalformedException.class)
          .hasMessage("CBOR length must be definite");
    }
  }

  @ParameterizedTest
  @DisplayName("T-35 heads that are cut off are refused")
  @MethodSource("majors")
  void cutOffHeadsAreRefused(int major) {
    for (int width = 0; width < 4; width++) {
      String head = head(major, width, EDGES[width][2]);
      for (int length = 2; length < head.length(); length += 2) {
        String cut = head.substring(0, length);
        assertThatThrownBy(() -> readAny(major, cut))
            .as(cut)
            .hasMessage("CBOR must not end before its last item");
      }
    }
  }

  @Test
  @DisplayName(
      "T-35 a length of 2^63 and other lengths beyond the input are refused before allocation")
  void lengthsBeyondTheInputAreRefused() {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("1b8000000000000000", "1bffffffffffffffff", "1b7fffffffffffffff"));
    arguments.addAll(List.of("1a7fffffff", "1affffffff", "1b0000000100000000", "19ffff", "03"));
    for (int major : new int[] {2, 3, 4, 5}) {
      for (String argument : arguments) {
        int initial = Integer.parseInt(argument.substring(0, 2), 16) | major << 5;
        String encoded = String.format("%02x", initial) + argument.substring(2) + "0000";
        assertThatThrownBy(() -> readAny(major, encoded))
            .as(encoded)
            .hasMessage("CBOR length must not exceed what is left");
      }
    }
  }

  @Test
  void aCountMayUseUpAllThatIsLeft() throws Exception {
    assertThat(CborReader.over(hex("820000")).array()).isEqualTo(2);
    assertThat(CborReader.over(hex("a200000000")).map()).isEqualTo(2);
    assertThatThrownBy(() -> CborReader.over(hex("a2000000")).map())
        .hasMessage("CBOR length must not exceed what is left");
    assertThatThrownBy(() -> CborReader.over(hex("8200")).array())
        .hasMessage("CBOR length must not exceed what is left");
  }

  @Test
  void tagsEndAt63Bits() throws Exception {
    assertThat(CborReader.over(hex("db7fffffffffffffff00")).tag()).isEqualTo(Long.MAX_VALUE);
    assertThatThrownBy(() -> CborReader.over(hex("db800000000000000000")).tag())
        .hasMessage("CBOR tag must fit 63 bits");
  }

  private static void readAny(int major, String encoded) throws MalformedException {
    Object item = CborReaderTest.read(CborReader.over(hex(encoded)), BY[major]);
    assertThat(item).isNotNull();
  }

  /** The head in 1, 2, 4 or 8 bytes after the first, whatever the value needs. */
  private static String head(int major, int width, long value) {
    String argument = String.format("%016x", value);
    return String.format("%02x", major << 5 | (24 + width)) + argument.substring(16 - (2 << width));
  }
}
