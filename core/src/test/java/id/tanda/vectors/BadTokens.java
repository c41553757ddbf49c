package id.tanda.vectors;

import static id.tanda.vectors.TokenCase.HOTEL;

import id.tanda.crypto.coding.Base64Url;
import id.tanda.crypto.json.JsonObject;
import id.tanda.testing.Edited;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Tokens of sound form that are refused for their time, keys and signatures: steps 5 to 9. */
final class BadTokens {
  private final List<JsonObject> cases = new ArrayList<>();

  static List<JsonObject> all() {
    BadTokens tokens = new BadTokens();
    tokens.life();
    tokens.time();
    tokens.keys();
    tokens.windows();
    tokens.signatures();
    tokens.credentials();
    return tokens.cases;
  }

  private void life() {
    String code = "token.lifetime-too-long";
    dense(code, "life-91", "91 seconds", t -> t.exp = t.iat + 91);
    dense(code, "life-0", "no time at all", t -> t.exp = t.iat);
    dense(code, "life-backwards", "an end before the beginning", t -> t.exp = t.iat - 1);
    text(
        code,
        "life-text-91",
        "91 seconds in text form",
        t -> t.binding = b -> Edited.with(b, "exp", Setting.NOON + 91));
  }

  private void time() {
    String early = "token.not-yet-valid";
    add(early, denseCase("early-beyond-skew", "one millisecond too early", t -> {}).at(-5_001));
    add(early, denseCase("early-without-skew", "without skew", t -> {}).skew(0).at(-1));
    add(early, denseCase("early-dense-years", "from the future", t -> later(t, 1_000_000_000)));
    add(early, textCase("early-text", "text form", t -> t.iat += 7));
    String late = "token.expired";
    add(late, denseCase("late-beyond-skew", "when the skew is over", t -> {}).at(95_000));
    add(
        late,
        denseCase("late-without-skew", "at its end, without skew", t -> {}).skew(0).at(90_000));
    add(late, denseCase("late-largest-skew", "the largest skew", t -> {}).skew(30).at(120_000));
    add(late, denseCase("late-long-ago", "from 1970", t -> later(t, -Setting.NOON)));
    add(late, textCase("late-text", "text form", t -> {}).at(95_000));
    Consumer<Plain> endless = t -> t.binding = b -> Edited.without(b, "exp");
    add(late, textCase("late-text-without-exp", "text form without an end", endless).at(95_000));
  }

  private void keys() {
    String code = "token.unknown-key";
    Consumer<Dense> ofC = t -> t.authoritySigner = t.authority = Named.key("c credential");
    add(code, denseCase("key-of-nobody", "an authority that is not pinned", ofC));
    add(code, denseCase("key-not-loaded", "an authority that is pinned elsewhere", BadTokens::ofB));
    add(
        code,
        denseCase("key-not-in-bundle", "not in the bundle", t -> {})
            .bundles("a-without-credential-key"));
    add(
        code,
        denseCase(
            "key-reference",
            "a reference that the directory does not know",
            t -> t.reference = true));
    add(
        code,
        textCase("key-of-nobody-text", "text form", t -> t.authority = Named.key("c credential")));
    add(
        code,
        denseCase(
                "key-reference-of-nobody",
                "a credential of an unknown authority",
                t -> t.reference = true)
            .directory("of c"));
    String other = "token.wrong-issuer";
    for (String issuer : List.of(Setting.B, "dukcapil.example.", "Dukcapil.example", "dukcapil")) {
      add(
          other,
          textCase(
              "issuer-" + issuer,
              "an issuer that is not the owner of its key",
              t -> t.credential = c -> Edited.with(c, "iss", issuer)));
    }
  }

  private void windows() {
    String code = "token.key-not-usable";
    for (String key : List.of("a status", "a counter", "a receipt", "a data")) {
      dense(
          code,
          "use-" + key.substring(2),
          "signed by a key of another use",
          t -> authority(t, key));
    }
    dense(code, "window-ended", "a key whose time is over", t -> authority(t, "a ended"));
    dense(code, "window-future", "a key whose time is to come", t -> authority(t, "a future"));
    text(
        code,
        "window-retired-text",
        "made after its key might no longer sign",
        t -> t.authority = Named.key("a retired"));
  }

  private void signatures() {
    String code = "token.bad-signature";
    dense(code, "signed-by-another", "signed by another device", t -> t.signer = Setting.THIEF);
    dense(
        code,
        "credential-by-another",
        "a credential signed by another key",
        t -> t.authoritySigner = Setting.THIEF);
    dense(code, "signature-zeros", "a signature of zeros", t -> signature(t, new byte[64]));
    dense(
        code,
        "signature-r-is-n",
        "r is the order of the curve",
        t ->
            signature(
                t,
                Bytes.unhex(
                    "ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551"
                        + "00".repeat(31)
                        + "01")));
    dense(
        code,
        "claims-changed",
        "an audience changed after signing",
        t -> {
          t.aud = HOTEL;
          t.edit = bytes -> Bytes.replaced(bytes, hex("hotel.merdeka"), hex("hotel.merdekb"));
        });
    text(code, "text-signed-by-another", "text form", t -> t.signer = Setting.THIEF);
    text(
        code,
        "text-claims-changed",
        "an issuer's part of another time",
        t -> t.issued = jwt -> jwt.replace(part(jwt, 1), other(part(jwt, 1))));
  }

  private void credentials() {
    String code = "token.credential-expired";
    dense(code, "credential-at-its-end", "ends now", t -> t.credentialExp = Setting.NOON + 1);
    dense(
        code, "credential-long-ended", "ended", t -> t.credentialExp = Setting.NOON - Setting.DAY);
    dense(
        code,
        "credential-too-long",
        "32 days",
        t -> t.credentialExp = Setting.NOON + 32 * Setting.DAY);
    dense(code, "credential-outlives-key", "ends after its key", t -> authority(t, "a short"));
    text(
        code,
        "credential-text-ended",
        "text form",
        t -> t.credential = c -> Edited.with(c, "exp", Setting.NOON + 1));
  }

  private void dense(String code, String name, String about, Consumer<Dense> change) {
    add(code, denseCase(name, about, change));
  }

  private void text(String code, String name, String about, Consumer<Plain> change) {
    add(code, textCase(name, about, change));
  }

  private void add(String code, TokenCase token) {
    cases.add(token.expect(code));
  }

  static TokenCase denseCase(String name, String about, Consumer<Dense> change) {
    return new TokenCase(name, about, Dense.text(change));
  }

  static TokenCase textCase(String name, String about, Consumer<Plain> change) {
    return new TokenCase(name, about, Plain.text(change));
  }

  static void later(Dense token, long seconds) {
    token.iat += seconds;
    token.exp += seconds;
  }

  private static void ofB(Dense token) {
    authority(token, "b credential");
  }

  private static void authority(Dense token, String key) {
    token.authority = Named.key(key);
    token.authoritySigner = token.authority;
  }

  private static void signature(Dense token, byte[] signature) {
    token.edit = bytes -> Bytes.withSignature(bytes, signature);
  }

  private static String hex(String text) {
    return Bytes.hex(text.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
  }

  private static String part(String jwt, int index) {
    return jwt.split("\\.")[index];
  }

  /** Returns a payload whose issue is a second later. */
  private static String other(String part) {
    try {
      JsonObject payload = JsonObject.parse(Base64Url.decode(part));
      return Base64Url.encode(Edited.with(payload, "iat", payload.integer("iat") + 1).utf8());
    } catch (id.tanda.crypto.MalformedException fault) {
      throw new AssertionError(fault);
    }
  }
}
