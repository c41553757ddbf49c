package id.tanda.qr;

import com.google.zxing.common.BitSource;
import com.google.zxing.qrcode.decoder.Mode;
import com.google.zxing.qrcode.decoder.Version;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Reads the text in the corrected codewords of a symbol (ISO/IEC 18004, section 7.4): numeric,
 * alphanumeric and byte segments, the bytes of all of them together being UTF-8.
 */
final class SegmentReader {
  private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
  private static final Reading UNSUPPORTED =
      new Reading.Refused(Reading.Refusal.UNSUPPORTED_CONTENT);

  private final BitSource bits;
  private final Version version;
  private final ByteArrayOutputStream text = new ByteArrayOutputStream();

  SegmentReader(byte[] codewords, Version version) {
    this.bits = new BitSource(codewords);
    this.version = version;
  }

  Reading read() {
    while (bits.available() >= 4) {
      int mode = bits.readBits(4);
      if (mode == 0) { // terminator
        break;
      }
      if (!segment(mode)) {
        return UNSUPPORTED;
      }
    }
    return decode();
  }

  /** Reads one segment; false if it is of another kind, or longer than the symbol. */
  private boolean segment(int mode) {
    return switch (mode) {
      case 1 -> numeric(count(Mode.NUMERIC));
      case 2 -> alphanumeric(count(Mode.ALPHANUMERIC));
      case 4 -> bytes(count(Mode.BYTE));
      default -> false;
    };
  }

  /** Reads how many characters follow; of a symbol that ends here, more than can follow. */
  private int count(Mode mode) {
    int width = mode.getCharacterCountBits(version);
    return bits.available() < width ? Integer.MAX_VALUE : bits.readBits(width);
  }

  private boolean numeric(int count) {
    for (int left = count; left > 0; left -= 3) {
      int digits = Math.min(left, 3);
      int width = 1 + 3 * digits;
      if (bits.available() < width || !digits(bits.readBits(width), digits)) {
        return false;
      }
    }
    return true;
  }

  private boolean digits(int value, int digits) {
    if (digits > 1) {
      return digits(value / 10, digits - 1) && digits(value % 10, 1);
    }
    text.write('0' + value);
    return value < 10;
  }

  private boolean alphanumeric(int count) {
    for (int left = count; left > 0; left -= 2) {
      int width = left == 1 ? 6 : 11;
      if (bits.available() < width) {
        return false;
      }
      int value = bits.readBits(width);
      if (value >= (left == 1 ? 45 : 45 * 45)) {
        return false;
      }
      if (left > 1) {
        text.write(ALPHABET.charAt(value / 45));
      }
      text.write(ALPHABET.charAt(value % 45));
    }
    return true;
  }

  private boolean bytes(int count) {
    if (bits.available() / 8 < count) {
      return false;
    }
    for (int i = 0; i < count; i++) {
      text.write(bits.readBits(8));
    }
    return true;
  }

  private Reading decode() {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(text.toByteArray());
      return new Reading.Found(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
    } catch (CharacterCodingException e) {
      return UNSUPPORTED;
    }
  }
}
