package id.tanda.token;

import id.tanda.crypto.keys.SigningKey;
import id.tanda.hostile.Choices;
import id.tanda.trust.KeyUse;
import java.util.List;
import java.util.Optional;

/** Who signs a hostile token: whoever should, mostly, so that it is read to its end. */
final class Signers {
  private final HostileWorld world;
  private final Choices choices;
  private boolean forged;

  Signers(HostileWorld world, Choices choices) {
    this.world = world;
    this.choices = choices;
  }

  /** Returns a key for the credential, or none if it keeps the signature it had. */
  Optional<SigningKey> forCredential() {
    return mostly(world.key(KeyUse.CREDENTIAL));
  }

  /** Returns a key for the token, or none if it keeps the signature it had. */
  Optional<SigningKey> forToken() {
    return mostly(world.device);
  }

  /** Remembers that a key signed a credential. */
  void signedCredential(SigningKey key) {
    forged |= key != world.key(KeyUse.CREDENTIAL);
  }

  /** Remembers that a key signed a token. */
  void signedToken(SigningKey key) {
    forged |= key != world.device;
  }

  /** Tells if somebody signed who may not, since this was asked last. */
  boolean wasForged() {
    boolean was = forged;
    forged = false;
    return was;
  }

  private Optional<SigningKey> mostly(SigningKey right) {
    return switch (choices.below(8)) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(other());
      default -> Optional.of(right);
    };
  }

  private SigningKey other() {
    return choices.oneIn(2)
        ? choices.of(List.of(world.device, world.thief))
        : world.key(choices.of(List.of(KeyUse.values())));
  }
}
