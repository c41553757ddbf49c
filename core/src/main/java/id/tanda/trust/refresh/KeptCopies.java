package id.tanda.trust.refresh;

import id.tanda.crypto.Sha256;
import id.tanda.crypto.coding.Base64Url;
import id.tanda.identity.StoreException;
import id.tanda.internal.DurableFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The last texts that were taken, each in a file of its own; whoever reads them checks them. What
 * else lies in the folder and cannot be such a text is passed over.
 */
final class KeptCopies {
  private final Path folder;

  KeptCopies(Path folder) {
    this.folder = folder;
  }

  void keep(Kind kind, String address, String text) {
    String name = Base64Url.encode(Sha256.of(address.getBytes(StandardCharsets.UTF_8)));
    try {
      new DurableFile(folder.resolve(name + kind.ending))
          .replace(text.getBytes(StandardCharsets.US_ASCII));
    } catch (IOException notKept) {
      throw new StoreException("a copy of trust data cannot be kept", true, notKept);
    }
  }

  List<String> all(Kind kind) {
    List<String> texts = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, kind::mayHold)) {
      for (Path file : files) {
        texts.add(new String(Files.readAllBytes(file), StandardCharsets.US_ASCII));
      }
    } catch (IOException | DirectoryIteratorException notRead) {
      throw new StoreException("the copies of trust data cannot be read", true, notRead);
    }
    return texts;
  }

  /** What a file holds. */
  enum Kind {
    BUNDLE(".bundle"),
    STATUS_LIST(".list");

    private final String ending;

    Kind(String ending) {
      this.ending = ending;
    }

    private boolean mayHold(Path file) throws IOException {
      return file.toString().endsWith(ending)
          && Files.isRegularFile(file)
          && Files.size(file) <= TrustRefresh.MAX_BYTES;
    }
  }
}
