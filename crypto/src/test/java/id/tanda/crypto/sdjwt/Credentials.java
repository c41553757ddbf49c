package id.tanda.crypto.sdjwt;

import id.tanda.crypto.Fixtures;
import id.tanda.crypto.MalformedException;
import id.tanda.crypto.jose.Jwk;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.keys.Es256;
import id.tanda.crypto.keys.SignatureCheck;
import id.tanda.crypto.keys.SoftwareKey;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A credential of ours and how we read one, for tests that ask other libraries about it. */
final class Credentials {
  static final int MAX = 16_384;
  static final String TYP = "dc+sd-jwt";
  static final SoftwareKey ISSUER = Fixtures.key(1);
  static final SoftwareKey HOLDER = Fixtures.key(2);
  static final SignatureCheck ISSUER_CHECK = Es256.bouncyCastle().check(ISSUER.publicKey());
  static final SignatureCheck HOLDER_CHECK = Es256.bouncyCastle().check(HOLDER.publicKey());
  static final String AUDIENCE = "urn:hotel";
  static final String NONCE = "n-0S6_WzA2Mj";

  static final JsonObject ALWAYS =
      JsonObject.builder()
          .put("iss", "https://issuer.example")
          .put("vct", "urn:example:identity")
          .put("iat", 1_700_000_000)
          .put("exp", 4_102_444_800L)
          .put("cnf", JsonObject.builder().put("jwk", Jwk.of(HOLDER.publicKey())).build())
          .build();
  static final JsonObject SELECTIVE =
      JsonObject.builder()
          .put("name", "Siti \"Ibu\" N\u016bra\u010d\ud83d\ude42\n")
          .put("over_17", true)
          .put("address", JsonObject.builder().put("city", "Bogor").put("rt", 7).build())
          .texts("languages", List.of("id", "su"))
          .build();

  private Credentials() {}

  static String issued(long seed) {
    return SdJwt.issue(ISSUER, TYP, ALWAYS, SELECTIVE, Fixtures.seeded(seed));
  }

  static String presented(Set<String> names, long iat) throws MalformedException {
    JsonObject binding =
        JsonObject.builder().put("iat", iat).put("aud", AUDIENCE).put("nonce", NONCE).build();
    return SdJwt.parseIssued(issued(3), MAX).present(names, binding, HOLDER);
  }

  /** Reads as a relying party does; the claims, or nothing if it is not accepted. */
  static Optional<JsonObject> accepted(String text) {
    try {
      SdJwt read = SdJwt.parse(text, MAX);
      KeyBinding binding = read.keyBinding().orElseThrow();
      boolean holds =
          read.issuerSignedBy(ISSUER_CHECK)
              && binding.signedBy(Es256.bouncyCastle().check(read.holderKey()))
              && binding.aud().equals(AUDIENCE)
              && binding.nonce().equals(NONCE);
      return holds ? Optional.of(read.processed()) : Optional.empty();
    } catch (MalformedException e) {
      return Optional.empty();
    }
  }

  /** Whole presentations, each with one part altered. */
  static List<String> altered(String presented) {
    String[] parts = presented.split("~");
    return List.of(
        presented.replace(
            parts[0], bent(parts[0], parts[0].indexOf('.') + 20)), // the payload of the issuer
        presented.replace(parts[0], bent(parts[0], parts[0].length() - 20)), // its signature
        presented.replace(parts[1] + "~", ""), // a disclosure withheld after the holder signed
        presented.replace(parts[1], bent(parts[1], 30)), // a disclosure of another value or salt
        presented.replace(parts[1] + "~", parts[1] + "~" + parts[1] + "~"), // the same one twice
        presented.replace(parts[2], bent(parts[2], parts[2].length() - 20)), // the holder's own
        presented.replace(parts[2], bent(parts[2], parts[2].indexOf('.') + 20)));
  }

  private static String bent(String text, int at) {
    char other = text.charAt(at) == 'A' ? 'B' : 'A';
    return text.substring(0, at) + other + text.substring(at + 1);
  }
}
