package id.tanda.vectors;

import id.tanda.crypto.coding.Base64Url;
import id.tanda.crypto.jose.Jwk;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.keys.SoftwareKey;
import id.tanda.hostile.ForgedHandover;
import id.tanda.hostile.JsonItem;
import id.tanda.testing.SeededRandomness;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the phone hands over on the bank's request, made by hand. */
final class Handed {
  static final String ADDRESS = disclosure("address", AttributeCases.address().text());

  private static final String NAME = disclosure("full_name", "\"Siti Contoh\"");
  private static final String BORN = disclosure("birth_date", "\"1990-01-05\"");
  private static final String SEX = disclosure("sex", "\"female\"");

  private Handed() {}

  /** Returns a consent to name and birth date, without the address. */
  static Signed consent() {
    return consent(List.of("full_name", "birth_date"), List.of("address"));
  }

  static Signed consent(List<String> granted, List<String> refused) {
    return Parties.consent()
        .with("aud", Parties.BANK)
        .with("granted", granted)
        .with("refused", refused);
  }

  static ForgedHandover sound() {
    return of(consent(), NAME, BORN);
  }

  /** Returns the full name alone, as the answer to a request for that. */
  static ForgedHandover nameFor(String request) {
    ForgedHandover forged = of(consent(List.of("full_name"), List.of()), NAME);
    forged.bind("nonce", JsonItem.text(nonce(request)));
    forged.consent.payload.set("request", JsonItem.text(Parties.hash(request)));
    return forged;
  }

  /** Returns the same with the address. */
  static ForgedHandover all() {
    return of(
        consent(List.of("full_name", "birth_date", "address"), List.of()), NAME, BORN, ADDRESS);
  }

  private static ForgedHandover of(Signed consent, String... disclosed) {
    String presented = credential() + "~" + String.join("~", disclosed) + "~";
    JsonObject binding =
        JsonObject.builder()
            .put("iat", Setting.NOON)
            .put("aud", Parties.BANK)
            .put("nonce", nonce(Parties.request().text()))
            .put("sd_hash", Base64Url.encode(Named.hash(presented)))
            .build();
    String header = JsonObject.builder().put("alg", "ES256").put("typ", "kb+jwt").build().text();
    return ForgedHandover.of(
        consent.text() + "~" + presented + Compact.sign(Setting.PHONE, header, binding.text()),
        Setting.PHONE,
        Named.key("a credential"));
  }

  private static String credential() {
    List<String> digests =
        Stream.of(NAME, BORN, ADDRESS, SEX)
            .map(disclosure -> Base64Url.encode(Named.hash(disclosure)))
            .sorted()
            .collect(Collectors.toList());
    JsonObject payload =
        JsonObject.builder()
            .put("iss", Setting.A)
            .put("vct", "urn:tanda:civil:1")
            .put("iat", Setting.NOON)
            .put("exp", Setting.CREDENTIAL_END)
            .put("cnf", cnf(Setting.PHONE))
            .put("status", status(Setting.INDEX))
            .texts("_sd", digests)
            .put("_sd_alg", "sha-256")
            .build();
    return Compact.sign(Named.key("a credential"), "dc+sd-jwt", payload);
  }

  static JsonObject cnf(SoftwareKey device) {
    return JsonObject.builder().put("jwk", Jwk.of(device.publicKey())).build();
  }

  static JsonObject status(long index) {
    JsonObject list =
        JsonObject.builder().put("idx", index).put("uri", Setting.listAddress(0)).build();
    return JsonObject.builder().put("status_list", list).build();
  }

  /** Returns the nonce of a request. */
  static String nonce(String request) {
    byte[] hash = Named.hash(request.substring(0, request.lastIndexOf('.')));
    return Base64Url.encode(Arrays.copyOf(hash, 16));
  }

  static String seal(String content, SoftwareKey recipient) {
    return ForgedHandover.seal(content, recipient.publicKey(), new SeededRandomness(1));
  }

  private static String disclosure(String name, String value) {
    String json = "[\"" + Named.id("salt " + name) + "\",\"" + name + "\"," + value + "]";
    return Base64Url.encode(json.getBytes(StandardCharsets.UTF_8));
  }
}
