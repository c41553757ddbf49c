package id.tanda.vectors;

import id.tanda.crypto.coding.Base64Url;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.json.JsonObjectBuilder;
import id.tanda.crypto.keys.P256PublicKey;
import id.tanda.crypto.keys.SoftwareKey;
import id.tanda.trust.KeyUse;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What the vectors refer to by name. */
final class SettingFile {
  private static final List<String> KEYS =
      List.of(
          "a root",
          "a root 2",
          "a root 3",
          "a root 4",
          "a root 5",
          "a credential",
          "a status",
          "a counter",
          "a registration",
          "a answer",
          "a data",
          "a receipt",
          "a checkpoint",
          "a retired",
          "a ended",
          "a future",
          "a short",
          "b root",
          "b credential",
          "b status",
          "c credential",
          "phone",
          "thief",
          "bank signing",
          "bank encryption");

  private SettingFile() {}

  static VectorFile file() {
    List<JsonObject> entries = new ArrayList<>();
    String none = Runs.lst(1 << 20);
    KEYS.forEach(name -> entries.add(key(name)));
    anchor(entries, "a", Setting.A, "a root");
    anchor(entries, "a 2", Setting.A, "a root 2");
    anchor(entries, "a 3", Setting.A, "a root 3");
    anchor(entries, "b", Setting.B, "b root");
    text(entries, "bundle", "a-1", Setting.bundle(1, Setting.keys()));
    text(
        entries,
        "bundle",
        "a-ends",
        Setting.bundle(1, Setting.keys().subList(0, 1)).later(-7 * Setting.DAY + 1));
    text(entries, "bundle", "a-moved", RootCases.moved());
    text(
        entries,
        "bundle",
        "a-without-credential-key",
        Setting.bundle(1, List.of(Setting.grant("a status", KeyUse.STATUS))));
    text(entries, "bundle", "b-1", Setting.bundleOfB());
    text(entries, "list", "a-0", Setting.list());
    text(entries, "list", "a-0-older", Setting.list(0, none).later(-301));
    text(entries, "list", "a-0-ends", Setting.list(0, none).with("exp", Setting.NOON + 1));
    text(entries, "list", "a-last", Setting.list((1 << 20) - 1, none));
    credential(entries, "phone", change -> {});
    credential(entries, "ended device", change -> change.index = Setting.ENDED_INDEX);
    credential(
        entries,
        "of c",
        change -> {
          change.authority = Named.key("c credential");
          change.authoritySigner = change.authority;
        });
    return new VectorFile(
        "setting.json",
        "What the other files refer to by name: test keys (their secrets are public: never use them),"
            + " pinned anchors, trust bundles, status lists, and credentials for the reference form.",
        entries,
        (world, entry) -> "");
  }

  private static JsonObject key(String name) {
    SoftwareKey key = Named.key(name);
    P256PublicKey open = key.publicKey();
    return entry("key", name)
        .put("d", Base64Url.encode(key.secret()))
        .put("x", Base64Url.encode(open.x()))
        .put("y", Base64Url.encode(open.y()))
        .put("thumbprint", open.thumbprint().text())
        .put("kid", open.id().text())
        .build();
  }

  private static void anchor(List<JsonObject> entries, String name, String authority, String root) {
    String point = Base64Url.encode(Named.key(root).publicKey().compressed());
    entries.add(entry("anchor", name).put("text", authority + ":" + point).build());
  }

  private static void text(List<JsonObject> entries, String kind, String name, Signed message) {
    entries.add(
        entry(kind, name).put("payload", message.payload()).put("text", message.text()).build());
  }

  private static void credential(List<JsonObject> entries, String name, Consumer<Dense> change) {
    Dense token = Dense.of(change);
    entries.add(
        entry("credential", name)
            .put("device", token.device.publicKey().id().text())
            .put("text", Base64Url.encode(token.credential()))
            .build());
  }

  private static JsonObjectBuilder entry(String kind, String name) {
    return JsonObject.builder().put("kind", kind).put("name", name);
  }
}
