package id.tanda.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * A small file that is replaced whole: after a crash either the old bytes are there or the new
 * ones.
 */
public final class DurableFile {
  private final Path file;
  private final Path folder;

  /**
   * Creates the handle; nothing is read or written yet.
   *
   * @throws IllegalArgumentException if the path has no folder
   */
  public DurableFile(Path file) {
    this.file = file.toAbsolutePath();
    Path parent = this.file.getParent();
    if (parent == null) {
      throw new IllegalArgumentException("the file must stand in a folder");
    }
    this.folder = parent;
  }

  /** Returns the bytes, or empty if the file is not there. */
  public Optional<byte[]> read() throws IOException {
    return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
  }

  /** Puts these bytes in the place of all that was there; returns when they are durable. */
  public void replace(byte[] bytes) throws IOException {
    Path beside = Files.createTempFile(folder, ".tanda", ".tmp");
    try {
      writeThrough(beside, bytes);
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(beside);
    }
    forceFolder();
  }

  private static void writeThrough(Path target, byte[] bytes) throws IOException {
    try (FileChannel channel = FileChannel.open(target, StandardOpenOption.WRITE)) {
      ByteBuffer left = ByteBuffer.wrap(bytes);
      while (left.hasRemaining()) {
        channel.write(left);
      }
      channel.force(true);
    }
  }

  /** The rename itself lasts once the folder is on the disk. */
  private void forceFolder() throws IOException {
    if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
      try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }
}
