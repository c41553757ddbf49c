package id.tanda.crypto.cbor;

import id.tanda.crypto.MalformedException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Strict UTF-8: what {@link String} would replace is refused. */
final class Utf8 {
  private Utf8() {}

  static String decode(byte[] source, int from, int length) throws MalformedException {
    if (isAscii(source, from, length)) {
      return new String(source, from, length, StandardCharsets.ISO_8859_1);
    }
    try {
      ByteBuffer content = ByteBuffer.wrap(source, from, length);
      return StandardCharsets.UTF_8.newDecoder().decode(content).toString();
    } catch (CharacterCodingException e) {
      throw new MalformedException("CBOR text must be UTF-8");
    }
  }

  static byte[] encode(String text) {
    try {
      ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
      byte[] bytes = new byte[encoded.remaining()];
      encoded.get(bytes);
      return bytes;
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("text must have no lone surrogate", e);
    }
  }

  private static boolean isAscii(byte[] source, int from, int length) {
    int seen = 0;
    for (int i = from; i < from + length; i++) {
      seen |= source[i];
    }
    return seen >= 0;
  }
}
