package id.tanda.crypto.cbor;

import static id.tanda.crypto.Fixtures.hex;
import static org.assertj.core.api.Assertions.assertThat;

import com.upokecenter.cbor.CBORObject;
import com.upokecenter.cbor.CBORType;
import com.upokecenter.numbers.EInteger;
import id.tanda.crypto.MalformedException;
import java.util.Arrays;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Compares reader and writer to an independent CBOR library, on values drawn from seeds. */
class CborPeerTest {
  private static final int SEEDS = 3_000;
  private static final long[] TAGS = {18, 1_000, 70_000, 1L << 40};

  @Test
  void bothWriteTheSameBytes() {
    for (long seed = 0; seed < SEEDS; seed++) {
      CBORObject value = any(new Random(seed), 4);
      CborWriter writer = new CborWriter();
      write(writer, value);
      assertThat(writer.toByteArray()).as("seed %s", seed).isEqualTo(value.EncodeToBytes());
    }
  }

  @Test
  void whatThePeerWroteIsReadAsTheSameValue() throws Exception {
    for (long seed = 0; seed < SEEDS; seed++) {
      CBORObject value = any(new Random(seed), 4);
      CborReader reader = CborReader.over(value.EncodeToBytes());
      assertThat(read(reader)).as("seed %s", seed).isEqualTo(value);
      reader.end();
    }
  }

  @Test
  void whatIsAcceptedAfterDamageHasOneSpellingAndThePeerReadsItToo() {
    int accepted = 0;
    for (long seed = 0; seed < 10 * SEEDS; seed++) {
      Random random = new Random(seed);
      byte[] bytes = any(random, 3).EncodeToBytes();
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
      if (isAccepted(bytes)) {
        CborWriter again = new CborWriter();
        write(again, CBORObject.DecodeFromBytes(bytes));
        assertThat(again.toByteArray()).as("seed %s: %s", seed, hex(bytes)).isEqualTo(bytes);
        accepted++;
      }
    }
    assertThat(accepted).isBetween(SEEDS, 9 * SEEDS);
  }

  @Test
  void arbitraryBytesAreRefusedOrHaveOneSpelling() {
    int accepted = 0;
    for (long seed = 0; seed < 20 * SEEDS; seed++) {
      Random random = new Random(seed);
      byte[] bytes = new byte[1 + random.nextInt(12)];
      random.nextBytes(bytes);
      if (isAccepted(bytes)) {
        accepted++;
      }
    }
    assertThat(accepted).isPositive();
  }

  private static boolean isAccepted(byte[] bytes) {
    try {
      CborReader reader = CborReader.over(bytes);
      CborWriter again = new CborWriter();
      boolean comparable = copy(reader, again);
      reader.end();
      assertThat(again.toByteArray()).as("one spelling of %s", hex(bytes)).isEqualTo(bytes);
      return comparable;
    } catch (MalformedException e) {
      return false;
    }
  }

  /** Copies an item; false if it has a tag to which the peer gives a meaning of its own. */
  private static boolean copy(CborReader in, CborWriter out) throws MalformedException {
    switch (in.peek()) {
      case INTEGER -> out.integer(in.integer());
      case BYTES -> out.bytes(in.bytes(0, Integer.MAX_VALUE));
      case TEXT -> out.text(in.text(Integer.MAX_VALUE));
      case BOOLEAN -> out.bool(in.bool());
      case TAG -> {
        long tag = in.tag();
        out.tag(tag);
        return copy(in, out) && (tag == TAGS[0] || tag >= TAGS[1]);
      }
      case ARRAY -> {
        return copyItems(in, out.array(in.fork().array()), in.array());
      }
      case MAP -> {
        return copyPairs(in, out.map(in.fork().map()), in.map());
      }
    }
    return true;
  }

  private static boolean copyItems(CborReader in, CborWriter out, int count)
      throws MalformedException {
    boolean comparable = true;
    for (int i = 0; i < count; i++) {
      comparable &= copy(in, out);
    }
    return comparable;
  }

  private static boolean copyPairs(CborReader in, CborWriter out, int count)
      throws MalformedException {
    boolean comparable = true;
    long key = CborReader.FIRST;
    for (int i = 0; i < count; i++) {
      key = in.key(key);
      out.integer(key);
      comparable &= copy(in, out);
    }
    return comparable;
  }

