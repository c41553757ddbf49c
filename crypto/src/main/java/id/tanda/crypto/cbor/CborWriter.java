package id.tanda.crypto.cbor;

import java.util.Arrays;

/**
 * Writes deterministic CBOR (<a href="https://www.rfc-editor.org/rfc/rfc8949#section-4.2">RFC 8949,
 * section 4.2</a>) item by item.
 *
 * <p>Every length and integer is in its shortest form. The caller writes as many items as a map or
 * array announced, and map keys in order: 0, 1, 2 ... -1, -2 ... Not thread-safe.
 */
public final class CborWriter {
  private static final int USUAL_BYTES = 256;

  private byte[] buffer;
  private int size;

  /** Creates a writer of nothing yet. */
  public CborWriter() {
    this(USUAL_BYTES);
  }

  /**
   * Creates a writer of nothing yet, which need not grow up to a size.
   *
   * @param expectedBytes how much will probably be written
   * @throws IllegalArgumentException if that is negative
   */
  public CborWriter(int expectedBytes) {
    this.buffer = new byte[(int) atLeastZero(expectedBytes, "expectedBytes")];
  }

  /**
   * Writes an integer.
   *
   * @param value any value
   * @return this writer
   */
  public CborWriter integer(long value) {
    return value >= 0 ? head(Major.UNSIGNED, value) : head(Major.NEGATIVE, ~value);
  }

  /**
   * Writes a byte string.
   *
   * @param content its content
   * @return this writer
   */
  public CborWriter bytes(byte[] content) {
    return head(Major.BYTES, content.length).item(content);
  }

  /**
   * Writes a byte string.
   *
   * @param content a reader, which is not moved; what it has left becomes the content
   * @return this writer
   */
  public CborWriter bytes(CborReader content) {
    head(Major.BYTES, content.remaining());
    int from = grow(content.remaining());
    content.copyTo(buffer, from);
    return this;
  }

  /**
   * Writes a text string.
   *
   * @param text its content
   * @return this writer
   * @throws IllegalArgumentException if the text has a lone surrogate
   */
  public CborWriter text(String text) {
    byte[] content = Utf8.encode(text);
    return head(Major.TEXT, content.length).item(content);
  }

  /**
   * Writes the beginning of an array.
   *
   * @param items how many items follow
   * @return this writer
   * @throws IllegalArgumentException if that is negative
   */
  public CborWriter array(int items) {
    return head(Major.ARRAY, atLeastZero(items, "items"));
  }

  /**
   * Writes the beginning of a map.
   *
   * @param pairs how many pairs of key and value follow
   * @return this writer
   * @throws IllegalArgumentException if that is negative
   */
  public CborWriter map(int pairs) {
    return head(Major.MAP, atLeastZero(pairs, "pairs"));
  }

  /**
   * Writes a tag; the tagged item follows.
   *
   * @param number its number
   * @return this writer
   * @throws IllegalArgumentException if that is negative
   */
  public CborWriter tag(long number) {
    return head(Major.TAG, atLeastZero(number, "tag"));
  }

  /**
   * Writes a Boolean.
   *
   * @param value the Boolean
   * @return this writer
   */
  public CborWriter bool(boolean value) {
    return one(value ? Major.TRUE_BYTE : Major.FALSE_BYTE);
  }

  /**
   * Writes items that are encoded already.
   *
   * @param encoded deterministic CBOR, taken as it is
   * @return this writer
   */
  public CborWriter item(byte[] encoded) {
    int from = grow(encoded.length);
    System.arraycopy(encoded, 0, buffer, from, encoded.length);
    return this;
  }

  /**
   * Returns what was written.
   *
   * @return a new array
   */
  public byte[] toByteArray() {
    return Arrays.copyOf(buffer, size);
  }

  private CborWriter head(Major major, long argument) {
    if (argument < 24) {
      return one(major.bits() | (int) argument);
    }
    int width = argument <= 0xff ? 1 : argument <= 0xffff ? 2 : argument <= 0xffff_ffffL ? 4 : 8;
    int at = grow(1 + width);
    buffer[at] = (byte) (major.bits() | (24 + Integer.numberOfTrailingZeros(width)));
    for (int i = width; i > 0; i--) {
      buffer[at + i] = (byte) (argument >> (8 * (width - i)));
    }
    return this;
  }

  private CborWriter one(int value) {
    int at = grow(1); // before the buffer is named, since growing replaces it
    buffer[at] = (byte) value;
    return this;
  }

  /** Makes room at the end and returns where it begins. */
  private int grow(int count) {
    int from = size;
    size = Math.addExact(size, count);
    if (size > buffer.length) {
      buffer = Arrays.copyOf(buffer, (int) Math.min(Integer.MAX_VALUE - 8, size * 2L));
    }
    return from;
  }

  private static long atLeastZero(long number, String name) {
    if (number < 0) {
      throw new IllegalArgumentException(name + " must be 0 or more, was " + number);
    }
    return number;
  }
}
