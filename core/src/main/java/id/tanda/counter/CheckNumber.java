package id.tanda.counter;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.Sha256;
import id.tanda.crypto.keys.KeyThumbprint;
import id.tanda.internal.SixDigits;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;

/**
 * Six digits by which an officer and a citizen see that the phone in hand is the one that answered.
 *
 * <p>Both sides compute it from the session and the device key. The session is random and younger
 * than the device key, so nobody can choose a key to meet another's number.
 */
public final class CheckNumber {
  private static final byte[] DOMAIN = "tanda-check-number".getBytes(StandardCharsets.US_ASCII);

  private final String digits;

  private CheckNumber(String digits) {
    this.digits = digits;
  }

  /** Returns the number of one device at one showing of a counter QR. */
  public static CheckNumber of(SessionId session, KeyThumbprint device) {
    byte[] hash =
        Sha256.of(new byte[] {(byte) DOMAIN.length}, DOMAIN, session.bytes(), device.bytes());
    long number = ByteBuffer.wrap(hash).getLong() >>> 1;
    return new CheckNumber(String.format(Locale.ROOT, "%06d", number % 1_000_000));
  }

  /**
   * Reads what an officer typed.
   *
   * @param text six ASCII digits and nothing else
   * @throws MalformedException if it is anything else
   */
  public static CheckNumber parse(String text) throws MalformedException {
    return new CheckNumber(SixDigits.require(text, "check number"));
  }

  /** Returns the six digits, for both screens. */
  public String text() {
    return digits;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CheckNumber number && MessageDigest.isEqual(ascii(), number.ascii());
  }

  @Override
  public int hashCode() {
    return digits.hashCode();
  }

  /** Returns a text without the digits. */
  @Override
  public String toString() {
    return "CheckNumber[hidden]";
  }

  private byte[] ascii() {
    return digits.getBytes(StandardCharsets.US_ASCII);
  }
}
