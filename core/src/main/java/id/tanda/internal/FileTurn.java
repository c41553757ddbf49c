package id.tanda.internal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * The turn to change a file, among all processes and all places of this one that want to. The lock
 * is on an empty file that stays, and ends with the process.
 */
public final class FileTurn implements AutoCloseable {
  private static final int TRIES = 10_000;
  private static final long PAUSE_NANOS = 1_000_000;

  private final FileChannel channel;

  private FileTurn(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Waits for the turn, ten seconds at most.
   *
   * @param lockFile the empty file, created if it is not there
   * @throws IOException if the turn did not come or the file cannot be locked
   */
  public static FileTurn await(Path lockFile) throws IOException {
    FileChannel channel =
        FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      for (int i = 0; i < TRIES; i++) {
        if (lock(channel).isPresent()) {
          return new FileTurn(channel);
        }
        LockSupport.parkNanos(PAUSE_NANOS);
      }
    } catch (IOException | RuntimeException notLocked) {
      channel.close();
      throw notLocked;
    }
    channel.close();
    throw new IOException("another one holds the file");
  }

  /** Ends the turn. */
  @Override
  public void close() throws IOException {
    channel.close();
  }

  private static Optional<FileLock> lock(FileChannel channel) throws IOException {
    try {
      return Optional.ofNullable(channel.tryLock());
    } catch (OverlappingFileLockException heldByThisProcess) {
      return Optional.empty();
    }
  }
}
