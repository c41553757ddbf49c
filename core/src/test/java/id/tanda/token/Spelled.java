package id.tanda.token;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.coding.Base64Url;
import id.tanda.crypto.sdjwt.SdJwt;
import id.tanda.trust.KeyUse;
import java.nio.charset.StandardCharsets;

/**
 * The four JSON texts of a text form, as they are spelled; {@code HASH} in the last stands for the
 * hash of the credential. Signed well, so that only the spelling is at fault.
 */
record Spelled(
    String issuerHeader, String issuerPayload, String bindingHeader, String bindingPayload) {
  static Spelled good(Desk desk) {
    String kid = desk.authority.key(KeyUse.CREDENTIAL).publicKey().id().text();
    return new Spelled(
        "{\"alg\":\"ES256\",\"typ\":\"dc+sd-jwt\",\"kid\":\"" + kid + "\"}",
        issuerPayload(desk),
        "{\"alg\":\"ES256\",\"typ\":\"kb+jwt\"}",
        "{\"iat\":"
            + desk.clock.instant().getEpochSecond()
            + ",\"aud\":\"urn:tanda:anyone\",\"nonce\":\""
            + "n".repeat(32)
            + "\",\"sd_hash\":\"HASH\"}");
  }

  Spelled issuerHeader(String other) {
    return new Spelled(other, issuerPayload, bindingHeader, bindingPayload);
  }

  Spelled issuerPayload(String other) {
    return new Spelled(issuerHeader, other, bindingHeader, bindingPayload);
  }

  Spelled bindingHeader(String other) {
    return new Spelled(issuerHeader, issuerPayload, other, bindingPayload);
  }

  Spelled bindingPayload(String other) {
    return new Spelled(issuerHeader, issuerPayload, bindingHeader, other);
  }

  String text(Desk desk) {
    return bound(desk, credential(desk));
  }

  /** Returns the text with the other of the two signatures that hold over the credential. */
  String textOverTwin(Desk desk) throws MalformedException {
    String credential = credential(desk);
    int dot = credential.lastIndexOf('.') + 1;
    byte[] signature = Base64Url.decode(credential.substring(dot));
    return bound(desk, credential.substring(0, dot) + Base64Url.encode(TextForms.twin(signature)));
  }

  /** Returns the text with this in place of the last signature. */
  String text(Desk desk, String signature) {
    String text = text(desk);
    return text.substring(0, text.lastIndexOf('.') + 1) + signature;
  }

  private String credential(Desk desk) {
    return TextForms.signed(desk.authority.key(KeyUse.CREDENTIAL), issuerHeader, issuerPayload);
  }

  private String bound(Desk desk, String issuerJwt) {
    String credential = issuerJwt + "~";
    String payload = bindingPayload.replace("HASH", TextForms.hash(credential));
    return credential + TextForms.signed(desk.device, bindingHeader, payload);
  }

  private static String issuerPayload(Desk desk) {
    try {
      SdJwt credential = SdJwt.parse(desk.credentials.text(), 16_384);
      return new String(credential.issuerPayload().utf8(), StandardCharsets.UTF_8);
    } catch (MalformedException own) {
      throw new AssertionError(own);
    }
  }
}
