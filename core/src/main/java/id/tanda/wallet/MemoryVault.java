package id.tanda.wallet;

import java.util.Optional;

/** Bytes in memory. */
final class MemoryVault implements WalletVault {
  private volatile Optional<byte[]> bytes = Optional.empty();

  @Override
  public Optional<byte[]> read() {
    return bytes.map(byte[]::clone);
  }

  @Override
  public void write(byte[] next) {
    bytes = Optional.of(next.clone());
  }
}
