package id.tanda.vectors;

import id.tanda.crypto.coding.Base64Url;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.zip.Adler32;

/**
 * Status lists that are zero but for a few entries, as zlib streams that do not hang on the
 * compressor of the platform: deflate, and every byte as often as it repeats.
 */
final class Runs {
  private static final int LONGEST = 258;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private int held;
  private int count;

  private Runs() {}

  /** Returns the {@code lst} of a list of that many entries, in which these are set. */
  static String lst(int entries, int... set) {
    byte[] bits = new byte[entries / Byte.SIZE];
    for (int entry : set) {
      bits[entry / Byte.SIZE] |= (byte) (1 << (entry % Byte.SIZE));
    }
    return Base64Url.encode(set.length == 0 ? new Runs().zeros(bits) : new Runs().deflate(bits));
  }

  /** Writes codes of its own, one bit for a run of 258: most lists have no entry set. */
  private byte[] zeros(byte[] bytes) {
    begin(2);
    bits(29, 5); // codes up to that of a run of 258
    bits(0, 5); // one distance
    bits(14, 4); // 18 lengths of codes of lengths
    for (int length : new int[] {0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 2}) {
      bits(length, 3);
    }
    code(3, 2); // two bits for a zero
    unused(138);
    unused(117);
    code(3, 2); // two for the end
    unused(28);
    code(2, 2); // one for a run of 258
    code(2, 2); // one for its distance
    code(2, 2);
    int left = bytes.length - 1;
    for (; left >= LONGEST; left -= LONGEST) {
      code(0, 2);
    }
    for (; left > 0; left--) {
      code(2, 2);
    }
    code(3, 2);
    return end(bytes);
  }

  private void unused(int codes) {
    code(0, 1);
    bits(codes - 11, 7);
  }

  private byte[] deflate(byte[] bytes) {
    begin(1); // fixed codes
    for (int i = 0; i < bytes.length; ) {
      literal(bytes[i] & 0xff);
      int again = i + 1;
      while (again < bytes.length && bytes[again] == bytes[i]) {
        again++;
      }
      for (i++; again - i >= LONGEST; i += LONGEST) {
        code(0b11000101, 8); // a length of 258
        code(0, 5); // from one byte before
      }
    }
    code(0, 7); // the end
    return end(bytes);
  }

  private void begin(int codes) {
    out.write(0x78);
    out.write(0xda);
    bits(1, 1); // the last block
    bits(codes, 2);
  }

  private byte[] end(byte[] bytes) {
    bits(0, 7);
    Adler32 check = new Adler32();
    check.update(bytes);
    out.writeBytes(ByteBuffer.allocate(4).putInt((int) check.getValue()).array());
    return out.toByteArray();
  }

  private void literal(int value) {
    if (value < 144) {
      code(0x30 + value, 8);
    } else {
      code(0x190 + value - 144, 9);
    }
  }

  /** Writes a Huffman code, whose first bit is its highest. */
  private void code(int code, int length) {
    bits(Integer.reverse(code) >>> (Integer.SIZE - length), length);
  }

  private void bits(int value, int length) {
    held |= value << count;
    count += length;
    while (count >= Byte.SIZE) {
      out.write(held & 0xff);
      held >>>= Byte.SIZE;
      count -= Byte.SIZE;
    }
  }
}
