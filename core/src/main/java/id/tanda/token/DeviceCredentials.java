package id.tanda.token;

import java.time.Instant;
import java.util.Objects;

/**
 * What an authority gives to an active device, in both forms.
 *
 * @param dense the bytes of the dense credential
 * @param text the SD-JWT VC
 * @param expires when both end, exclusive
 */
public record DeviceCredentials(byte[] dense, String text, Instant expires) {
  /** Checks that nothing is missing. */
  public DeviceCredentials {
    Objects.requireNonNull(dense, "dense");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(expires, "expires");
  }

  /** Returns the end alone. */
  @Override
  public String toString() {
    return "DeviceCredentials[expires=" + expires + "]";
  }
}
