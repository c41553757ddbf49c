package id.tanda.trust;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.json.JsonObjectBuilder;
import id.tanda.identity.AuthorityId;
import id.tanda.identity.StoreException;
import id.tanda.internal.DurableFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Keeps the floors as one JSON object in a file that is replaced whole. */
final class FileSequenceFloor implements SequenceFloor {
  private final DurableFile file;

  FileSequenceFloor(Path path) {
    this.file = new DurableFile(path);
  }

  @Override
  public synchronized boolean raise(AuthorityId authority, long sequence) {
    try {
      JsonObject floors = floors();
      long floor = floors.has(authority.text()) ? floors.integer(authority.text()) : -1;
      if (sequence > floor) {
        file.replace(raised(floors, authority, sequence).utf8());
      }
      return sequence >= floor;
    } catch (IOException | MalformedException damaged) {
      throw new StoreException("the floor of sequences cannot be read or kept", true, damaged);
    }
  }

  private JsonObject floors() throws IOException, MalformedException {
    Optional<byte[]> kept = file.read();
    return kept.isPresent() ? JsonObject.parse(kept.get()) : JsonObject.builder().build();
  }

  private static JsonObject raised(JsonObject floors, AuthorityId authority, long sequence)
      throws MalformedException {
    JsonObjectBuilder next = JsonObject.builder();
    for (String name : floors.names()) {
      if (!name.equals(authority.text())) {
        next.put(name, floors.integer(name));
      }
    }
    return next.put(authority.text(), sequence).build();
  }
}
