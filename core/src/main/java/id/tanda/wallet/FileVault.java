package id.tanda.wallet;

import id.tanda.internal.DurableFile;
import id.tanda.internal.FileTurn;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/** Bytes in a file that is replaced whole, by one at a time. */
final class FileVault implements WalletVault {
  private final ReentrantLock threads = new ReentrantLock();
  private final DurableFile file;
  private final Path lockFile;

  FileVault(Path path) {
    this.file = DurableFile.ofOneWriter(path);
    this.lockFile = path.resolveSibling(path.getFileName() + ".lock");
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
  public boolean replace(Optional<byte[]> seen, byte[] next) {
    threads.lock();
    try {
      return inTurn(seen, next);
    } catch (IOException notKept) {
      throw new VaultException("the vault's file cannot be written", notKept);
    } finally {
      threads.unlock();
    }
  }

  private boolean inTurn(Optional<byte[]> seen, byte[] next) throws IOException {
    FileTurn turn = FileTurn.await(lockFile);
    try {
      boolean isSame = WalletVault.isSame(seen, file.read());
      if (isSame) {
        file.replace(next);
      }
      return isSame;
    } finally {
      turn.close();
    }
  }
}
