package id.tanda.hostile;

import id.tanda.crypto.keys.SigningKey;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** A signed JSON message by the bytes of a fuzzer, whose first byte says what the others are. */
public final class Fuzzed {
  private static final int TEXT = 0;
  private static final int PAYLOAD = 1;
  private static final int EDITS = 2;
  private static final int KINDS = 3;

  private Fuzzed() {}

  /**
   * Returns the text that these bytes mean: themselves, or a payload that the signer signs, or
   * edits of the valid message that the signer signs.
   */
  public static String message(byte[] data, String valid, SigningKey signer) {
    byte[] rest = rest(data);
    switch (kind(data, KINDS)) {
      case TEXT:
        return text(rest);
      case PAYLOAD:
        return ForgedJws.signed(signer, ForgedJws.of(valid).header.toString(), text(rest));
      default:
        Choices choices = Choices.of(rest);
        ForgedJws edited = ForgedJws.of(valid).edited(choices);
        return choices.oneIn(4)
            ? edited.respelled(Optional.of(signer), choices)
            : edited.signed(signer);
    }
  }

  /** Returns what a fuzzer may begin with: the valid text, its payload, and some edits. */
  public static Stream<byte[]> seeds(String valid) {
    return Stream.of(
        seed(TEXT, valid),
        seed(PAYLOAD, ForgedJws.of(valid).payload.toString()),
        seed(EDITS, "\u0000\u0000\u0001\u0003"),
        seed(EDITS, "\u0002\u0001\u0000\u0005\u0007\u0001\u0002\u0003\u0004\u0003"));
  }

  /** Returns which of so many kinds of input this is. */
  public static int kind(byte[] data, int kinds) {
    return data.length == 0 ? 0 : (data[0] & 0xff) % kinds;
  }

  /** Returns all but the first byte. */
  public static byte[] rest(byte[] data) {
    return data.length == 0 ? data : Arrays.copyOfRange(data, 1, data.length);
  }

  /** Returns bytes as text; those that are no UTF-8 stand for themselves. */
  public static String text(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    return text.indexOf('\ufffd') < 0 ? text : new String(bytes, StandardCharsets.ISO_8859_1);
  }

  /** Returns a text that JSON can hold, which NUL is not. */
  public static String sound(String text) {
    return text.replace('\0', '0');
  }

  /** Returns the input of a kind. */
  public static byte[] seed(int kind, String rest) {
    return seed(kind, rest.getBytes(StandardCharsets.UTF_8));
  }

  /** Returns the input of a kind. */
  public static byte[] seed(int kind, byte[] rest) {
    byte[] seed = new byte[rest.length + 1];
    seed[0] = (byte) kind;
    System.arraycopy(rest, 0, seed, 1, rest.length);
    return seed;
  }
}
