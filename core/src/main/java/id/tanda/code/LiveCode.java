package id.tanda.code;

import id.tanda.crypto.coding.Base64Url;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;

/**
 * What is kept of the newest confirmation code of an enrolment.
 *
 * @param mac a keyed hash over purpose, enrolment, device and code, in base64url
 * @param made when it was made
 * @param undelivered whether it is known not to have gone out
 */
public record LiveCode(String mac, Instant made, boolean undelivered) {
  /** How long a code counts. */
  public static final Duration LIFE = Duration.ofHours(24);

  /** Returns what is kept of a code that was just made. */
  public static LiveCode of(byte[] mac, Instant made) {
    return new LiveCode(Base64Url.encode(mac), made, false);
  }

  /** Tells if the code counts: until 24 hours after it was made, exclusive. */
  public boolean holdsAt(Instant now) {
    return now.isBefore(made.plus(LIFE));
  }

  /** Tells if this is the hash of the newest code; takes the same time wherever they differ. */
  public boolean is(byte[] other) {
    return MessageDigest.isEqual(ascii(mac), ascii(Base64Url.encode(other)));
  }

  /** Returns the code once it is known not to have gone out. */
  public LiveCode notDelivered() {
    return new LiveCode(mac, made, true);
  }

  /** Returns a text without the hash. */
  @Override
  public String toString() {
    return "LiveCode[made=" + made + "]";
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
