package id.tanda.crypto.sdjwt;

import id.tanda.crypto.Randomness;
import id.tanda.crypto.coding.Base64Url;
import id.tanda.crypto.internal.CompactJws;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.json.JsonObjectBuilder;
import id.tanda.crypto.keys.SigningKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Hides claims behind salted digests and signs these. */
final class Issuing {
  private static final int SALT = 16; // 128 bits, RFC 9901, section 9.3

  private Issuing() {}

  static String issue(
      SigningKey key, String typ, JsonObject always, JsonObject selective, Randomness randomness) {
    check(always, selective);
    List<Disclosure> disclosures = hide(selective, randomness);
    JsonObjectBuilder payload = JsonObject.builder().all(always);
    if (!disclosures.isEmpty()) {
      List<String> digests = new ArrayList<>();
      disclosures.forEach(each -> digests.add(each.digest()));
      digests.sort(null); // so that their order does not tell that of the claims
      payload.texts(Digests.SD, digests).put(Digests.SD_ALG, Digests.SHA_256);
    }
    JsonObject header =
        JsonObject.builder().put("typ", typ).put("kid", key.publicKey().id().text()).build();
    StringBuilder text = new StringBuilder(CompactJws.sign(key, header, payload.build()));
    text.append('~');
    disclosures.forEach(each -> text.append(each.text()).append('~'));
    return text.toString();
  }

  private static void check(JsonObject always, JsonObject selective) {
    if (Digests.within(always) || Digests.within(selective)) {
      throw new IllegalArgumentException("claims must not have a reserved name");
    }
    for (String name : selective.names()) {
      if (always.has(name) || Digests.ALWAYS_PLAIN.contains(name)) {
        throw new IllegalArgumentException(name + " must not be disclosed selectively");
      }
    }
  }

  private static List<Disclosure> hide(JsonObject selective, Randomness randomness) {
    Map<String, Disclosure> bySalt = new LinkedHashMap<>();
    for (String name : selective.names()) {
      String salt = Base64Url.encode(randomness.bytes(SALT));
      Object value = selective.value(name).get();
      if (bySalt.put(salt, Disclosure.of(salt, name, value)) != null) {
        throw new IllegalStateException("randomness must not repeat itself");
      }
    }
    return List.copyOf(bySalt.values());
  }
}
