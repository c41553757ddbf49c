package id.tanda.trust;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.coding.Base64Url;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.json.JsonObjectBuilder;
import id.tanda.crypto.keys.P256PublicKey;
import id.tanda.identity.AuthorityId;
import id.tanda.identity.StoreException;
import id.tanda.internal.DurableFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Keeps the levels as one JSON object in a file that is replaced whole. */
final class FileTrustFloor implements TrustFloor {
  private final DurableFile file;

  FileTrustFloor(Path path) {
    this.file = new DurableFile(path);
  }

  @Override
  public synchronized Optional<Level> find(AuthorityId authority) {
    try {
      return level(levels(), authority);
    } catch (IOException | MalformedException damaged) {
      throw failed(damaged);
    }
  }

  @Override
  public synchronized boolean replace(AuthorityId authority, Optional<Level> from, Level to) {
    try {
      JsonObject levels = levels();
      if (!level(levels, authority).equals(from)) {
        return false;
      }
      file.replace(with(levels, authority, to).utf8());
      return true;
    } catch (IOException | MalformedException damaged) {
      throw failed(damaged);
    }
  }

  private JsonObject levels() throws IOException, MalformedException {
    Optional<byte[]> kept = file.read();
    return kept.isPresent() ? JsonObject.parse(kept.get()) : JsonObject.builder().build();
  }

  private static Optional<Level> level(JsonObject levels, AuthorityId authority)
      throws MalformedException {
    if (!levels.has(authority.text())) {
      return Optional.empty();
    }
    JsonObject level = levels.object(authority.text());
    level.only("pinned", "root", "sequence", "hash");
    return Optional.of(
        new Level(
            key(level, "pinned"),
            key(level, "root"),
            level.integer("sequence"),
            level.text("hash")));
  }

  private static P256PublicKey key(JsonObject level, String name) throws MalformedException {
    return P256PublicKey.ofPoint(Base64Url.decode(level.text(name)));
  }

  private static JsonObject with(JsonObject levels, AuthorityId authority, Level to)
      throws MalformedException {
    JsonObjectBuilder next = JsonObject.builder();
    for (String name : levels.names()) {
      if (!name.equals(authority.text())) {
        next.put(name, levels.object(name));
      }
    }
    JsonObject level =
        JsonObject.builder()
            .put("pinned", Base64Url.encode(to.pinned().compressed()))
            .put("root", Base64Url.encode(to.root().compressed()))
            .put("sequence", to.sequence())
            .put("hash", to.hash())
            .build();
    return next.put(authority.text(), level).build();
  }

  private static StoreException failed(Exception damaged) {
    return new StoreException("the floor of trust cannot be read or kept", true, damaged);
  }
}
