package id.tanda.vectors;

import static id.tanda.vectors.TokenCase.HOTEL;

import id.tanda.crypto.json.JsonObject;
import id.tanda.testing.Edited;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Tokens in text form that are refused for their form. */
final class BadTexts {
  private final List<JsonObject> cases = new ArrayList<>();

  static List<JsonObject> all() {
    BadTexts texts = new BadTexts();
    texts.text();
    return texts.cases;
  }

  private void text() {
    add("text-empty", "nothing", "");
    add("text-dots", "two dots", "..");
    binding("text-no-nonce", "without a nonce", b -> Edited.without(b, "nonce"));
    binding("text-no-audience", "without an audience", b -> Edited.without(b, "aud"));
    binding("text-audiences", "a list of audiences", b -> Edited.with(b, "aud", List.of(HOTEL)));
    binding("text-date-text", "a date as a text", b -> Edited.with(b, "iat", "1786968000"));
    binding("text-nbf", "a begin of its own", b -> Edited.with(b, "nbf", Setting.NOON));
    binding(
        "text-other-hash",
        "the hash of another credential",
        b -> Edited.with(b, "sd_hash", Named.id("x")));
    add(
        "text-member-twice",
        "a member twice",
        Plain.text(
            t -> t.bindingText = json -> json.replace("{\"iat\"", "{\"aud\":\"x\",\"iat\"")));
    add(
        "text-after-object",
        "a brace after the object",
        Plain.text(t -> t.bindingText = json -> json + "}"));
    add(
        "text-key-in-header",
        "a header that brings its own key",
        Plain.text(t -> t.credentialHeader = h -> Edited.with(h, "jwk", "x")));
    add(
        "text-crit",
        "a critical header",
        Plain.text(t -> t.bindingHeader = h -> Edited.with(h, "crit", List.of())));
    add(
        "text-without-kid",
        "a credential without kid",
        Plain.text(t -> t.credentialHeader = h -> Edited.without(h, "kid")));
    add(
        "text-foreign-list",
        "a status list at an address of somebody else",
        Plain.text(
            t ->
                t.credential =
                    c ->
                        Edited.with(
                            c,
                            "status",
                            JsonObject.builder()
                                .put(
                                    "status_list",
                                    JsonObject.builder()
                                        .put("idx", 1)
                                        .put("uri", "https://elsewhere.example/0")
                                        .build())
                                .build())));
  }

  private void binding(String name, String about, UnaryOperator<JsonObject> change) {
    add(name, about, Plain.text(t -> t.binding = change));
  }

  private void add(String name, String about, String token) {
    cases.add(new TokenCase(name, about, token).expect("token.malformed"));
  }
}
