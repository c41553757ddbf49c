package id.tanda.crypto.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import id.tanda.crypto.MalformedException;
import id.tanda.crypto.NotCanonicalException;
import id.tanda.crypto.Vectors;
import id.tanda.crypto.coding.Base64Url;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatusBitsTest {
  private static final int MIB = 1 << 20;

  @Test
  void theVectorsOfTheDraftAreRead() throws IOException, MalformedException {
    int entries = 0;
    for (JsonNode vector : Vectors.json("statuslist-vectors.json").get("vectors")) {
      StatusBits list =
          StatusBits.parse(vector.get("bits").asInt(), vector.get("lst").asText(), MIB);
      assertThat(list.size()).isEqualTo(vector.get("entries").asInt());
      for (Map.Entry<String, JsonNode> entry : vector.get("expected").properties()) {
        assertThat(list.get(Integer.parseInt(entry.getKey())))
            .as("%d bits, entry %s", vector.get("bits").asInt(), entry.getKey())
            .isEqualTo(entry.getValue().asInt());
        entries++;
      }
    }
    Vectors.ran("status list", entries);
    assertThat(entries).isEqualTo(321);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 8})
  void whatIsSetIsPublishedAndRead(int bits) throws MalformedException {
    long seed = bits;
    Random random = new Random(seed);
    int size = 1_000 + random.nextInt(9);
    int[] expected = new int[size];
    StatusBits list = StatusBits.create(bits, size);
    for (int i = 0; i < 3_000; i++) {
      int index = random.nextInt(size);
      expected[index] = random.nextInt(1 << bits);
      list.set(index, expected[index]);
    }
    StatusBits read = StatusBits.parse(bits, list.lst(), MIB);

    assertThat(list.size()).isEqualTo(size);
    assertThat(read.size()).isBetween(size, size + 7);
    for (int i = 0; i < size; i++) {
      assertThat(list.get(i)).as("seed %d, entry %d", seed, i).isEqualTo(expected[i]);
      assertThat(read.get(i)).as("seed %d, entry %d", seed, i).isEqualTo(expected[i]);
    }
  }

  @Test
  void aNewListIsValidThroughout() throws MalformedException {
    StatusBits read = StatusBits.parse(1, StatusBits.create(1, MIB).lst(), MIB / 8);

    assertThat(read.size()).isEqualTo(MIB);
    assertThat(read.get(0)).isZero();
    assertThat(read.get(MIB - 1)).isZero();
  }

  @Test
  void anIndexOutOfRangeIsRefused() {
    StatusBits list = StatusBits.create(1, 10);

    assertThat(list.get(9)).isZero();
    for (int index : new int[] {-1, 10, 15, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
      assertThatThrownBy(() -> list.get(index)).isInstanceOf(IndexOutOfBoundsException.class);
      assertThatThrownBy(() -> list.set(index, 1)).isInstanceOf(IndexOutOfBoundsException.class);
    }
  }

  @Test
  void aValueFitsItsBits() {
    StatusBits list = StatusBits.create(2, 4);
    list.set(1, 3);

    assertThat(list.get(1)).isEqualTo(3);
    assertThat(list.get(0)).isZero();
    assertThatThrownBy(() -> list.set(1, 4)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> list.set(1, -1)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 3, 5, 7, 9, 16})
  void onlyFourWidthsExist(int bits) {
    assertThatThrownBy(() -> StatusBits.create(bits, 8))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> StatusBits.parse(bits, StatusBits.create(1, 8).lst(), MIB))
        .isInstanceOf(MalformedException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, 0, (1 << 28) + 1})
  void theSizeIsBounded(int size) {
    assertThatThrownBy(() -> StatusBits.create(1, size))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("T-30 no more is inflated than the reader allows")
  void bombsAreNotInflated() throws MalformedException {
    String fits = lst(new byte[1_000], 9, false);
    String bomb = lst(new byte[33 * MIB], 1, false);

    assertThat(StatusBits.parse(8, fits, 1_000).size()).isEqualTo(1_000);
    assertThatThrownBy(() -> StatusBits.parse(8, fits, 999))
        .hasMessage("lst must inflate to at most 999 bytes");
    assertThatThrownBy(() -> StatusBits.parse(8, bomb, MIB))
        .hasMessage("lst must inflate to at most 1048576 bytes");
    assertThatThrownBy(() -> StatusBits.parse(8, bomb, Integer.MAX_VALUE))
        .isInstanceOf(MalformedException.class);
  }

  @Test
  void anythingButOneWholeZlibStreamIsRefused() throws MalformedException {
    byte[] bytes = new byte[3_000];
    new Random(1).nextBytes(bytes);
    byte[] sound = Base64Url.decode(lst(bytes, 9, false));
    byte[] wrongSum = sound.clone();
    wrongSum[sound.length - 1] ^= 1;

    assertThat(StatusBits.parse(8, Base64Url.encode(sound), MIB).size()).isEqualTo(3_000);
    assertRefused("");
    assertRefused(Base64Url.encode(wrongSum));
    assertRefused(Base64Url.encode(Arrays.copyOf(sound, sound.length - 1)));
    assertRefused(Base64Url.encode(Arrays.copyOf(sound, sound.length / 2)));
    assertRefused(Base64Url.encode(Arrays.copyOf(sound, sound.length + 1)));
    assertRefused(lst(bytes, 9, true)); // raw deflate
    assertRefused("H4sIAAAAAAAAAwMAAAAAAAAAAAA"); // gzip
    assertRefused(Base64Url.encode(withDictionary()));
    assertRefused(lst(new byte[0], 9, false));
  }

  @Test
  @DisplayName("T-10 T-11 a list is canonical base64url")
  void theListIsCanonical() {
    String sound = StatusBits.create(1, 16).lst();

    for (String text : new String[] {sound + "=", " " + sound, sound + "\n", "+" + sound}) {
      assertThatThrownBy(() -> StatusBits.parse(1, text, MIB))
          .isInstanceOf(NotCanonicalException.class);
    }
  }

  private static void assertRefused(String lst) {
    assertThatThrownBy(() -> StatusBits.parse(8, lst, MIB)).isInstanceOf(MalformedException.class);
  }

  private static byte[] withDictionary() {
    Deflater deflater = new Deflater(9);
    deflater.setDictionary(new byte[] {1, 2, 3});
    deflater.setInput(new byte[] {1, 2, 3});
    deflater.finish();
    byte[] out = new byte[100];
    int length = deflater.deflate(out);
    deflater.end();
    return Arrays.copyOf(out, length);
  }

  private static String lst(byte[] bytes, int level, boolean raw) {
    Deflater deflater = new Deflater(level, raw);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream zlib = new DeflaterOutputStream(out, deflater)) {
      zlib.write(bytes);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    deflater.end();
    return Base64Url.encode(out.toByteArray());
  }
}
