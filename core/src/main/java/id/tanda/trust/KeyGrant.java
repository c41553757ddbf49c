package id.tanda.trust;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.jose.Jwk;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.keys.P256PublicKey;
import java.time.Instant;
import java.util.Objects;

/**
 * One key of an authority with its role and its windows, as a trust bundle lists it.
 *
 * @param key the public key
 * @param use what it may sign
 * @param notBefore from when it counts, inclusive
 * @param signUntil until when it may sign, exclusive
 * @param expires until when its signatures count, exclusive; not before {@code signUntil}
 */
public record KeyGrant(
    P256PublicKey key, KeyUse use, Instant notBefore, Instant signUntil, Instant expires) {
  /**
   * Checks the windows.
   *
   * @throws IllegalArgumentException unless {@code notBefore < signUntil <= expires}
   */
  public KeyGrant {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(use, "use");
    if (!notBefore.isBefore(signUntil) || expires.isBefore(signUntil)) {
      throw new IllegalArgumentException("windows must be notBefore < signUntil <= expires");
    }
  }

  static KeyGrant parse(JsonObject json) throws MalformedException {
    json.only("key", "use", "nbf", "sign_until", "exp");
    Instant notBefore = Instant.ofEpochSecond(json.integer("nbf"));
    Instant signUntil = Instant.ofEpochSecond(json.integer("sign_until"));
    Instant expires = Instant.ofEpochSecond(json.integer("exp"));
    if (!notBefore.isBefore(signUntil) || expires.isBefore(signUntil)) {
      throw new MalformedException("windows must be nbf < sign_until <= exp");
    }
    return new KeyGrant(
        Jwk.parse(json.object("key")),
        KeyUse.parse(json.text("use")),
        notBefore,
        signUntil,
        expires);
  }

  JsonObject json() {
    return JsonObject.builder()
        .put("key", Jwk.of(key))
        .put("use", use.text())
        .put("nbf", notBefore.getEpochSecond())
        .put("sign_until", signUntil.getEpochSecond())
        .put("exp", expires.getEpochSecond())
        .build();
  }
}
