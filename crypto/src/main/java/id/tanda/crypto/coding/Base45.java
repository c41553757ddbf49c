package id.tanda.crypto.coding;

import id.tanda.crypto.MalformedException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Base45 (<a href="https://www.rfc-editor.org/rfc/rfc9285">RFC 9285</a>): bytes in the alphanumeric
 * mode of QR codes.
 *
 * <p>Two bytes become three characters, least significant first; a last single byte becomes two.
 * Strict: upper case only, and groups that stand for more than 65,535 or 255 are refused, so that
 * every array has exactly one text.
 */
public final class Base45 {
  private static final byte[] ALPHABET =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] VALUES = values();
  private static final int BASE = 45;

  private Base45() {}

  /**
   * Writes bytes as text.
   *
   * @param bytes any bytes
   * @return the one text for them
   */
  public static String encode(byte[] bytes) {
    int pairs = bytes.length / 2;
    byte[] text = new byte[pairs * 3 + (bytes.length & 1) * 2];
    int at = 0;
    for (int i = 0; i < pairs * 2; i += 2) {
      int number = (bytes[i] & 0xff) << 8 | (bytes[i + 1] & 0xff);
      text[at++] = ALPHABET[number % BASE];
      text[at++] = ALPHABET[number / BASE % BASE];
      text[at++] = ALPHABET[number / (BASE * BASE)];
    }
    if (at < text.length) {
      int number = bytes[bytes.length - 1] & 0xff;
      text[at] = ALPHABET[number % BASE];
      text[at + 1] = ALPHABET[number / BASE];
    }
    return new String(text, StandardCharsets.ISO_8859_1);
  }

  /**
   * Reads the rest of a text.
   *
   * @param text the text
   * @param from where the Base45 begins, after any prefix
   * @return the bytes
   * @throws MalformedException if that is not what {@link #encode} writes for any bytes
   * @throws IndexOutOfBoundsException if {@code from} is not within the text
   */
  public static byte[] decode(String text, int from) throws MalformedException {
    int length = text.length() - from;
    if (from < 0 || length < 0) {
      throw new IndexOutOfBoundsException("start must lie within the text");
    }
    int tail = length % 3;
    if (tail == 1) {
      throw new MalformedException("base45 length must not be 1 modulo 3");
    }
    byte[] bytes = new byte[length / 3 * 2 + tail / 2];
    int whole = text.length() - tail;
    int at = 0;
    for (int i = from; i < whole; i += 3) {
      int number = within(pair(text, i) + value(text, i + 2) * BASE * BASE, 0xffff);
      bytes[at++] = (byte) (number >> 8);
      bytes[at++] = (byte) number;
    }
    if (tail == 2) {
      bytes[at] = (byte) within(pair(text, whole), 0xff);
    }
    return bytes;
  }

  private static int pair(String text, int at) throws MalformedException {
    return value(text, at) + value(text, at + 1) * BASE;
  }

  private static int within(int number, int most) throws MalformedException {
    if (number > most) {
      throw new MalformedException("base45 group must not exceed " + most);
    }
    return number;
  }

  private static int value(String text, int at) throws MalformedException {
    char character = text.charAt(at);
    int value = character < VALUES.length ? VALUES[character] : -1;
    if (value < 0) {
      throw new MalformedException("base45 must use only its alphabet");
    }
    return value;
  }

  private static byte[] values() {
    byte[] values = new byte[128];
    Arrays.fill(values, (byte) -1);
    for (int i = 0; i < ALPHABET.length; i++) {
      values[ALPHABET[i]] = (byte) i;
    }
    return values;
  }
}
