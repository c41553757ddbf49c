package id.tanda;

import id.tanda.attribute.AttributeCatalogue;
import id.tanda.crypto.Randomness;
import id.tanda.crypto.keys.SigningKey;
import id.tanda.identity.AuthorityId;
import id.tanda.trust.TrustBundles;
import id.tanda.wallet.Vault;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;

/** Collects the settings of a {@link Wallet}; for one thread. */
public final class WalletBuilder {
  private final Vault vault;
  private final AuthorityId authority;
  private final TrustBundles bundles;
  private final Clock clock;
  private Randomness randomness = Randomness.secure();
  private Optional<SigningKey> hardwareKey = Optional.empty();
  private AttributeCatalogue attributes = AttributeCatalogue.standard();

  WalletBuilder(Vault vault, AuthorityId authority, TrustBundles bundles, Clock clock) {
    this.vault = Objects.requireNonNull(vault, "vault");
    this.authority = Objects.requireNonNull(authority, "authority");
    this.bundles = Objects.requireNonNull(bundles, "bundles");
    this.clock = Objects.requireNonNull(clock, "clock");
  }

  /** Sets a binding key in hardware. Default: a key of the wallet's own, kept in the vault. */
  public WalletBuilder hardwareKey(SigningKey key) {
    this.hardwareKey = Optional.of(key);
    return this;
  }

  /** Sets where keys and ids come from. Default: the platform's secure randomness. */
  public WalletBuilder randomness(Randomness source) {
    this.randomness = Objects.requireNonNull(source, "source");
    return this;
  }

  /**
   * Sets by which labels reviews and receipts show attributes, a host's own among them. Default:
   * the standard catalogue, in which a host's own are labelled by their names.
   */
  public WalletBuilder attributes(AttributeCatalogue known) {
    this.attributes = Objects.requireNonNull(known, "known");
    return this;
  }

  /** Returns the wallet. */
  public Wallet build() {
    TrustedClock trusted = new TrustedClock(clock);
    return new Wallet(
        vault,
        new WalletSettings(authority, bundles, trusted, randomness, hardwareKey, attributes));
  }
}
