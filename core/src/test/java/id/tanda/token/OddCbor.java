package id.tanda.token;

import id.tanda.crypto.cbor.CborWriter;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes deterministic CBOR but for one item, counted from the first that was written, whose head
 * is spelled otherwise. One is shared by all parts of a token.
 */
final class OddCbor {
  /** How the one head is spelled. */
  enum Spelling {
    /** Its number in one more byte than needed, or the next longer form. */
    LONGER,
    /** Its number in 4 bytes. */
    FOUR_BYTES,
    /** Its number in 8 bytes. */
    EIGHT_BYTES,
    /** Without a length, up to a break; for integers, tags and Booleans as {@link #LONGER}. */
    INDEFINITE,
    /** With a number of 2^63 - 1. */
    LARGEST_POSITIVE,
    /** With a number of 2^64 - 1. */
    LARGEST
  }

  private static final int INTEGER = 0;
  private static final int NEGATIVE = 1;
  private static final int BYTES = 2;
  private static final int TEXT = 3;
  private static final int ARRAY = 4;
  private static final int MAP = 5;
  private static final int TAG = 6;

  private final int odd;
  private final Spelling spelling;
  private int count;

  OddCbor(int odd, Spelling spelling) {
    this.odd = odd;
    this.spelling = spelling;
  }

  /** Returns how many heads were written. */
  int count() {
    return count;
  }

  byte[] integer(long value) {
    return value >= 0 ? head(INTEGER, value) : head(NEGATIVE, -1 - value);
  }

  byte[] bytes(byte[] content) {
    return string(BYTES, content);
  }

  byte[] text(String content) {
    return string(TEXT, content.getBytes(StandardCharsets.US_ASCII));
  }

  byte[] bool(boolean value) {
    byte simple = (byte) (value ? 21 : 20);
    return isOdd() ? new byte[] {(byte) 0xf8, simple} : new byte[] {(byte) (0xe0 | simple)};
  }

  byte[] tagged(long number, byte[] item) {
    return join(List.of(head(TAG, number), item));
  }

  byte[] array(byte[]... items) {
    return collection(ARRAY, items.length, List.of(items));
  }

  /** Writes a map from its members. */
  byte[] map(List<byte[]> members) {
    return collection(MAP, members.size(), members);
  }

  /** Writes a key and puts its value behind it. */
  byte[] member(long key, byte[] value) {
    return join(List.of(integer(key), value));
  }

  private byte[] string(int major, byte[] content) {
    if (!(isNext() && spelling == Spelling.INDEFINITE)) {
      return join(List.of(head(major, content.length), content));
    }
    count++;
    byte[] chunk =
        major == TEXT
            ? new CborWriter().text(new String(content, StandardCharsets.US_ASCII)).toByteArray()
            : new CborWriter().bytes(content).toByteArray();
    return indefinite(major, List.of(chunk));
  }

  private byte[] collection(int major, int size, List<byte[]> items) {
    List<byte[]> all = new ArrayList<>();
    if (isNext() && spelling == Spelling.INDEFINITE) {
      count++;
      return indefinite(major, items);
    }
    all.add(head(major, size));
    all.addAll(items);
    return join(all);
  }

  private static byte[] indefinite(int major, List<byte[]> items) {
    List<byte[]> all = new ArrayList<>();
    all.add(new byte[] {(byte) (major << 5 | 31)});
    all.addAll(items);
    all.add(new byte[] {(byte) 0xff});
    return join(all);
  }

  private byte[] head(int major, long number) {
    if (!isOdd()) {
      return head(major, number, shortest(number));
    }
    return switch (spelling) {
      case LONGER, INDEFINITE -> head(major, number, longer(shortest(number)));
      case FOUR_BYTES -> head(major, number, shortest(number) < 4 ? 4 : 8);
      case EIGHT_BYTES -> head(major, number, 8);
      case LARGEST_POSITIVE -> head(major, Long.MAX_VALUE, 8);
      case LARGEST -> head(major, -1, 8);
    };
  }

  private boolean isNext() {
    return count == odd;
  }

  private boolean isOdd() {
    return count++ == odd;
  }

  private static int shortest(long number) {
    if (number < 24) {
      return 0;
    }
    return number < 1 << 8 ? 1 : number < 1 << 16 ? 2 : number < 1L << 32 ? 4 : 8;
  }

  private static int longer(int width) {
    return width == 0 ? 1 : Math.min(8, width * 2);
  }

  private static byte[] head(int major, long number, int width) {
    if (width == 0) {
      return new byte[] {(byte) (major << 5 | (int) number)};
    }
    int info = 24 + Integer.numberOfTrailingZeros(width);
    byte[] eight = ByteBuffer.allocate(8).putLong(number).array();
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    head.write(major << 5 | info);
    head.write(eight, 8 - width, width);
    return head.toByteArray();
  }

  private static byte[] join(List<byte[]> parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    parts.forEach(all::writeBytes);
    return all.toByteArray();
  }
}
