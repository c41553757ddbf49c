package id.tanda.token;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.Randomness;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.keys.KeyId;
import id.tanda.crypto.keys.P256PublicKey;
import id.tanda.crypto.keys.SignatureCheck;
import id.tanda.crypto.keys.SigningKey;
import id.tanda.crypto.sdjwt.SdJwt;
import id.tanda.trust.TrustedKey;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/** The device credential in text form: an SD-JWT VC without any disclosure. */
final class TextCredential implements ParsedCredential {
  static final String TYP = "dc+sd-jwt";

  private static final int MAX_ISSUER_CHARS = 64;
  private static final int MAX_ADDRESS_CHARS = 256;

  private final SdJwt credential;
  private final KeyId authorityKey;
  private final String issuer;
  private final Instant issuedAt;
  private final Instant expires;
  private final String statusAddress;
  private final long statusEntry;

  TextCredential(SdJwt credential) throws MalformedException, RejectedException {
    JsonObject claims = credential.issuerPayload();
    if (!credential.typ().equals(TYP)
        || !credential.disclosures().isEmpty()
        || !claims.value("vct").equals(Optional.of(DeviceCredentials.TYPE))) {
      throw new RejectedException(TokenRejection.WRONG_TYPE);
    }
    claims.only("iss", "vct", "iat", "exp", "cnf", "status");
    this.credential = credential;
    this.issuedAt = Instant.ofEpochSecond(claims.integer("iat"));
    this.authorityKey =
        KeyId.parse(
            credential.kid().orElseThrow(() -> new MalformedException("header must have kid")));
    this.issuer = claims.text("iss", MAX_ISSUER_CHARS);
    this.expires = Instant.ofEpochSecond(claims.integer("exp"));
    JsonObject status = claims.object("status").object("status_list");
    this.statusAddress = status.text("uri", MAX_ADDRESS_CHARS);
    this.statusEntry = status.integer("idx");
  }

  static String sign(SigningKey key, Issuance what, Randomness randomness) {
    return SdJwt.issue(
        key, TYP, what.claims(DeviceCredentials.TYPE), JsonObject.builder().build(), randomness);
  }

  @Override
  public KeyId authorityKey() {
    return authorityKey;
  }

  @Override
  public Optional<String> issuer() {
    return Optional.of(issuer);
  }

  @Override
  public Optional<Instant> issuedAt() {
    return Optional.of(issuedAt);
  }

  @Override
  public byte[] bytes() {
    return credential.issuerJwt().getBytes(StandardCharsets.US_ASCII);
  }

  @Override
  public P256PublicKey device() throws MalformedException {
    return credential.holderKey();
  }

  @Override
  public long statusIndex(TrustedKey authority) throws MalformedException {
    return authority.statusIndex(statusAddress, statusEntry);
  }

  @Override
  public Instant expires() {
    return expires;
  }

  @Override
  public boolean signedBy(SignatureCheck authority) {
    return credential.issuerSignedBy(authority);
  }
}
