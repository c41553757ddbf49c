package id.tanda.wallet;

import id.tanda.internal.DurableFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Bytes in a file that is replaced whole. */
final class FileVault implements WalletVault {
  private final DurableFile file;

  FileVault(Path path) {
    this.file = new DurableFile(path);
  }

  @Override
  public Optional<byte[]> read() {
    try {
      return file.read();
    } catch (IOException unreadable) {
      throw new VaultException("the vault's file cannot be read", unreadable);
    }
  }

  @Override
  public void write(byte[] bytes) {
    try {
      file.replace(bytes);
    } catch (IOException notKept) {
      throw new VaultException("the vault's file cannot be written", notKept);
    }
  }
}
