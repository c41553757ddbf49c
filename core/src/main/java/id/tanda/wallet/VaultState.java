package id.tanda.wallet;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.coding.Base64Url;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.json.JsonObjectBuilder;
import id.tanda.crypto.secret.Argon2id;
import id.tanda.internal.Millis;
import java.time.Instant;
import java.util.Optional;

/**
 * What stands in a vault under the device secret.
 *
 * @param wrong how many wrong PINs in a row, the one that is being tried included
 * @param retryAt from when the next PIN is looked at, to the millisecond
 * @param lock how the PIN makes the key, or empty if no PIN has been set
 * @param contents the contents, sealed under the PIN if there is one; empty once destroyed
 */
record VaultState(int wrong, Instant retryAt, Optional<PinLock> lock, Optional<String> contents) {
  private static final int MAX_BYTES = 12 << 20;

  /** The salt, in base64url, and the cost of one try. */
  record PinLock(String salt, Argon2id.Cost cost) {
    static PinLock parse(JsonObject json) throws MalformedException {
      json.only("salt", "memory", "iterations", "parallelism");
      try {
        return new PinLock(
            json.text("salt", 43),
            new Argon2id.Cost(
                (int) json.integer("memory", 8, 1 << 20),
                (int) json.integer("iterations", 1, 64),
                (int) json.integer("parallelism", 1, 16)));
      } catch (IllegalArgumentException outOfBounds) {
        throw new MalformedException("lock must have a cost within the bounds");
      }
    }

    JsonObject json() {
      return JsonObject.builder()
          .put("salt", salt)
          .put("memory", cost.memoryKib())
          .put("iterations", cost.iterations())
          .put("parallelism", cost.parallelism())
          .build();
    }
  }

  static VaultState destroyed() {
    return new VaultState(LockOut.MOST, Instant.EPOCH, Optional.empty(), Optional.empty());
  }

  static VaultState of(Optional<PinLock> lock, byte[] contents) {
    return new VaultState(0, Instant.EPOCH, lock, Optional.of(Base64Url.encode(contents)));
  }

  boolean isDestroyed() {
    return contents.isEmpty();
  }

  byte[] contentBytes() throws MalformedException {
    return Base64Url.decode(contents.orElse(""));
  }

  VaultState tried(Instant now) {
    return new VaultState(wrong + 1, LockOut.retryAt(wrong + 1, now), lock, contents);
  }

  /** A clock that was set back begins the wait anew, and makes it no longer. */
  VaultState waitingAtMost(Instant now) {
    Instant latest = LockOut.retryAt(wrong, now);
    return retryAt.isAfter(latest) ? new VaultState(wrong, latest, lock, contents) : this;
  }

  VaultState opened() {
    return new VaultState(0, Instant.EPOCH, lock, contents);
  }

  VaultState with(byte[] next) {
    return new VaultState(wrong, retryAt, lock, Optional.of(Base64Url.encode(next)));
  }

  static VaultState parse(byte[] utf8) throws MalformedException {
    JsonObject json = JsonObject.parse(utf8, MAX_BYTES);
    json.only("wrong", "retry_at_ms", "lock", "contents");
    return new VaultState(
        (int) json.integer("wrong", 0, LockOut.MOST),
        Millis.read(json, "retry_at_ms"),
        json.has("lock") ? Optional.of(PinLock.parse(json.object("lock"))) : Optional.empty(),
        json.has("contents") ? Optional.of(json.text("contents")) : Optional.empty());
  }

  byte[] utf8() {
    JsonObjectBuilder json =
        JsonObject.builder().put("wrong", wrong).put("retry_at_ms", retryAt.toEpochMilli());
    lock.ifPresent(pinLock -> json.put("lock", pinLock.json()));
    contents.ifPresent(text -> json.put("contents", text));
    return json.build().utf8();
  }

  @Override
  public String toString() {
    return "VaultState[wrong=" + wrong + "]";
  }
}
