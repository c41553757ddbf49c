package id.tanda.token;

import id.tanda.crypto.Randomness;
import id.tanda.crypto.keys.SigningKey;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;

/** Makes a device's identity tokens. Safe for use by many threads if its key is. */
public final class TokenSigner {
  private static final int ID_BYTES = 16;

  private final SigningKey device;
  private final DeviceCredentials credentials;
  private final Clock clock;
  private final Randomness randomness;

  /**
   * Creates one.
   *
   * @param device the key that the credentials name
   */
  public TokenSigner(
      SigningKey device, DeviceCredentials credentials, Clock clock, Randomness randomness) {
    this.device = Objects.requireNonNull(device, "device");
    this.credentials = Objects.requireNonNull(credentials, "credentials");
    this.clock = Objects.requireNonNull(clock, "clock");
    this.randomness = Objects.requireNonNull(randomness, "randomness");
  }

  /** Returns a fresh token, good for 90 seconds from now. */
  public IdentityToken present(Presentation what) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    TokenClaims claims =
        new TokenClaims(
            now,
            now.plus(TokenClaims.LONGEST_LIFE),
            randomness.bytes(idBytes(what.form())),
            what.audience(),
            what.scope(),
            what.nonce());
    return new IdentityToken(sign(what.form(), claims), now, claims.expires());
  }

  private static int idBytes(Presentation.Form form) {
    return form == Presentation.Form.TEXT ? TextToken.RANDOM_NONCE_BYTES : ID_BYTES;
  }

  private String sign(Presentation.Form form, TokenClaims claims) {
    return switch (form) {
      case DENSE -> DenseToken.sign(device, Optional.of(credentials.dense()), claims);
      case REFERENCE -> DenseToken.sign(device, Optional.empty(), claims);
      case TEXT -> TextToken.sign(device, credentials.text(), claims);
    };
  }
}
