package id.tanda.release.offline;

import id.tanda.attribute.Attributes;
import id.tanda.crypto.MalformedException;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.json.JsonObjectBuilder;
import id.tanda.crypto.keys.KeyId;
import id.tanda.crypto.keys.P256PublicKey;
import id.tanda.crypto.keys.SignatureCheck;
import id.tanda.crypto.sdjwt.KeyBinding;
import id.tanda.crypto.sdjwt.SdJwt;
import id.tanda.identity.Outcome;
import id.tanda.token.DataCredential;
import id.tanda.token.TokenReader;
import id.tanda.trust.KeyUse;
import id.tanda.trust.TrustedKey;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What was disclosed of a data credential, with the device's proof: an SD-JWT+KB in our strict
 * form. Read, which is not believed.
 */
final class PresentedData {
  private static final Set<String> OWN = Set.of("iss", "vct", "iat", "exp", "cnf", "status");
  private static final int LONGEST_ISSUER = 64;
  private static final int LONGEST_ADDRESS = 256;

  private final SdJwt credential;
  private final KeyBinding binding;
  private final KeyId authorityKey;
  private final String issuer;
  private final Instant issuedAt;
  private final Instant expires;
  private final P256PublicKey device;
  private final String statusAddress;
  private final long statusEntry;
  private final Attributes attributes;

  private PresentedData(SdJwt credential, KeyBinding binding) throws MalformedException {
    JsonObject claims = credential.issuerPayload();
    claims.only("iss", "vct", "iat", "exp", "cnf", "status", "_sd", "_sd_alg");
    binding.payload().only("iat", "aud", "nonce", "sd_hash");
    this.credential = credential;
    this.binding = binding;
    this.authorityKey = KeyId.parse(credential.kid().orElse(""));
    this.issuer = claims.text("iss", LONGEST_ISSUER);
    this.issuedAt = Instant.ofEpochSecond(claims.integer("iat"));
    this.expires = Instant.ofEpochSecond(claims.integer("exp"));
    this.device = credential.holderKey();
    JsonObject status = claims.object("status").object("status_list");
    this.statusAddress = status.text("uri", LONGEST_ADDRESS);
    this.statusEntry = status.integer("idx");
    this.attributes = Attributes.parse(disclosed(credential.processed()));
  }

  /** Reads what came out of the seal; a {@link HandoverRefusal} says why not. */
  static Outcome<PresentedData> read(String text) {
    try {
      SdJwt read = SdJwt.parse(text, DataCredential.MAX_CHARS);
      Optional<KeyBinding> binding = read.keyBinding();
      boolean isData =
          read.typ().equals(DataCredential.TYP)
              && read.issuerPayload().value("vct").equals(Optional.of(DataCredential.TYPE));
      return isData && binding.isPresent()
          ? Outcome.done(new PresentedData(read, binding.get()))
          : Outcome.refused(HandoverRefusal.WRONG_TYPE);
    } catch (MalformedException unread) {
      return Outcome.refused(Unread.why(text));
    }
  }

  private static JsonObject disclosed(JsonObject processed) {
    JsonObjectBuilder disclosed = JsonObject.builder();
    for (String name : processed.names()) {
      if (!OWN.contains(name)) {
        disclosed.value(name, processed.value(name).orElseThrow());
      }
    }
    return disclosed.build();
  }

  KeyId authorityKey() {
    return authorityKey;
  }

  P256PublicKey device() {
    return device;
  }

  Attributes attributes() {
    return attributes;
  }

  Instant issuedAt() {
    return issuedAt;
  }

  /** Tells if this key signed the credential, and might. */
  boolean isIssuedBy(TrustedKey key, Instant now) {
    return issuer.equals(key.authority().text())
        && key.serves(KeyUse.CREDENTIAL, now)
        && key.maySignAt(issuedAt)
        && credential.issuerSignedBy(key.check());
  }

  /** Tells if the credential counts, as a device credential would: without any skew. */
  boolean isInForce(TrustedKey key, Instant now) {
    return now.isBefore(expires)
        && !expires.isAfter(now.plus(TokenReader.LONGEST_CREDENTIAL))
        && !expires.isAfter(key.expires());
  }

  /** Returns the index over all status lists of the authority, if the list is one of them. */
  Optional<Long> statusIndex(TrustedKey key) {
    try {
      return Optional.of(key.statusIndex(statusAddress, statusEntry));
    } catch (MalformedException ofAnotherAuthority) {
      return Optional.empty();
    }
  }

  /** Tells if the device signed the proof. */
  boolean isProvedBy(SignatureCheck check) {
    return binding.signedBy(check);
  }

  /** Returns when the proof was made, by the phone's clock. */
  Instant provedAt() {
    return Instant.ofEpochSecond(binding.iat());
  }

  /** Returns for whom. */
  String audience() {
    return binding.aud();
  }

  /** Returns for which request. */
  String nonce() {
    return binding.nonce();
  }

  /** Returns the names of the attributes alone. */
  @Override
  public String toString() {
    return "PresentedData" + attributes.names();
  }
}
