package id.tanda.crypto.cbor;

import id.tanda.crypto.MalformedException;
import java.util.Arrays;

/**
 * Reads deterministic CBOR (<a href="https://www.rfc-editor.org/rfc/rfc8949#section-4.2">RFC 8949,
 * section 4.2</a>) item by item.
 *
 * <p>Strict: shortest forms only, definite lengths only, no floats, no null. A length is checked
 * against what is left before anything is allocated. The reader is a cursor over an array that it
 * does not copy: the array must not change meanwhile. After a {@link MalformedException} the cursor
 * is of no further use. Not thread-safe.
 */
public final class CborReader {
  /** What {@link #key} takes as the previous key before the first one. */
  public static final long FIRST = Long.MIN_VALUE;

  private final Cursor cursor;

  private CborReader(byte[] source, int from, int to) {
    this.cursor = new Cursor(source, from, to);
  }

  /**
   * Reads a whole array.
   *
   * @param bytes the array; not copied
   * @return a reader at its beginning
   */
  public static CborReader over(byte[] bytes) {
    return new CborReader(bytes, 0, bytes.length);
  }

  /**
   * Reads a part of an array.
   *
   * @param bytes the array; not copied
   * @param from where the part begins
   * @param to where it ends, exclusive
   * @return a reader at the beginning of the part
   * @throws IndexOutOfBoundsException if the part is not within the array
   */
  public static CborReader over(byte[] bytes, int from, int to) {
    if (from < 0 || from > to || to > bytes.length) {
      throw new IndexOutOfBoundsException("part must lie within the bytes");
    }
    return new CborReader(bytes, from, to);
  }

  /**
   * Tells what comes next, without moving.
   *
   * @return the kind of the next item
   * @throws MalformedException if nothing comes, or a simple value or float that is no Boolean
   */
  public CborKind peek() throws MalformedException {
    return cursor.kind();
  }

  /**
   * Reads an integer.
   *
   * @return the integer
   * @throws MalformedException if there is none here or it does not fit 64 bits with its sign
   */
  public long integer() throws MalformedException {
    boolean negative = cursor.standsAt(Major.NEGATIVE);
    long argument = cursor.argument(negative ? Major.NEGATIVE : Major.UNSIGNED);
    if (argument < 0) {
      throw new MalformedException("CBOR integer must fit 64 bits");
    }
    return negative ? ~argument : argument;
  }

  /**
   * Reads an integer map key and checks that it comes after the one before.
   *
   * @param previous the key before, or {@link #FIRST}
   * @return the key
   * @throws MalformedException if there is no integer here, or it is a duplicate or out of order:
   *     0, 1, 2 ... -1, -2 ...
   */
  public long key(long previous) throws MalformedException {
    long key = integer();
    if (key == FIRST) {
      throw new MalformedException("CBOR map key must be above -2^63");
    }
    if (previous != FIRST && Long.compareUnsigned(rank(key), rank(previous)) <= 0) {
      throw new MalformedException("CBOR map keys must be in order, each once");
    }
    return key;
  }

  /**
   * Reads a byte string.
   *
   * @param min the least number of bytes
   * @param max the greatest number of bytes
   * @return a copy of its content
   * @throws MalformedException if there is none here or it is of another length
   */
  public byte[] bytes(int min, int max) throws MalformedException {
    int length = cursor.length(Major.BYTES);
    if (length < min || length > max) {
      throw new MalformedException("CBOR byte string must be " + min + " to " + max + " bytes");
    }
    int from = cursor.skip(length);
    return Arrays.copyOfRange(cursor.source, from, from + length);
  }

  /**
   * Reads a byte string that holds CBOR itself.
   *
   * @return a reader over its content, which is not copied
   * @throws MalformedException if there is none here
   */
  public CborReader bytesReader() throws MalformedException {
    int length = cursor.length(Major.BYTES);
    int from = cursor.skip(length);
    return new CborReader(cursor.source, from, from + length);
  }

  /**
   * Reads a text string.
   *
   * @param maxChars the greatest number of characters, counted as {@link String#length}
   * @return the text
   * @throws MalformedException if there is none here, it is longer, or it is not UTF-8
   */
  public String text(int maxChars) throws MalformedException {
    int length = cursor.length(Major.TEXT);
    if (length <= maxChars * 3L) { // a character takes at most three bytes
      String text = Utf8.decode(cursor.source, cursor.skip(length), length);
      if (text.length() <= maxChars) {
        return text;
      }
    }
    throw new MalformedException("CBOR text must be at most " + maxChars + " characters");
  }

  /**
   * Reads the beginning of an array.
   *
   * @return how many items follow
   * @throws MalformedException if there is none here or fewer bytes than items are left
   */
  public int array() throws MalformedException {
    return cursor.length(Major.ARRAY);
  }

  /**
   * Reads the beginning of a map.
   *
   * @return how many pairs of key and value follow
   * @throws MalformedException if there is none here or fewer bytes than keys and values are left
   */
  public int map() throws MalformedException {
    return cursor.pairs();
  }

  /**
   * Reads a tag.
   *
   * @return its number
   * @throws MalformedException if there is none here or its number does not fit 63 bits
   */
  public long tag() throws MalformedException {
    long tag = cursor.argument(Major.TAG);
    if (tag < 0) {
      throw new MalformedException("CBOR tag must fit 63 bits");
    }
    return tag;
  }

  /**
   * Reads a Boolean.
   *
   * @return the Boolean
   * @throws MalformedException if there is none here
   */
  public boolean bool() throws MalformedException {
    if (cursor.kind() != CborKind.BOOLEAN) {
      throw new MalformedException("CBOR item must be " + Major.SIMPLE.words());
    }
    return (cursor.source[cursor.skip(1)] & 0xff) == Major.TRUE_BYTE;
  }

  /**
   * Demands that nothing follows.
   *
   * @throws MalformedException if something does
   */
  public void end() throws MalformedException {
    if (cursor.left() != 0) {
      throw new MalformedException("CBOR must end after its last item");
    }
  }

  /**
   * Returns another reader at this place, which moves on its own.
   *
   * @return a reader of what is left
   */
  public CborReader fork() {
    return new CborReader(cursor.source, cursor.at, cursor.end);
  }

  /**
   * Returns a reader of what stands between this place and the one a fork has come to.
   *
   * @param fork a reader over the same bytes, at this place or after it
   * @return a reader of that part, which is not copied
   * @throws IllegalArgumentException if the other is over other bytes or before this place
   */
  public CborReader upTo(CborReader fork) {
    Cursor later = fork.cursor;
    if (later.source != cursor.source || later.at < cursor.at || later.at > cursor.end) {
      throw new IllegalArgumentException("fork must be further on in the same bytes");
    }
    return new CborReader(cursor.source, cursor.at, later.at);
  }

  /**
   * Returns how many bytes are left.
   *
   * @return zero or more
   */
  public int remaining() {
    return cursor.left();
  }

  /**
   * Copies what is left, without moving.
   *
   * @return a new array
   */
  public byte[] toByteArray() {
    return Arrays.copyOfRange(cursor.source, cursor.at, cursor.end);
  }

  void copyTo(byte[] target, int to) {
    System.arraycopy(cursor.source, cursor.at, target, to, cursor.left());
  }

  /** The order of encodings byte by byte: all non-negative integers, then -1, -2 and so on. */
  private static long rank(long key) {
    return key >= 0 ? key : ~key | Long.MIN_VALUE;
  }
}
