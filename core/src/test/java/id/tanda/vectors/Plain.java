package id.tanda.vectors;

import id.tanda.crypto.coding.Base64Url;
import id.tanda.crypto.jose.Jwk;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.keys.SoftwareKey;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** A token in text form, every part of which can be made wrong. */
final class Plain {
  SoftwareKey device = Setting.PHONE;
  SoftwareKey signer = Setting.PHONE;
  SoftwareKey authority = Named.key("a credential");
  long index = Setting.INDEX;
  long iat = Setting.NOON;
  String aud = "urn:tanda:anyone";
  String nonce = Base64Url.encode(Named.bytes("kb nonce", 24));
  String disclosures = "";
  UnaryOperator<JsonObject> credentialHeader = UnaryOperator.identity();
  UnaryOperator<JsonObject> credential = UnaryOperator.identity();
  UnaryOperator<String> issued = UnaryOperator.identity();
  UnaryOperator<JsonObject> bindingHeader = UnaryOperator.identity();
  UnaryOperator<JsonObject> binding = UnaryOperator.identity();
  UnaryOperator<String> bindingText = UnaryOperator.identity();

  private Plain() {}

  static Plain of(Consumer<Plain> change) {
    Plain token = new Plain();
    change.accept(token);
    return token;
  }

  static String text(Consumer<Plain> change) {
    return of(change).text();
  }

  String text() {
    String presented = presented();
    JsonObject header = JsonObject.builder().put("alg", "ES256").put("typ", "kb+jwt").build();
    JsonObject claims =
        JsonObject.builder()
            .put("iat", iat)
            .put("exp", iat + 90)
            .put("aud", aud)
            .put("nonce", nonce)
            .put("sd_hash", Base64Url.encode(Named.hash(presented)))
            .build();
    return presented
        + Compact.sign(
            signer,
            bindingHeader.apply(header).text(),
            bindingText.apply(binding.apply(claims).text()));
  }

  /** Returns everything before the key binding. */
  String presented() {
    JsonObject header = credentialHeader.apply(Compact.header(authority, "dc+sd-jwt"));
    return issued.apply(Compact.sign(authority, header.text(), credential.apply(claims()).text()))
        + "~"
        + disclosures;
  }

  private JsonObject claims() {
    JsonObject list =
        JsonObject.builder()
            .put("idx", index % (1 << 20))
            .put("uri", Setting.listAddress(index >> 20))
            .build();
    return JsonObject.builder()
        .put("iss", "dukcapil.example")
        .put("vct", "urn:tanda:device:1")
        .put("iat", Setting.NOON)
        .put("exp", Setting.CREDENTIAL_END)
        .put("cnf", JsonObject.builder().put("jwk", Jwk.of(device.publicKey())).build())
        .put("status", JsonObject.builder().put("status_list", list).build())
        .build();
  }
}
