package id.tanda.vectors;

import static id.tanda.testing.Outcomes.done;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.coding.Base64Url;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.keys.Es256;
import id.tanda.crypto.keys.KeyId;
import id.tanda.crypto.keys.SoftwareKey;
import id.tanda.trust.StatusLists;
import id.tanda.trust.TrustAnchor;
import id.tanda.trust.TrustBundles;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * The texts of {@code setting.json}, which the vectors refer to by name.
 *
 * @param entries the vectors of that file
 * @param engine what checks signatures
 */
record World(List<JsonObject> entries, Es256 engine) {
  /** Returns bundles that have taken those the vector names, under its anchors. */
  TrustBundles bundles(JsonObject vector, Clock clock) throws MalformedException {
    List<TrustAnchor> anchors = new ArrayList<>();
    for (String name : vector.texts("anchors")) {
      anchors.add(TrustAnchor.parse(text("anchor", name)));
    }
    TrustBundles bundles = TrustBundles.under(engine, clock, anchors.toArray(new TrustAnchor[0]));
    for (String name : vector.texts("bundles")) {
      done(bundles.accept(text("bundle", name)));
    }
    return bundles;
  }

  /** Returns lists that have taken those the vector names. */
  StatusLists lists(JsonObject vector, TrustBundles bundles, Clock clock)
      throws MalformedException {
    StatusLists lists = StatusLists.under(bundles, clock);
    for (String name : texts(vector, "lists")) {
      done(lists.accept(text("list", name)));
    }
    return lists;
  }

  /** Returns the bytes of a dense credential. */
  byte[] credential(String name) throws MalformedException {
    return Base64Url.decode(text("credential", name));
  }

  /** Returns the key id under which a directory has this credential. */
  KeyId device(String name) throws MalformedException {
    return KeyId.parse(entry("credential", name).text("device"));
  }

  /** Returns a test key. */
  SoftwareKey key(String name) throws MalformedException {
    return SoftwareKey.of(Base64Url.decode(entry("key", name).text("d")));
  }

  /** Returns what a list names that may be absent. */
  static List<String> texts(JsonObject vector, String member) throws MalformedException {
    return vector.has(member) ? vector.texts(member) : List.of();
  }

  private String text(String kind, String name) throws MalformedException {
    return entry(kind, name).text("text");
  }

  private JsonObject entry(String kind, String name) throws MalformedException {
    for (JsonObject entry : entries) {
      if (entry.text("kind").equals(kind) && entry.text("name").equals(name)) {
        return entry;
      }
    }
    throw new AssertionError("setting.json has no " + kind + " " + name);
  }
}
