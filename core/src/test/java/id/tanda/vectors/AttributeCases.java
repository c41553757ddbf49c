package id.tanda.vectors;

import id.tanda.crypto.Sha256;
import id.tanda.crypto.coding.Base64Url;
import id.tanda.crypto.json.JsonObject;
import id.tanda.testing.Edited;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;

/** Values of attributes as section 6.10 has them, and ones with a single defect. */
final class AttributeCases {
  private AttributeCases() {}

  /** Attributes of one release, and what is to be seen in them. */
  record Case(String name, String about, JsonObject attributes) {}

  static List<Case> sound() {
    return List.of(
        of("address", "an address with a postal code", "address", address()),
        of("no-postal-code", "one without", "address", Edited.without(address(), "postal_code")),
        of("family", "two of a family", "family_members", List.of(head(), wife())),
        of("document", "a document", "ktp", document()),
        of("photo", "a photo", "photo", photo()),
        of("leap", "a leap day", "birth_date", "2024-02-29"),
        of("own", "a host's own attribute, which the reader does not know", "npwp", ""),
        of("own-document", "a document under such a name", "vehicle_papers", document()));
  }

  static List<Case> malformed() {
    return List.of(
        address("code-dots", "code", "3171061002"),
        address("code-district", "code", "31.71.06"),
        address("code-province", "code", "30.71.06.1002"),
        address("code-zeros", "code", "31.71.00.1002"),
        address("village", "village", ""),
        of("rt-rw", "another spelling", "address", with(address(), "neighbourhood", "3/5")),
        of("postal-code", "four digits", "address", with(address(), "postal_code", "1035")),
        of("street", "two lines", "address", with(address(), "street", "Jl.\nMelati")),
        of("address-more", "a member more", "address", with(address(), "country", "ID")),
        of("address-text", "an address in words", "address", "Jl. Melati 7"),
        of("family-none", "an empty family", "family_members", List.of()),
        of("family-twice", "one of them twice", "family_members", List.of(head(), head())),
        of("family-33", "a family of 33", "family_members", Collections.nCopies(33, head())),
        of("relation", "no such", "family_members", List.of(with(wife(), "relation", "aunt"))),
        of("digest", "another digest", "ktp", with(document(), "sha256", digest("other"))),
        of("media-type", "no such", "ktp", with(document(), "media_type", "text/html")),
        of("beginning", "it begins otherwise", "ktp", with(document(), "media_type", "image/png")),
        of("photo-pdf", "a photo of pages", "photo", document()),
        of("content", "padding", "photo", with(photo(), "content", "_9j_AA==")),
        of("nik", "15 digits", "nik", "317101450190000"),
        of("no-leap", "no such day", "birth_date", "2023-02-29"),
        of("sex", "upper case", "sex", "FEMALE"),
        of("flag", "a flag in words", "age_over_18", "true"),
        of("name-lines", "two lines", "full_name", "Siti\nContoh"));
  }

  private static Case of(String name, String about, String attribute, Object value) {
    return new Case(name, about, JsonObject.builder().value(attribute, value).build());
  }

  private static Case address(String name, String member, String value) {
    JsonObject address = with(address(), "region", with(region(), member, value));
    return of("region-" + name, "another form of the " + member, "address", address);
  }

  private static JsonObject with(JsonObject json, String member, Object value) {
    return Edited.with(json, member, value);
  }

  static JsonObject address() {
    return JsonObject.builder()
        .put("street", "Jl. Contoh 1")
        .put("neighbourhood", "003/005")
        .put("region", region())
        .put("postal_code", "10350")
        .build();
  }

  private static JsonObject region() {
    return JsonObject.builder()
        .put("code", "31.71.06.1002")
        .put("province", "DKI Jakarta")
        .put("regency", "Jakarta Pusat")
        .put("district", "Menteng")
        .put("village", "Gondangdia")
        .build();
  }

  private static JsonObject head() {
    return member("3171010501880001", "Budi Contoh", "male", "1988-01-05", "head");
  }

  private static JsonObject wife() {
    return member("3171014501900001", "Siti Contoh", "female", "1990-01-05", "wife");
  }

  private static JsonObject member(
      String nik, String name, String sex, String born, String relation) {
    return JsonObject.builder()
        .put("nik", nik)
        .put("full_name", name)
        .put("sex", sex)
        .put("birth_date", born)
        .put("relation", relation)
        .build();
  }

  private static JsonObject document() {
    return JsonObject.builder()
        .put("media_type", "application/pdf")
        .put("sha256", digest("%PDF-"))
        .put("content", Base64Url.encode("%PDF-".getBytes(StandardCharsets.US_ASCII)))
        .build();
  }

  private static JsonObject photo() {
    byte[] content = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 0};
    return JsonObject.builder()
        .put("media_type", "image/jpeg")
        .put("sha256", Base64Url.encode(Sha256.of(content)))
        .put("content", Base64Url.encode(content))
        .build();
  }

  private static String digest(String content) {
    return Base64Url.encode(Named.hash(content));
  }
}
