package id.tanda.vectors;

import id.tanda.crypto.cbor.CborWriter;
import id.tanda.crypto.coding.Base64Url;
import id.tanda.crypto.cose.CoseSign1;
import id.tanda.crypto.json.JsonObject;
import id.tanda.testing.Edited;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Tokens that are refused for their form: steps 1 to 4. */
final class BadForms {
  private final List<JsonObject> cases = new ArrayList<>();

  static List<JsonObject> all() {
    BadForms forms = new BadForms();
    forms.size();
    forms.dense();
    forms.cases.addAll(BadTexts.all());
    forms.spelling();
    forms.types();
    forms.algorithms();
    return forms.cases;
  }

  private void size() {
    String code = "token.too-large";
    add(code, "large-dense", "1,025 bytes in base45", Dense.text(new byte[1_025]));
    add(
        code,
        "large-noise",
        "longer than any dense token, of any characters",
        noise("TND1:", 1_600));
    add(code, "large-text", "16,385 characters", noise("eyJhbGciOiJFUzI1NiJ9.", 16_385));
  }

  private void dense() {
    add("dense-prefix-only", "nothing after the prefix", "TND1:");
    add("dense-base45-over", "three characters above 65535", "TND1:GGW");
    add("dense-base45-rest", "one character alone", "TND1:BB8A");
    add("dense-lower-case", "lower case", Dense.text(t -> {}).toLowerCase(Locale.ROOT));
    add("dense-newline", "a line end after the token", Dense.text(t -> {}) + "\n");
    add("dense-other-prefix", "another version", Dense.text(t -> {}).replace("TND1:", "TND2:"));
    object("dense-tag-17", "tag 17", "d284", "d184");
    object("dense-tag-61", "tag 61 around", "d284", "d83dd284");
    object("dense-no-tag", "no tag", "d284", "84");
    object("dense-five-parts", "an array of five", "d284", "d285");
    object("dense-indefinite", "an array without length", "d284", "d29f");
    add(
        "dense-trailing-byte",
        "a byte after the end",
        dense(bytes -> Arrays.copyOf(bytes, bytes.length + 1)));
    add(
        "dense-cut",
        "the last byte cut off",
        dense(bytes -> Arrays.copyOf(bytes, bytes.length - 1)));
    payload(
        "dense-no-exp",
        "without exp",
        map(2).integer(6).integer(Setting.NOON).integer(7).bytes(cti()));
    payload(
        "dense-order",
        "iat before exp",
        map(3)
            .integer(6)
            .integer(Setting.NOON)
            .integer(4)
            .integer(Setting.NOON + 90)
            .integer(7)
            .bytes(cti()));
    payload("dense-twice", "cti twice", dates(4).integer(7).bytes(cti()).integer(7).bytes(cti()));
    payload(
        "dense-unknown",
        "an unknown claim",
        dates(4).integer(7).bytes(cti()).integer(8).integer(1));
    payload(
        "dense-short-cti",
        "a cti of 15 bytes",
        dates(3).integer(7).bytes(Arrays.copyOf(cti(), 15)));
    payload("dense-empty", "no claims at all", map(0));
    change("dense-nonce-alone", "a nonce without an audience", t -> t.nonce = TokenCase.REQUEST);
    change("dense-audience-case", "an audience in upper case", t -> t.aud = "HOTEL");
    change("dense-audience-long", "an audience of 25 characters", t -> t.aud = "a".repeat(25));
    change("dense-scope-long", "a scope of 13 characters", t -> t.scope = "a".repeat(13));
    change(
        "dense-long-integer",
        "exp in eight bytes",
        t -> t.payloadEdit = bytes -> Bytes.replaced(bytes, "041a", "041b00000000"));
    change(
        "dense-float-date",
        "exp as a float",
        t -> t.payloadEdit = bytes -> Bytes.replaced(bytes, "041a", "04fa"));
    change("dense-index-large", "an index of 2^40", t -> t.index = 1L << 40);
    change(
        "dense-nested",
        "a token in the place of its credential",
        t -> t.credentialEdit = bytes -> Dense.of(inner -> {}).bytes());
    change(
        "dense-key-off-curve",
        "a device key that is no point",
        t -> t.credentialEdit = bytes -> offCurve(t));
  }

