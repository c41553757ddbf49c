package id.tanda.benchmarks.peers;

import id.tanda.benchmarks.Ring;
import id.tanda.crypto.Randomness;
import id.tanda.crypto.jose.Jws;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.keys.P256PublicKey;
import id.tanda.crypto.keys.SoftwareKey;
import java.time.Instant;

/** Signs ordinary JWTs with one key. */
final class JwtAuthority {
  static final String ISSUER = "dukcapil.example";
  static final String AUDIENCE = "hotel.merdeka";

  private static final int RING = 1_024;
  private static final Instant FAR = Instant.parse("2100-01-01T00:00:00Z");
  private static final Instant OVER = Instant.parse("2020-01-01T00:00:00Z");

  private final SoftwareKey key = SoftwareKey.generate(Randomness.secure());

  P256PublicKey publicKey() {
    return key.publicKey();
  }

  /** Returns tokens that are good. */
  Ring<String> tokens() {
    return Ring.of(RING, number -> token("token-" + number, AUDIENCE, FAR));
  }

  /** Returns the peer if it tells good from bad. */
  Peer prove(Peer peer) {
    return peer.proved(
        token("good", AUDIENCE, FAR),
        token("over", AUDIENCE, OVER),
        token("foreign", "somebody.else", FAR));
  }

  private String token(String id, String audience, Instant expires) {
    return Jws.sign(
        key,
        "JWT",
        JsonObject.builder()
            .put("iss", ISSUER)
            .put("aud", audience)
            .put("iat", OVER.getEpochSecond() - 90)
            .put("exp", expires.getEpochSecond())
            .put("jti", id)
            .build());
  }
}
