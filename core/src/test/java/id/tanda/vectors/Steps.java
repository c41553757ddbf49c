package id.tanda.vectors;

import static id.tanda.vectors.Cases.ACCEPTED;
import static id.tanda.vectors.Cases.MALFORMED;

import id.tanda.consent.Request;
import id.tanda.crypto.MalformedException;
import id.tanda.crypto.cbor.CborReader;
import id.tanda.crypto.cbor.CborWriter;
import id.tanda.crypto.coding.Base45;
import id.tanda.crypto.coding.Base64Url;
import id.tanda.crypto.cose.CoseSign1;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.json.JsonObjectBuilder;
import id.tanda.testing.Edited;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The codings by themselves, and tokens taken apart, to follow step by step. */
final class Steps {
  private static final String BASE45 = "base45";
  private static final String HEX = "hex";

  private final List<JsonObject> all = new ArrayList<>();

  static List<JsonObject> all() {
    Steps steps = new Steps();
    steps.base45();
    steps.base64url();
    steps.request();
    steps.dense("dense-bare", Dense.of(t -> {}));
    steps.dense(
        "dense-bound-scope",
        Dense.of(t -> t.answering(TokenCase.HOTEL, TokenCase.REQUEST).scope = "hotel.1"));
    return steps.all;
  }

  static String answer(JsonObject vector) {
    try {
      return read(vector).equals(vector) ? ACCEPTED : "read otherwise";
    } catch (MalformedException refused) {
      return MALFORMED;
    }
  }

  private static JsonObject read(JsonObject vector) throws MalformedException {
    String text = (String) vector.value("text").orElseThrow();
    switch (vector.text("kind")) {
      case BASE45 -> {
        return with(vector, HEX, Bytes.hex(Base45.decode(text, 0)));
      }
      case "base64url" -> {
        return with(vector, HEX, Bytes.hex(Base64Url.decode(text)));
      }
      case "request" -> {
        Request request = Request.parse(text);
        JsonObject hash = with(vector, "hash", request.hash());
        return with(hash, "nonce", Base64Url.encode(request.nonce()));
      }
      default -> {
        return apart(vector, text);
      }
    }
  }

  private static JsonObject apart(JsonObject vector, String text) throws MalformedException {
    CoseSign1 token = CoseSign1.parse(Base45.decode(text, "TND1:".length()));
    CborReader header = token.protectedHeader();
    header.map();
    header.key(CborReader.FIRST);
    header.integer();
    header.key(1);
    CoseSign1 credential = CoseSign1.read(header);
    JsonObject outer = parts(vector, "token", token, token.bytes());
    return parts(outer, "credential", credential, credential.bytes());
  }

  private static JsonObject parts(JsonObject vector, String name, CoseSign1 object, byte[] bytes) {
    return with(
        vector,
        name,
        parts(
            bytes,
            object.protectedHeader().toByteArray(),
            object.payload().toByteArray(),
            object.toBeSigned()));
  }

  private void base45() {
    coding(BASE45, "empty", "", ACCEPTED, "");
    coding(BASE45, "two-bytes", "BB8", ACCEPTED, "4142");
    coding(BASE45, "hello", "%69 VD92EX0", ACCEPTED, "48656c6c6f2121");
    coding(BASE45, "one-byte", "U5", ACCEPTED, "ff");
    coding(BASE45, "largest", "FGW", ACCEPTED, "ffff");
    coding(BASE45, "over", "GGW", MALFORMED, "");
    coding(BASE45, "one-character", "A", MALFORMED, "");
    coding(BASE45, "two-over", "::", MALFORMED, "");
    coding(BASE45, "lower-case", "bb8", MALFORMED, "");
  }

  private void base64url() {
    String kind = "base64url";
    coding(kind, "one-byte", "_w", ACCEPTED, "ff");
    coding(kind, "two-bytes", "-_8", ACCEPTED, "fbff");
    coding(kind, "trailing-bits", "_x", MALFORMED, "");
    coding(kind, "padding", "_w==", MALFORMED, "");
    coding(kind, "alphabet", "/w", MALFORMED, "");
    coding(kind, "one-character", "_", MALFORMED, "");
  }

  private void request() {
    String text = Parties.request().text();
    byte[] hash = Named.hash(text.substring(0, text.lastIndexOf('.')));
    all.add(
        entry("request", "hash", ACCEPTED)
            .put("text", text)
            .put("hash", Base64Url.encode(hash))
            .put("nonce", Base64Url.encode(Arrays.copyOf(hash, 16)))
            .build());
  }

  private void dense(String name, Dense token) {
    byte[] credential = token.credential();
    all.add(
        entry("token", name, ACCEPTED)
            .put("text", token.text())
            .put("diagnostic", diagnostic(token))
            .put("token", parts(token.bytes(), token.header(), token.payload(), null))
            .put(
                "credential",
                parts(credential, token.credentialHeader(), token.credentialPayload(), null))
            .build());
  }

  private void coding(String kind, String name, String text, String code, String hex) {
    all.add(entry(kind, name, code).put("text", text).put(HEX, hex).build());
  }

  private static JsonObjectBuilder entry(String kind, String name, String code) {
    return JsonObject.builder()
        .put("kind", kind)
        .put("name", kind + "-" + name)
        .put("expect", code);
  }

  private static JsonObject parts(
      byte[] bytes, byte[] header, byte[] payload, byte @Nullable [] toBeSigned) {
    CborWriter structure = new CborWriter().array(4).text("Signature1");
    structure.bytes(header).bytes(new byte[0]).bytes(payload);
    byte[] signed = toBeSigned == null ? structure.toByteArray() : toBeSigned;
    return JsonObject.builder()
        .put("bytes", Bytes.hex(bytes))
        .put("header", Bytes.hex(header))
        .put("payload", Bytes.hex(payload))
        .put("sig_structure", Bytes.hex(signed))
        .put("signature", Bytes.hex(Bytes.signatureOf(bytes)))
        .build();
  }

  /** Returns the token in the diagnostic notation of RFC 8949, one item of a map a line. */
  private static String diagnostic(Dense t) {
    return "18([<<{1: -7, 13: 18([<<{1: -7, 4: "
        + h(t.authority.publicKey().id().bytes())
        + ", 16: \"application/tndc+cwt\"}>>, {}, <<{4: "
        + t.credentialExp
        + ", 8: {1: {1: 2, -1: 1, -2: "
        + h(t.device.publicKey().x())
        + ", -3: "
        + t.device.publicKey().yIsOdd()
        + "}}, -65537: "
        + t.index
        + "}>>, "
        + h(Bytes.signatureOf(t.credential()))
        + "]), 16: \"application/tndi+cwt\"}>>, {}, <<{"
        + (t.aud == null ? "" : "3: \"" + t.aud + "\", ")
        + "4: "
        + t.exp
        + ", 6: "
        + t.iat
        + ", 7: "
        + h(t.cti)
        + (t.scope == null ? "" : ", 9: \"" + t.scope + "\"")
        + (t.nonce == null ? "" : ", 10: " + h(t.nonce))
        + "}>>, "
        + h(Bytes.signatureOf(t.bytes()))
        + "])";
  }

  private static String h(byte[] bytes) {
    return "h'" + Bytes.hex(bytes) + "'";
  }

  private static JsonObject with(JsonObject object, String member, Object value) {
    return Edited.with(object, member, value);
  }
}
