package id.tanda.token;

import id.tanda.crypto.jose.Jwk;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.keys.P256PublicKey;
import id.tanda.identity.AuthorityId;
import java.time.Instant;

/** What every credential in text form says for all to see, whatever its type. */
record Issuance(
    AuthorityId authority, P256PublicKey device, Status status, Instant issued, Instant expires) {
  /** Where a credential's status is to be found. */
  record Status(String address, long entry) {
    private JsonObject json() {
      return JsonObject.builder()
          .put("status_list", JsonObject.builder().put("idx", entry).put("uri", address).build())
          .build();
    }
  }

  /** Returns the claims of a credential of this type. */
  JsonObject claims(String type) {
    return JsonObject.builder()
        .put("iss", authority.text())
        .put("vct", type)
        .put("iat", issued.getEpochSecond())
        .put("exp", expires.getEpochSecond())
        .put("cnf", JsonObject.builder().put("jwk", Jwk.of(device)).build())
        .put("status", status.json())
        .build();
  }
}
