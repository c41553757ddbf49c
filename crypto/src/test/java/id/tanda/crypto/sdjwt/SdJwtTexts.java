package id.tanda.crypto.sdjwt;

import id.tanda.crypto.Fixtures;
import id.tanda.crypto.MalformedException;
import id.tanda.crypto.Sha256;
import id.tanda.crypto.coding.Base64Url;
import id.tanda.crypto.jose.JwsTexts;
import id.tanda.crypto.keys.SoftwareKey;
import java.util.ArrayList;
import java.util.List;

/** SD-JWTs that no issuer of ours would make, part by part. */
final class SdJwtTexts {
  private static final int MAX = 100_000;
  private static final SoftwareKey KEY = Fixtures.key(1);
  private static final String HEADER = "{\"alg\":\"ES256\",\"typ\":\"dc+sd-jwt\"}";

  private SdJwtTexts() {}

  static SdJwt parse(String payload, String... disclosures) throws MalformedException {
    return parse(payload, List.of(disclosures));
  }

  static SdJwt parse(String payload, List<String> disclosures) throws MalformedException {
    StringBuilder text = new StringBuilder(JwsTexts.signed(KEY, HEADER, payload)).append('~');
    disclosures.forEach(each -> text.append(each).append('~'));
    return SdJwt.parse(text.toString(), MAX);
  }

  static String disclosure(String json) {
    return JwsTexts.encode(json);
  }

  static String digest(String disclosure) {
    return Base64Url.encode(Sha256.of(Fixtures.ascii(disclosure)));
  }

  static String sd(String... disclosures) {
    List<String> digests = new ArrayList<>();
    for (String each : disclosures) {
      digests.add("\"" + digest(each) + "\"");
    }
    return "\"_sd\":[" + String.join(",", digests) + "]";
  }

  static String slot(String disclosure) {
    return "{\"...\":\"" + digest(disclosure) + "\"}";
  }
}
