package id.tanda.vectors;

import id.tanda.crypto.jose.Jwk;
import id.tanda.crypto.json.JsonObject;

/** The bodies of a phone's messages. */
final class Bodies {
  private Bodies() {}

  static JsonObject apply() {
    JsonObject applicant =
        JsonObject.builder()
            .put("nik", "3171014501900001")
            .put("full_name", "Siti Contoh")
            .put("birth_date", "1990-01-05")
            .put("birth_place", "Jakarta")
            .put("sex", "female")
            .put("email", "siti@example.org")
            .put("phone", "+6281200000000")
            .put("terms", "2026.1")
            .put("language", "id")
            .build();
    return JsonObject.builder().put("key", phone()).put("applicant", applicant).build();
  }

  static JsonObject counter() {
    return JsonObject.builder()
        .put("key", phone())
        .put("enrolment", Named.id("enrolment"))
        .put("session", Named.id("session"))
        .put("challenge", Challenges.hash())
        .build();
  }

  static JsonObject activate() {
    return JsonObject.builder()
        .put("key", phone())
        .put("enrolment", Named.id("enrolment"))
        .put("code", "012345")
        .build();
  }

  static JsonObject withdraw() {
    return JsonObject.builder()
        .put("device", Setting.PHONE.publicKey().thumbprint().text())
        .put("consent", Named.id("jti tanda-consent+jwt"))
        .put("party", Parties.BANK)
        .build();
  }

  private static JsonObject phone() {
    return Jwk.of(Setting.PHONE.publicKey());
  }
}
