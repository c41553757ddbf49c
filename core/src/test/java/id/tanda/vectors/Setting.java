package id.tanda.vectors;

import id.tanda.crypto.jose.Jwk;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.keys.SoftwareKey;
import id.tanda.trust.KeyUse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Two authorities, a phone and a bank, whose keys everybody knows. */
final class Setting {
  static final long NOON = Instant.parse("2026-08-17T12:00:00Z").getEpochSecond();
  static final long DAY = 86_400;
  static final long CREDENTIAL_END = Instant.parse("2026-09-17T00:00:00Z").getEpochSecond();
  static final long INDEX = 777;
  static final long ENDED_INDEX = 778;
  static final String A = "dukcapil.example";
  static final String B = "elsewhere.example";
  static final String ANYONE = "urn:tanda:anyone";
  static final String TEMPLATE = "https://status.example/lists/{list}";
  static final SoftwareKey PHONE = Named.key("phone");
  static final SoftwareKey THIEF = Named.key("thief");
  static final SoftwareKey BANK = Named.key("bank signing");
  static final SoftwareKey BANK_OPENS = Named.key("bank encryption");

  private Setting() {}

  static String listAddress(long list) {
    return TEMPLATE.replace("{list}", Long.toString(list));
  }

  /** Returns a bundle of the first authority as of noon, good for a week. */
  static Signed bundle(long sequence, List<JsonObject> keys) {
    return bundle(A, Named.key("a root"), sequence, TEMPLATE, keys);
  }

  static Signed bundleOfB() {
    List<JsonObject> keys =
        List.of(grant("b credential", KeyUse.CREDENTIAL), grant("b status", KeyUse.STATUS));
    return bundle(B, Named.key("b root"), 1, "https://elsewhere.example/{list}", keys);
  }

  static Signed bundle(
      String authority, SoftwareKey root, long sequence, String template, List<JsonObject> keys) {
    return Signed.of(
        "tanda-trust+jwt",
        root,
        authority,
        ANYONE,
        NOON,
        7 * DAY,
        payload ->
            payload.put("sequence", sequence).put("status_list", template).objects("keys", keys));
  }

  /** Returns a key for every use, and keys for credentials whose windows are closed or short. */
  static List<JsonObject> keys() {
    List<JsonObject> keys = new ArrayList<>();
    for (KeyUse use : KeyUse.values()) {
      keys.add(grant("a " + use.text(), use));
    }
    keys.add(grant("a retired", KeyUse.CREDENTIAL, -60, -1, 60));
    keys.add(grant("a ended", KeyUse.CREDENTIAL, -60, -2, -1));
    keys.add(grant("a future", KeyUse.CREDENTIAL, 1, 300, 365));
    keys.add(grant("a short", KeyUse.CREDENTIAL, -60, 10, 20));
    return keys;
  }

  static JsonObject grant(String name, KeyUse use) {
    return grant(name, use, -1, 300, 365);
  }

  static JsonObject grant(String name, KeyUse use, long nbf, long signUntil, long exp) {
    return JsonObject.builder()
        .put("key", Jwk.of(Named.key(name).publicKey()))
        .put("use", use.text())
        .put("nbf", NOON + nbf * DAY)
        .put("sign_until", NOON + signUntil * DAY)
        .put("exp", NOON + exp * DAY)
        .build();
  }

  /** Returns a status list of the first authority as of noon, good for a day. */
  static Signed list(long number, String lst) {
    return Signed.of(
        "statuslist+jwt",
        Named.key("a status"),
        A,
        ANYONE,
        NOON,
        DAY,
        payload ->
            payload
                .put("sub", listAddress(number))
                .put("ttl", 300)
                .put("status_list", JsonObject.builder().put("bits", 1).put("lst", lst).build()));
  }

  static Signed list() {
    return list(0, Runs.lst(1 << 20, (int) ENDED_INDEX));
  }
}