  private static CBORObject any(Random random, int depth) {
    return switch (random.nextInt(depth == 0 ? 4 : 7)) {
      case 0 -> CBORObject.FromObject(integer(random));
      case 1 -> CBORObject.FromObject(bytes(random));
      case 2 -> CBORObject.FromObject(text(random));
      case 3 -> random.nextBoolean() ? CBORObject.True : CBORObject.False;
      case 4 -> array(random, depth);
      case 5 -> map(random, depth);
      default -> tagged(random, depth);
    };
  }

  private static CBORObject array(Random random, int depth) {
    CBORObject array = CBORObject.NewArray();
    for (int i = random.nextInt(6); i > 0; i--) {
      array.Add(any(random, depth - 1));
    }
    return array;
  }

  private static CBORObject map(Random random, int depth) {
    TreeSet<Long> keys = new TreeSet<>(CborPeerTest::inOrder);
    for (int i = random.nextInt(6); i > 0; i--) {
      keys.add(integer(random));
    }
    keys.remove(Long.MIN_VALUE);
    CBORObject map = CBORObject.NewOrderedMap();
    for (long key : keys) {
      map.Add(CBORObject.FromObject(key), any(random, depth - 1));
    }
    return map;
  }

  /** The order of the encodings, byte by byte. */
  private static int inOrder(long one, long other) {
    return Arrays.compareUnsigned(
        CBORObject.FromObject(one).EncodeToBytes(), CBORObject.FromObject(other).EncodeToBytes());
  }

  private static CBORObject tagged(Random random, int depth) {
    long tag = TAGS[random.nextInt(TAGS.length)];
    return any(random, depth - 1).WithTag(EInteger.FromInt64(tag));
  }

  private static long integer(Random random) {
    return random.nextLong() >> random.nextInt(64);
  }

  private static byte[] bytes(Random random) {
    byte[] bytes = new byte[random.nextInt(random.nextInt(20) == 0 ? 70_000 : 300)];
    random.nextBytes(bytes);
    return bytes;
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int most = random.nextBoolean() ? 0x80 : 0x11_0000;
    for (int i = random.nextInt(40); i > 0; i--) {
      int point = random.nextInt(most);
      text.appendCodePoint(Character.getType(point) == Character.SURROGATE ? 'x' : point);
    }
    return text.toString();
  }

  private static void write(CborWriter out, CBORObject value) {
    if (value.isTagged()) {
      write(out.tag(value.getMostOuterTag().ToInt64Checked()), value.UntagOne());
    } else if (value.getType() == CBORType.Integer) {
      out.integer(value.AsInt64Value());
    } else if (value.getType() == CBORType.ByteString) {
      out.bytes(value.GetByteString());
    } else if (value.getType() == CBORType.TextString) {
      out.text(value.AsString());
    } else if (value.getType() == CBORType.Boolean) {
      out.bool(value.AsBoolean());
    } else if (value.getType() == CBORType.Array) {
      out.array(value.size());
      value.getValues().forEach(item -> write(out, item));
    } else {
      writeMap(out, value);
    }
  }

  private static void writeMap(CborWriter out, CBORObject value) {
    out.map(value.size());
    TreeSet<Long> keys = new TreeSet<>(CborPeerTest::inOrder);
    value.getKeys().forEach(key -> keys.add(key.AsInt64Value()));
    for (long key : keys) {
      out.integer(key);
      write(out, value.get(CBORObject.FromObject(key)));
    }
  }

  private static CBORObject read(CborReader in) throws MalformedException {
    return switch (in.peek()) {
      case INTEGER -> CBORObject.FromObject(in.integer());
      case BYTES -> CBORObject.FromObject(in.bytes(0, Integer.MAX_VALUE));
      case TEXT -> CBORObject.FromObject(in.text(Integer.MAX_VALUE));
      case BOOLEAN -> in.bool() ? CBORObject.True : CBORObject.False;
      case TAG -> {
        long tag = in.tag();
        yield read(in).WithTag(EInteger.FromInt64(tag));
      }
      case ARRAY -> readArray(in);
      case MAP -> readMap(in);
    };
  }

  private static CBORObject readArray(CborReader in) throws MalformedException {
    CBORObject array = CBORObject.NewArray();
    for (int left = in.array(); left > 0; left--) {
      array.Add(read(in));
    }
    return array;
  }

  private static CBORObject readMap(CborReader in) throws MalformedException {
    CBORObject map = CBORObject.NewOrderedMap();
    long key = CborReader.FIRST;
    for (int left = in.map(); left > 0; left--) {
      key = in.key(key);
      map.Add(CBORObject.FromObject(key), read(in));
    }
    return map;
  }
}
