package id.tanda.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/**
 * A small file that is replaced whole: after a crash either the old bytes are there or the new
 * ones.
 */
public final class DurableFile {
  private final Path file;
  private final Path folder;
  private final boolean oneWriter;

  private DurableFile(Path file, boolean oneWriter) {
    this.file = file.toAbsolutePath();
    Path parent = this.file.getParent();
    if (parent == null) {
      throw new IllegalArgumentException("the file must stand in a folder");
    }
    this.folder = parent;
    this.oneWriter = oneWriter;
  }

  /**
   * Creates the handle; nothing is read or written yet.
   *
   * @throws IllegalArgumentException if the path has no folder
   */
  public DurableFile(Path file) {
    this(file, false);
  }

  /**
   * Returns the handle of a file that is written by one at a time: what a crash left beside it is
   * overwritten by the next.
   *
   * @throws IllegalArgumentException if the path has no folder
   */
  public static DurableFile ofOneWriter(Path file) {
    return new DurableFile(file, true);
  }

  /** Returns the bytes, or empty if the file is not there. */
  public Optional<byte[]> read() throws IOException {
    return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
  }

  /** Puts these bytes in the place of all that was there; returns when they are durable. */
  public void replace(byte[] bytes) throws IOException {
    Path beside = beside();
    try {
      writeThrough(beside, bytes);
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(beside);
    }
    forceFolder();
  }

  private Path beside() throws IOException {
    if (!oneWriter) {
      return Files.createTempFile(folder, ".tanda", ".tmp");
    }
    Path next = file.resolveSibling(file.getFileName() + ".tmp");
    Files.deleteIfExists(next);
    return Files.createFile(next, ownerOnly());
  }

  private FileAttribute<?>[] ownerOnly() throws IOException {
    return isPosix()
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
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
    if (isPosix()) {
      try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  private boolean isPosix() throws IOException {
    return Files.getFileStore(folder).supportsFileAttributeView("posix");
  }
}
