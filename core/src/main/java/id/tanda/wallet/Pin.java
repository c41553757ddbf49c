package id.tanda.wallet;

import id.tanda.crypto.MalformedException;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * Six digits that open the wallet on its device; they never leave it.
 *
 * <p>{@link #close()} overwrites them. Safe for use by many threads; one that was closed is of no
 * further use.
 */
public final class Pin implements AutoCloseable {
  /** How many digits there are. */
  public static final int DIGITS = 6;

  private final byte[] digits;
  private boolean closed;

  private Pin(byte[] digits) {
    this.digits = digits;
  }

  /**
   * Reads a PIN as it was typed.
   *
   * @param typed six ASCII digits and nothing else; the caller overwrites its array
   * @throws MalformedException if they are anything else
   */
  public static Pin of(char[] typed) throws MalformedException {
    boolean fits = typed.length == DIGITS;
    byte[] digits = new byte[DIGITS];
    for (int i = 0; fits && i < DIGITS; i++) {
      fits = typed[i] >= '0' && typed[i] <= '9';
      digits[i] = (byte) typed[i];
    }
    if (!fits) {
      Arrays.fill(digits, (byte) 0);
      throw new MalformedException("pin must be 6 digits");
    }
    return new Pin(digits);
  }

  /**
   * Reads a PIN from a text, which cannot be overwritten: for tests and examples.
   *
   * @throws MalformedException if it is not six ASCII digits
   */
  public static Pin parse(String text) throws MalformedException {
    if (text.length() != DIGITS) {
      throw new MalformedException("pin must be 6 digits");
    }
    return of(text.toCharArray());
  }

  /** Returns a copy of the ASCII digits, to be overwritten after use. */
  synchronized byte[] bytes() {
    if (closed) {
      throw new IllegalStateException("the PIN was closed already");
    }
    return digits.clone();
  }

  /** Overwrites the digits. */
  @Override
  public synchronized void close() {
    closed = true;
    Arrays.fill(digits, (byte) 0);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Pin pin && MessageDigest.isEqual(bytes(), pin.bytes());
  }

  @Override
  public int hashCode() {
    return Pin.class.hashCode(); // says nothing of the digits; PINs are no map keys
  }

  /** Returns a text without any digit. */
  @Override
  public String toString() {
    return "Pin[hidden]";
  }
}
