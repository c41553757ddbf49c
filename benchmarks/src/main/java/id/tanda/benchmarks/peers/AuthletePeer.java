package id.tanda.benchmarks.peers;

import com.authlete.sd.SDJWT;
import com.authlete.sd.SDObjectDecoder;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.security.Provider;
import java.text.ParseException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Authlete's SD-JWT library with Nimbus beneath it: both signatures, the types, the disclosures,
 * the times of both parts, audience, nonce and hash. It looks at no status list and keeps no mark,
 * which ours does.
 */
final class AuthletePeer implements Peer {
  private static final String AUDIENCE = "urn:tanda:anyone";

  private final Optional<Provider> provider;
  private final ECDSAVerifier issuer;
  private final Instant now;

  AuthletePeer(ECKey issuer, Optional<Provider> provider, Instant now) throws JOSEException {
    this.provider = provider;
    this.issuer = verifier(issuer);
    this.now = now;
  }

  @Override
  public boolean verifies(String token) throws Exception {
    SDJWT presented = SDJWT.parse(token);
    SignedJWT credential = SignedJWT.parse(presented.getCredentialJwt());
    if (!isOf("dc+sd-jwt", credential) || !credential.verify(issuer)) {
      return false;
    }
    Map<String, Object> claims =
        new SDObjectDecoder()
            .decode(credential.getJWTClaimsSet().toJSONObject(), presented.getDisclosures());
    return isDevice(JWTClaimsSet.parse(claims)) && isBound(presented, JWTClaimsSet.parse(claims));
  }

  private boolean isDevice(JWTClaimsSet claims) throws ParseException {
    return "dukcapil.example".equals(claims.getIssuer())
        && "urn:tanda:device:1".equals(claims.getStringClaim("vct"))
        && isNow(claims);
  }

  private boolean isBound(SDJWT presented, JWTClaimsSet credential) throws Exception {
    SignedJWT binding = SignedJWT.parse(presented.getBindingJwt());
    if (!isOf("kb+jwt", binding) || !binding.verify(verifier(holder(credential)))) {
      return false;
    }
    JWTClaimsSet claims = binding.getJWTClaimsSet();
    return claims.getAudience().contains(AUDIENCE)
        && !claims.getStringClaim("nonce").isEmpty()
        && presented.getSDHash().equals(claims.getStringClaim("sd_hash"))
        && isNow(claims);
  }

  @SuppressWarnings("unchecked") // a JWK is an object
  private static ECKey holder(JWTClaimsSet credential) throws ParseException {
    return ECKey.parse((Map<String, Object>) credential.getJSONObjectClaim("cnf").get("jwk"));
  }

  private ECDSAVerifier verifier(ECKey key) throws JOSEException {
    ECDSAVerifier verifier = new ECDSAVerifier(key);
    provider.ifPresent(verifier.getJCAContext()::setProvider);
    return verifier;
  }

  private static boolean isOf(String type, SignedJWT jwt) {
    return type.equals(jwt.getHeader().getType().getType());
  }

  private boolean isNow(JWTClaimsSet claims) {
    return !claims.getIssueTime().toInstant().isAfter(now)
        && claims.getExpirationTime().toInstant().isAfter(now);
  }
}
