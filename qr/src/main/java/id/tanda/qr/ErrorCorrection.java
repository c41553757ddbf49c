package id.tanda.qr;

import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;

/**
 * How much damage a symbol survives (ISO/IEC 18004, section 6.5.1). More correction makes a larger
 * symbol for the same text.
 */
public enum ErrorCorrection {
  /** Recovers about 7 % of the codewords. */
  L(ErrorCorrectionLevel.L),
  /** Recovers about 15 % of the codewords; the default. */
  M(ErrorCorrectionLevel.M),
  /** Recovers about 25 % of the codewords. */
  Q(ErrorCorrectionLevel.Q),
  /** Recovers about 30 % of the codewords. */
  H(ErrorCorrectionLevel.H);

  private final ErrorCorrectionLevel level;

  ErrorCorrection(ErrorCorrectionLevel level) {
    this.level = level;
  }

  ErrorCorrectionLevel level() {
    return level;
  }
}
