package id.tanda.vectors;

import static id.tanda.vectors.Cases.ACCEPTED;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.Sha256;
import id.tanda.crypto.coding.Base64Url;
import id.tanda.crypto.json.JsonObject;
import id.tanda.identity.AuthorityId;
import id.tanda.identity.Outcome;
import id.tanda.release.ReceiptReader;
import id.tanda.trust.TrustBundles;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** A citizen's receipts as the phone reads them. */
final class ReceiptCases {
  private ReceiptCases() {}

  static List<JsonObject> all() {
    Cases cases = new Cases("receipts");
    Signed first = receipt();
    String salt = Named.id("salt 1");
    String second = after(first, salt).text();
    JsonObject old = entry(first.text(), salt);
    JsonObject newest = entry(second, Named.id("salt 2"));
    cases.add(ACCEPTED, "two", "the newest first", "", "receipts", List.of(newest, old));
    cases.add(ACCEPTED, "none", "none", "", "receipts", List.of());
    String code = "opening.broken-chain";
    cases.add(code, "order", "the oldest first", "", "receipts", List.of(old, newest));
    cases.add(
        code,
        "salt",
        "another salt",
        "",
        "receipts",
        List.of(newest, entry(first.text(), Named.id("x"))));
    cases.add(code, "gap", "one left out", "", "receipts", List.of(newest, entry(second, salt)));
    code = "opening.untrusted";
    cases.add(
        code,
        "forged",
        "signed by somebody else",
        "",
        "receipts",
        List.of(entry(receipt().forgedBy(Setting.THIEF).text(), salt)));
    code = "opening.malformed";
    cases.add(
        code,
        "event",
        "an unknown event",
        "",
        "receipts",
        List.of(entry(receipt().with("event", "consent.given").text(), salt)));
    cases.add(
        code,
        "nameless",
        "nobody's name",
        "",
        "receipts",
        List.of(entry(receipt().without("name").text(), salt)));
    cases.add(
        code,
        "audience",
        "for somebody alone",
        "",
        "receipts",
        List.of(entry(receipt().with("aud", Parties.BANK).text(), salt)));
    return cases.all();
  }

  static Outcome<?> answer(TrustBundles bundles, JsonObject vector, Instant now)
      throws MalformedException {
    return new ReceiptReader(bundles, AuthorityId.of(Setting.A)).history(body(vector), now);
  }

  static Signed receipt() {
    return Signed.of(
        "tanda-receipt+jwt",
        Named.key("a receipt"),
        Setting.A,
        Setting.ANYONE,
        Setting.NOON,
        3_653 * Setting.DAY,
        json ->
            json.put("event", "release.consent")
                .put("party", Parties.BANK)
                .put("name", Parties.words(Parties.WHO, "Example Bank"))
                .put("consent", Named.id("jti tanda-consent+jwt"))
                .texts("attributes", List.of("full_name", "age_over_18")));
  }

  /** Returns the next receipt, which holds the hash of a salt and of the signing input before. */
  private static Signed after(Signed first, String salt) {
    String input = first.text().substring(0, first.text().lastIndexOf('.'));
    byte[] link = Sha256.of(salt.getBytes(StandardCharsets.US_ASCII), Named.hash(input));
    return receipt()
        .with("jti", Named.id("second receipt"))
        .with("previous", Base64Url.encode(link));
  }

  private static JsonObject entry(String receipt, String salt) {
    return JsonObject.builder().put("receipt", receipt).put("salt", salt).build();
  }

  private static JsonObject body(JsonObject vector) throws MalformedException {
    return JsonObject.builder().objects("receipts", vector.objects("receipts")).build();
  }
}
