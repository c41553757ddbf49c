package id.tanda.qr;

import com.google.zxing.common.BitArray;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.decoder.Version;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.lang.reflect.Method;

/** Draws symbols around any bits, also such as no encoder would write. */
final class RawSymbols {
  private RawSymbols() {}

  /** Makes a sound symbol of level M with mask 0 around "0101..." bits. */
  static ByteMatrix around(String content, int versionNumber) throws ReflectiveOperationException {
    Version version = Version.getVersionForNumber(versionNumber);
    Version.ECBlocks blocks = version.getECBlocksForLevel(ErrorCorrectionLevel.M);
    int dataBytes = version.getTotalCodewords() - blocks.getTotalECCodewords();
    BitArray bits = new BitArray();
    for (int i = 0; i < content.length(); i++) {
      bits.appendBit(content.charAt(i) == '1');
    }
    hidden(Encoder.class, "terminateBits").invoke(null, dataBytes, bits);
    Object codewords =
        hidden(Encoder.class, "interleaveWithECBytes")
            .invoke(null, bits, version.getTotalCodewords(), dataBytes, blocks.getNumBlocks());
    int size = version.getDimensionForVersion();
    ByteMatrix matrix = new ByteMatrix(size, size);
    hidden(Class.forName("com.google.zxing.qrcode.encoder.MatrixUtil"), "buildMatrix")
        .invoke(null, codewords, ErrorCorrectionLevel.M, version, 0, matrix);
    return matrix;
  }

  private static Method hidden(Class<?> owner, String name) {
    for (Method method : owner.getDeclaredMethods()) {
      if (method.getName().equals(name)) {
        method.setAccessible(true);
        return method;
      }
    }
    throw new AssertionError("no " + name + " in " + owner);
  }
}
