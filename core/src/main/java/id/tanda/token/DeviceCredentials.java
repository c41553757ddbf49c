package id.tanda.token;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.coding.Base64Url;
import id.tanda.crypto.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * What an authority gives to an active device, in both forms.
 *
 * @param dense the bytes of the dense credential
 * @param text the SD-JWT VC
 * @param expires when both end, exclusive
 */
public record DeviceCredentials(byte[] dense, String text, Instant expires)
    implements CredentialForms {
  /** The type of credential that the text form names: its {@code vct}. */
  public static final String TYPE = "urn:tanda:device:1";

  /** How long before their end credentials should be renewed. */
  public static final Duration RENEWED_AHEAD = Duration.ofDays(10);

  private static final int LONGEST_TEXT = 16_384;

  /** Checks that nothing is missing. */
  public DeviceCredentials {
    Objects.requireNonNull(dense, "dense");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(expires, "expires");
  }

  /**
   * Returns from when on a wallet should renew, inclusive: ten days before the end, so that a phone
   * or an authority may be out of reach for a while.
   */
  public Instant renewFrom() {
    return expires.minus(RENEWED_AHEAD);
  }

  /**
   * Reads credentials as an answer carries them and a wallet keeps them; what they say is not
   * looked at.
   *
   * @throws MalformedException if it is anything else
   */
  public static DeviceCredentials parse(JsonObject json) throws MalformedException {
    json.only("dense", "text", "exp");
    return new DeviceCredentials(
        Base64Url.decode(json.text("dense", 2 * Dense.MAX_BYTES)),
        json.text("text", LONGEST_TEXT),
        Instant.ofEpochSecond(json.integer("exp")));
  }

  @Override
  public JsonObject json() {
    return JsonObject.builder()
        .put("dense", Base64Url.encode(dense))
        .put("text", text)
        .put("exp", expires.getEpochSecond())
        .build();
  }

  /** Returns the end alone. */
  @Override
  public String toString() {
    return "DeviceCredentials[expires=" + expires + "]";
  }
}
