package id.tanda.code;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.Randomness;
import id.tanda.internal.SixDigits;
import id.tanda.internal.Uniform;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;

/**
 * The six digits that confirm an enrolment, once, within 24 hours.
 *
 * <p>{@link #reveal()} is the one way to them; comparing takes the same time wherever they differ.
 */
public final class ConfirmationCode {
  /** How many digits there are. */
  public static final int DIGITS = SixDigits.COUNT;

  private static final long COUNT = 1_000_000;

  private final String digits;

  private ConfirmationCode(String digits) {
    this.digits = digits;
  }

  /** Draws a new code, each of the million as likely as any other. */
  public static ConfirmationCode random(Randomness randomness) {
    return new ConfirmationCode(
        String.format(Locale.ROOT, "%06d", Uniform.below(COUNT, randomness)));
  }

  /**
   * Reads a code.
   *
   * @param text six ASCII digits and nothing else
   * @throws MalformedException if it is anything else
   */
  public static ConfirmationCode parse(String text) throws MalformedException {
    return new ConfirmationCode(SixDigits.require(text, "code"));
  }

  /** Returns the six digits, for the mail and the device's own message; never for a log. */
  public String reveal() {
    return digits;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ConfirmationCode code && MessageDigest.isEqual(ascii(), code.ascii());
  }

  @Override
  public int hashCode() {
    return ConfirmationCode.class.hashCode(); // says nothing of the digits; codes are no map keys
  }

  /** Returns a text without any digit. */
  @Override
  public String toString() {
    return "ConfirmationCode[hidden]";
  }

  /** Returns the six digits as bytes, for a keyed hash. */
  public byte[] ascii() {
    return digits.getBytes(StandardCharsets.US_ASCII);
  }
}