  private void spelling() {
    String code = "token.not-canonical";
    add(code, "dense-high-s", "the other signature that holds", dense(bytes -> highS(bytes)));
    add(
        code,
        "dense-credential-high-s",
        "the other signature of the authority",
        Dense.text(t -> t.credentialEdit = BadForms::highS));
    String token = Plain.text(t -> {});
    add(code, "text-trailing-bits", "trailing bits that are not zero", Compact.respelled(token));
    add(code, "text-padding", "padding", token + "==");
    add(code, "text-space", "a space in front", " " + token);
    add(
        code,
        "text-alphabet",
        "another alphabet of base64",
        token.substring(0, token.length() - 1) + "+");
  }

  private void types() {
    String code = "token.wrong-type";
    add(code, "type-bundle", "a trust bundle", Setting.bundle(1, Setting.keys()).text());
    add(code, "type-list", "a status list", Setting.list().text());
    add(
        code,
        "type-credential",
        "a credential in the place of a token",
        Dense.text(Dense.of(t -> {}).credential()));
    add(code, "type-dense", "another dense type", Dense.text(t -> t.typ = "application/tndk+cwt"));
    add(
        code,
        "type-dense-credential",
        "a credential of another type",
        Dense.text(t -> t.credentialTyp = Dense.TYP));
    add(
        code,
        "type-without-binding",
        "an SD-JWT without key binding",
        Plain.of(t -> {}).presented());
    add(
        code,
        "type-data-credential",
        "a credential of another kind",
        Plain.text(t -> t.credential = c -> Edited.with(c, "vct", "urn:tanda:civil:1")));
  }

  private void algorithms() {
    String code = "token.alg-not-allowed";
    add(code, "alg-dense-eddsa", "EdDSA", Dense.text(t -> t.alg = -8));
    add(code, "alg-dense-es384", "ES384", Dense.text(t -> t.alg = -35));
    add(code, "alg-dense-hmac", "HMAC", Dense.text(t -> t.alg = 5));
    add(
        code,
        "alg-dense-credential",
        "ES512 in the credential",
        Dense.text(t -> t.credentialAlg = -36));
    for (String alg : List.of("none", "HS256", "es256", "RS256")) {
      add(
          code,
          "alg-text-" + alg,
          alg,
          Plain.text(t -> t.bindingHeader = h -> Edited.with(h, "alg", alg)));
    }
    add(
        code,
        "alg-text-credential",
        "none in the credential",
        Plain.text(t -> t.credentialHeader = h -> Edited.with(h, "alg", "none")));
  }

  private void add(String name, String about, String token) {
    add("token.malformed", name, about, token);
  }

  private void add(String code, String name, String about, String token) {
    cases.add(new TokenCase(name, about, token).expect(code));
  }

  private void change(String name, String about, Consumer<Dense> change) {
    add(name, about, Dense.text(change));
  }

  private void object(String name, String about, String begins, String instead) {
    add(name, about, dense(bytes -> Bytes.replaced(bytes, begins, instead)));
  }

  private void payload(String name, String about, CborWriter claims) {
    add(name, about, Dense.text(t -> t.payloadEdit = bytes -> claims.toByteArray()));
  }

  private static String dense(UnaryOperator<byte[]> edit) {
    return Dense.text(t -> t.edit = edit);
  }

  private static byte[] highS(byte[] object) {
    return Bytes.withSignature(object, Bytes.highS(Bytes.signatureOf(object)));
  }

  private static byte[] offCurve(Dense token) {
    String x = Bytes.hex(token.device.publicKey().x());
    byte[] payload = Bytes.replaced(token.credentialPayload(), x, "ff".repeat(32));
    return CoseSign1.sign(token.authoritySigner, token.credentialHeader(), payload);
  }

  private static byte[] cti() {
    return Named.bytes("cti", 16);
  }

  private static CborWriter map(int pairs) {
    return new CborWriter().map(pairs);
  }

  private static CborWriter dates(int pairs) {
    return map(pairs).integer(4).integer(Setting.NOON + 90).integer(6).integer(Setting.NOON);
  }

  private static String noise(String begin, int length) {
    return begin + Base64Url.encode(new byte[length]).substring(begin.length(), length);
  }
}
