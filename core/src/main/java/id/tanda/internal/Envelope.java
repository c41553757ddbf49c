package id.tanda.internal;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.json.JsonObjectBuilder;
import java.time.Duration;
import java.time.Instant;

/**
 * What every signed message has in common: who says it, to whom, when, until when, and which one it
 * is.
 *
 * @param issuer {@code iss}
 * @param audience {@code aud}, always one text
 * @param issuedAt {@code iat}, whole seconds
 * @param expires {@code exp}, whole seconds, after {@code issuedAt}
 * @param id {@code jti}, 1 to 128 characters, unique for its signer
 */
public record Envelope(
    String issuer, String audience, Instant issuedAt, Instant expires, String id) {
  /** The audience of what is published to everybody. */
  public static final String ANYONE = "urn:tanda:anyone";

  private static final int LONGEST = 128;

  /**
   * Reads the common members.
   *
   * @throws MalformedException if one is missing, has another type, or {@code exp} is not after
   *     {@code iat}
   */
  public static Envelope of(JsonObject payload) throws MalformedException {
    Envelope envelope =
        new Envelope(
            payload.text("iss", LONGEST),
            payload.text("aud", LONGEST),
            Instant.ofEpochSecond(payload.integer("iat")),
            Instant.ofEpochSecond(payload.integer("exp")),
            payload.text("jti", LONGEST));
    if (envelope.id.isEmpty()) {
      throw new MalformedException("jti must have 1 to 128 characters");
    }
    if (!envelope.expires.isAfter(envelope.issuedAt)) {
      throw new MalformedException("exp must be after iat");
    }
    return envelope;
  }

  /** Begins a payload with the common members, to which a feature adds its own. */
  public JsonObjectBuilder json() {
    return JsonObject.builder()
        .put("iss", issuer)
        .put("aud", audience)
        .put("iat", issuedAt.getEpochSecond())
        .put("exp", expires.getEpochSecond())
        .put("jti", id);
  }

  /**
   * Tells if a message is in force: from {@code iat - skew}, inclusive, to {@code exp + skew},
   * exclusive.
   */
  public boolean holdsAt(Instant now, Duration skew) {
    return !now.isBefore(issuedAt.minus(skew)) && now.isBefore(expires.plus(skew));
  }

  /**
   * Tells if what was published to everybody is in force: from {@code iat}, inclusive, give or take
   * 30 seconds, to {@code exp}, exclusive, with no grace at the end.
   */
  public boolean isInForceAt(Instant now) {
    return !now.isBefore(issuedAt.minus(Skew.LARGEST)) && now.isBefore(expires);
  }

  /** Tells if the whole life is no longer than the bound. */
  public boolean livesAtMost(Duration bound) {
    return Duration.between(issuedAt, expires).compareTo(bound) <= 0;
  }
}
