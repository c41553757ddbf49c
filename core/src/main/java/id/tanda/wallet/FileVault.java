package id.tanda.wallet;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Bytes in a file: written beside it, forced to the disk, then renamed over it. */
final class FileVault implements WalletVault {
  private final Path file;
  private final Path folder;

  FileVault(Path file) {
    this.file = file.toAbsolutePath();
    Path parent = this.file.getParent();
    if (parent == null) {
      throw new IllegalArgumentException("the vault's file must stand in a folder");
    }
    this.folder = parent;
  }

  @Override
  public Optional<byte[]> read() {
    try {
      return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    } catch (IOException unreadable) {
      throw new VaultException("the vault's file cannot be read", unreadable);
    }
  }

  @Override
  public void write(byte[] bytes) {
    try {
      Path beside = Files.createTempFile(folder, ".vault", ".tmp");
      try {
        writeThrough(beside, bytes);
        Files.move(
            beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(beside);
      }
      forceFolder();
    } catch (IOException notKept) {
      throw new VaultException("the vault's file cannot be written", notKept);
    }
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
