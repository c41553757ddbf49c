package id.tanda.token;

import id.tanda.crypto.Sha256;
import id.tanda.crypto.coding.Base64Url;
import id.tanda.crypto.keys.KeyThumbprint;
import id.tanda.identity.AuthorityId;
import id.tanda.identity.PartyId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What makes one showing of one token unique: a hash over domain, authority, device and the token's
 * own id.
 *
 * <p>It does not depend on how a token is spelled or signed. Equal marks are one showing.
 */
public final class TokenMark {
  /** Where a mark counts; the same token has another mark in each. */
  public enum Domain {
    /** Shown to a relying party. */
    SPENT("tanda.spent"),
    /** Redeemed at the authority. */
    REDEEMED("tanda.redeemed");

    private final byte[] name;

    Domain(String name) {
      this.name = name.getBytes(StandardCharsets.US_ASCII);
    }
  }

  private static final byte[] ANSWERED = "tanda.answered".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] OPENED = "tanda.opened".getBytes(StandardCharsets.US_ASCII);
  private static final int LENGTH = 32;

  private final byte[] hash;

  private TokenMark(byte[] hash) {
    this.hash = hash;
  }

  /**
   * Returns the mark of a token.
   *
   * @param id the {@code cti} of the dense form, or the bytes of the key binding's {@code nonce}
   */
  public static TokenMark of(
      Domain domain, AuthorityId authority, KeyThumbprint device, byte[] id) {
    byte[] name = authority.text().getBytes(StandardCharsets.US_ASCII);
    return over(domain.name, name, device.bytes(), id);
  }

  /**
   * Returns the mark of the answer to a request: one for all tokens of all devices.
   *
   * @param nonce what the tokens bear that answer it
   */
  static TokenMark ofAnswer(PartyId asker, byte[] nonce) {
    return over(ANSWERED, asker.text().getBytes(StandardCharsets.US_ASCII), nonce);
  }

  /**
   * Returns the mark of the data that a phone handed over on a request: one for all answers of all
   * devices, beside that of the tokens.
   *
   * @param nonce what the answers bear
   */
  public static TokenMark ofOpened(PartyId asker, byte[] nonce) {
    return over(OPENED, asker.text().getBytes(StandardCharsets.US_ASCII), nonce);
  }

  private static TokenMark over(byte[]... parts) {
    int length = parts.length * Integer.BYTES;
    for (byte[] part : parts) {
      length += part.length;
    }
    ByteBuffer prefixed = ByteBuffer.allocate(length);
    for (byte[] part : parts) {
      prefixed.putInt(part.length).put(part);
    }
    return new TokenMark(Sha256.of(prefixed.array()));
  }

  /**
   * Returns the mark with these 32 bytes, as a store kept it.
   *
   * @throws IllegalArgumentException if there are not 32
   */
  public static TokenMark of(byte[] bytes) {
    if (bytes.length != LENGTH) {
      throw new IllegalArgumentException("mark must be 32 bytes, was " + bytes.length);
    }
    return new TokenMark(bytes.clone());
  }

  /** Returns the 32 bytes. */
  public byte[] bytes() {
    return hash.clone();
  }

  /** Returns the 43 characters of base64url. */
  public String text() {
    return Base64Url.encode(hash);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TokenMark mark
        && ByteBuffer.wrap(hash).equals(ByteBuffer.wrap(mark.hash));
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(hash);
  }

  /** Returns the text. */
  @Override
  public String toString() {
    return text();
  }
}
