package id.tanda.wallet;

import id.tanda.crypto.secret.Argon2id;
import id.tanda.crypto.secret.SealingKey;

/**
 * All that is in memory while a vault is open.
 *
 * @param lock what the PIN's key was made with; the key counts as long as the vault has that lock
 * @param key the PIN's key
 */
record OpenKey(VaultState.PinLock lock, SealingKey key) {
  boolean isCheaperThan(Argon2id.Cost cost) {
    return lock.cost().memoryKib() < cost.memoryKib()
        || lock.cost().iterations() < cost.iterations();
  }

  @Override
  public String toString() {
    return "OpenKey[hidden]";
  }
}
