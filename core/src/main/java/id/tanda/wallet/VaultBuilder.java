package id.tanda.wallet;

import id.tanda.crypto.Randomness;
import id.tanda.crypto.secret.Argon2id;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;

/** Collects the settings of a {@link Vault}; for one thread. */
public final class VaultBuilder {
  final WalletVault place;
  final DeviceSecret secret;
  final Clock clock;
  Randomness randomness = Randomness.secure();
  Argon2id.Cost cost = Vault.DEFAULT_COST;
  Duration idle = Duration.ofMinutes(5);

  VaultBuilder(WalletVault place, DeviceSecret secret, Clock clock) {
    this.place = Objects.requireNonNull(place, "place");
    this.secret = Objects.requireNonNull(secret, "secret");
    this.clock = Objects.requireNonNull(clock, "clock");
  }

  /** Sets where salts and nonces come from; by default the platform's secure randomness. */
  public VaultBuilder randomness(Randomness next) {
    this.randomness = Objects.requireNonNull(next, "randomness");
    return this;
  }

  /**
   * Makes a PIN dearer to try; what was set at another cost still opens.
   *
   * @throws IllegalArgumentException if it is cheaper than the default
   */
  public VaultBuilder pinCost(Argon2id.Cost next) {
    if (next.memoryKib() < Vault.DEFAULT_COST.memoryKib()
        || next.iterations() < Vault.DEFAULT_COST.iterations()) {
      throw new IllegalArgumentException("pinCost must be at least the default");
    }
    this.cost = next;
    return this;
  }

  /** Makes a PIN almost free to try, for tests alone: a copied vault is open to guessing then. */
  public VaultBuilder weakPinCostForTests() {
    this.cost = new Argon2id.Cost(8, 1, 1);
    return this;
  }

  /**
   * Sets after how long without use an open vault locks itself; by default 5 minutes.
   *
   * @throws IllegalArgumentException unless it is 1 second to 1 hour
   */
  public VaultBuilder idle(Duration next) {
    if (next.compareTo(Duration.ofSeconds(1)) < 0 || next.compareTo(Duration.ofHours(1)) > 0) {
      throw new IllegalArgumentException("idle must be 1 second to 1 hour, was " + next);
    }
    this.idle = next;
    return this;
  }

  /** Makes it; nothing is read yet. */
  public Vault build() {
    return new Vault(this);
  }
}
