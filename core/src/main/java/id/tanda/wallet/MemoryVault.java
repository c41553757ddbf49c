package id.tanda.wallet;

import java.util.Optional;

/** Bytes in memory. */
final class MemoryVault implements WalletVault {
  private Optional<byte[]> bytes = Optional.empty();

  @Override
  public synchronized Optional<byte[]> read() {
    return bytes.map(byte[]::clone);
  }

  @Override
  public synchronized boolean replace(Optional<byte[]> seen, byte[] next) {
    boolean isSame = WalletVault.isSame(seen, bytes);
    if (isSame) {
      bytes = Optional.of(next.clone());
    }
    return isSame;
  }
}
