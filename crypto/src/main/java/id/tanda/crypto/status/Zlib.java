package id.tanda.crypto.status;

import id.tanda.crypto.MalformedException;
import java.io.ByteArrayOutputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** <a href="https://www.rfc-editor.org/rfc/rfc1950">RFC 1950</a>, bounded. */
final class Zlib {
  private static final int BUFFER = 8_192;

  private Zlib() {}

  static byte[] deflate(byte[] bytes) {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
    try {
      deflater.setInput(bytes);
      deflater.finish();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      byte[] buffer = new byte[BUFFER];
      while (!deflater.finished()) {
        out.write(buffer, 0, deflater.deflate(buffer));
      }
      return out.toByteArray();
    } finally {
      deflater.end();
    }
  }

  static byte[] inflate(byte[] deflated, int max) throws MalformedException {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(deflated);
      byte[] bytes = inflate(inflater, max);
      if (inflater.getRemaining() > 0) {
        throw new MalformedException("lst must end with its stream");
      }
      return bytes;
    } catch (DataFormatException e) {
      throw new MalformedException("lst must be a zlib stream");
    } finally {
      inflater.end();
    }
  }

  private static byte[] inflate(Inflater inflater, int max)
      throws DataFormatException, MalformedException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[BUFFER];
    while (!inflater.finished()) {
      int count = inflater.inflate(buffer);
      if (count == 0 && !inflater.finished()) {
        throw new MalformedException("lst must be a whole zlib stream");
      }
      if (count > max - out.size()) {
        throw new MalformedException("lst must inflate to at most " + max + " bytes");
      }
      out.write(buffer, 0, count);
    }
    return out.toByteArray();
  }
}
