package id.tanda.vectors;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.coding.Base64Url;
import id.tanda.crypto.jose.Jwk;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.json.JsonObjectBuilder;
import id.tanda.testing.Edited;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The bank's registration and what it signs, and what a phone answers. */
final class Parties {
  static final String BANK = "bank.contoh";
  static final String REPLY = "https://reply.bank.example/answers?id=7";
  static final String WHO = "Bank Contoh";
  static final String WHY = "Membuka rekening tabungan";

  private static final String BASIS = "Perjanjian, UU 27/2022 pasal 20";
  private static final String RELEVANCE = "Bank wajib mengenal nasabahnya";
  private static final String RIGHTS = "Lihat, perbaiki, cabut atau adukan: hak@bank.example";

  /** What the bank registered that citizens are told, by its name on the wire. */
  static final Map<String, JsonObject> NOTICE = notice();

  private Parties() {}

  private static Map<String, JsonObject> notice() {
    Map<String, JsonObject> notice = new LinkedHashMap<>();
    notice.put("text", words(WHY, "Opening a savings account"));
    notice.put("legal_basis", words(BASIS, "Contract, law 27/2022, article 20"));
    notice.put("relevance", words(RELEVANCE, "A bank has to know whose account it opens"));
    notice.put("rights", words(RIGHTS, "To see, mend, withdraw or complain: hak@bank.example"));
    return notice;
  }

  static Signed registration() {
    return Signed.of(
        "tanda-party+jwt",
        Named.key("a registration"),
        Setting.A,
        Setting.ANYONE,
        Setting.NOON,
        366 * Setting.DAY,
        json ->
            json.put("sub", BANK)
                .put("name", words(WHO, "Example Bank"))
                .put("signing", Jwk.of(Setting.BANK.publicKey()))
                .put("encryption", Jwk.of(Setting.BANK_OPENS.publicKey()))
                .objects("purposes", List.of(purpose()))
                .texts("scopes", List.of("hotel.1"))
                .texts("origins", List.of("https://reply.bank.example")));
  }

  static Signed scopes() {
    return Signed.of(
        "tanda-scopes+jwt",
        Named.key("a registration"),
        Setting.A,
        Setting.ANYONE,
        Setting.NOON,
        31 * Setting.DAY,
        json ->
            json.objects("scopes", List.of(scope("hotel.1", "open"), scope("hotel.2", "bound"))));
  }

  static Signed request() {
    return request(registration().text());
  }

  static Signed request(String registration) {
    return Signed.of(
        "tanda-request+jwt",
        Setting.BANK,
        BANK,
        Setting.ANYONE,
        Setting.NOON,
        300,
        json ->
            json.put("registration", registration)
                .put("purpose", "kyc")
                .put("dcql", dcql(List.of("full_name", "birth_date"), List.of("address")))
                .put("retention_days", 30)
                .put("processing_days", 7)
                .put("usage", JsonObject.builder().put("once", true).build())
                .put("reply", REPLY)
                .put("key", Setting.BANK_OPENS.publicKey().id().text()));
  }

  static Signed consent() {
    return Signed.of(
        "tanda-consent+jwt",
        Setting.PHONE,
        Setting.PHONE.publicKey().thumbprint().text(),
        Setting.A,
        Setting.NOON,
        Setting.DAY,
        json ->
            json.put("party", BANK)
                .put("recipient", Setting.BANK_OPENS.publicKey().thumbprint().text())
                .put("request", hash(request().text()))
                .put("purpose", "kyc")
                .texts("granted", List.of("full_name", "birth_date", "address"))
                .texts("refused", List.of())
                .put("retention_days", 30)
                .put("processing_days", 7)
                .put("usage", JsonObject.builder().put("once", true).build())
                .put(
                    "text",
                    Base64Url.encode(
                        Named.hash(String.join("\n", WHO, WHY, BASIS, RELEVANCE, RIGHTS))))
                .put("language", "id"));
  }

  static Signed redemption() {
    return Signed.of(
        "tanda-redeem+jwt",
        Setting.BANK,
        BANK,
        Setting.A,
        Setting.NOON,
        300,
        json ->
            json.put("consent", consent().text())
                .put("key", Setting.BANK_OPENS.publicKey().id().text()));
  }

  /** Returns the one query of these attributes. */
  static JsonObject dcql(List<String> required, List<String> optional) {
    List<String> all = new ArrayList<>(required);
    all.addAll(optional);
    List<JsonObject> claims = new ArrayList<>();
    for (String name : all) {
      claims.add(JsonObject.builder().put("id", name).texts("path", List.of(name)).build());
    }
    JsonObject credential =
        JsonObject.builder()
            .put("id", "civil")
            .put("format", "dc+sd-jwt")
            .put(
                "meta",
                JsonObject.builder().texts("vct_values", List.of("urn:tanda:civil:1")).build())
            .objects("claims", claims)
            .value("claim_sets", optional.isEmpty() ? List.of(all) : List.of(all, required))
            .build();
    return JsonObject.builder().objects("credentials", List.of(credential)).build();
  }

  /** Returns the one query of the full name, with these values alone. */
  static JsonObject valued(List<Object> values) {
    try {
      JsonObject query = dcql(List.of("full_name"), List.of());
      JsonObject credential = query.objects("credentials").get(0);
      JsonObject claim = Edited.with(credential.objects("claims").get(0), "values", values);
      return Edited.with(
          query, "credentials", List.of(Edited.with(credential, "claims", List.of(claim))));
    } catch (MalformedException fault) {
      throw new AssertionError(fault);
    }
  }

  static JsonObject purpose() {
    JsonObjectBuilder purpose = JsonObject.builder().put("id", "kyc");
    NOTICE.forEach(purpose::put);
    return purpose
        .texts("required", List.of("full_name", "birth_date"))
        .texts("optional", List.of("address", "occupation"))
        .build();
  }

  static JsonObject scope(String id, String reach) {
    return JsonObject.builder()
        .put("id", id)
        .put("text", words("Menginap di hotel", "Staying at a hotel"))
        .texts("attributes", List.of("full_name", "age_over_18"))
        .put("reach", reach)
        .build();
  }

  static JsonObject words(String indonesian, String english) {
    return JsonObject.builder().put("id", indonesian).put("en", english).build();
  }

  /** Returns the SHA-256 of the signing input of a signed text. */
  static String hash(String text) {
    return Base64Url.encode(Named.hash(text.substring(0, text.lastIndexOf('.'))));
  }
}
