package id.tanda.crypto.coding;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.NotCanonicalException;
import java.util.Arrays;
import java.util.Base64;

/**
 * Base64url without padding (<a href="https://www.rfc-editor.org/rfc/rfc4648#section-5">RFC 4648,
 * section 5</a>).
 *
 * <p>Strict: no padding, no character outside the alphabet, and the unused bits of the last
 * character are zero, so that every array has exactly one text.
 */
public final class Base64Url {
  private static final String ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  private static final byte[] VALUES = values();

  private Base64Url() {}

  /**
   * Writes bytes as text.
   *
   * @param bytes any bytes
   * @return the one text for them
   */
  public static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /**
   * Reads a whole text.
   *
   * @param text the text, may be empty
   * @return the bytes
   * @throws NotCanonicalException if the text has a foreign character, padding or set trailing
   *     bits: what lenient readers accept
   * @throws MalformedException if its length is 1 modulo 4
   */
  public static byte[] decode(String text) throws MalformedException {
    return decode(text, 0, text.length());
  }

  /**
   * Reads a part of a text.
   *
   * @param text the text
   * @param from where the part begins
   * @param to where it ends, exclusive
   * @return the bytes
   * @throws NotCanonicalException if the part has a foreign character, padding or set trailing
   *     bits: what lenient readers accept
   * @throws MalformedException if its length is 1 modulo 4
   * @throws IndexOutOfBoundsException if the part is not within the text
   */
  public static byte[] decode(String text, int from, int to) throws MalformedException {
    if (from < 0 || from > to || to > text.length()) {
      throw new IndexOutOfBoundsException("part must lie within the text");
    }
    int tail = (to - from) & 3;
    if (tail == 1) {
      throw new MalformedException("base64url length must not be 1 modulo 4");
    }
    byte[] bytes = new byte[(int) ((to - from) * 3L / 4)];
    int whole = to - tail;
    int at = 0;
    for (int i = from; i < whole; i += 4) {
      int bits = quad(text, i);
      bytes[at++] = (byte) (bits >> 16);
      bytes[at++] = (byte) (bits >> 8);
      bytes[at++] = (byte) bits;
    }
    if (tail != 0) {
      tail(text, whole, tail, bytes, at);
    }
    return bytes;
  }

  private static int quad(String text, int at) throws MalformedException {
    return checked(
        value(text, at) << 18
            | value(text, at + 1) << 12
            | value(text, at + 2) << 6
            | value(text, at + 3));
  }

  /** Two characters are one byte and four zero bits, three are two bytes and two zero bits. */
  private static void tail(String text, int from, int count, byte[] bytes, int at)
      throws MalformedException {
    int bits = value(text, from) << 18 | value(text, from + 1) << 12;
    if (count == 3) {
      bits |= value(text, from + 2) << 6;
    }
    checked(bits);
    int spare = count == 3 ? 0xff : 0xffff;
    if ((bits & spare) != 0) {
      throw new NotCanonicalException("base64url must end in zero bits");
    }
    bytes[at] = (byte) (bits >> 16);
    if (count == 3) {
      bytes[at + 1] = (byte) (bits >> 8);
    }
  }

  /** A foreign character has the value -1, which keeps the sign through shifts and unions. */
  private static int checked(int bits) throws MalformedException {
    if (bits < 0) {
      throw new NotCanonicalException("base64url must use only its alphabet");
    }
    return bits;
  }

  private static int value(String text, int at) {
    char character = text.charAt(at);
    return character < VALUES.length ? VALUES[character] : -1;
  }

  private static byte[] values() {
    byte[] values = new byte[128];
    Arrays.fill(values, (byte) -1);
    for (int i = 0; i < ALPHABET.length(); i++) {
      values[ALPHABET.charAt(i)] = (byte) i;
    }
    return values;
  }
}
