package id.tanda.benchmarks.peers;

import com.auth0.jwt.JWT;
import com.auth0.jwt.JWTVerifier;
import com.auth0.jwt.algorithms.Algorithm;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import id.tanda.crypto.keys.P256PublicKey;
import io.jsonwebtoken.JwtParser;
import io.jsonwebtoken.Jwts;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.util.Set;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;

/** One ES256 signature, issuer, audience and end, by libraries for JWTs. */
final class JwtPeers {
  private JwtPeers() {}

  static Peer nimbus(P256PublicKey key) throws GeneralSecurityException {
    return nimbus(processor(key));
  }

  static Peer nimbus(P256PublicKey key, Provider provider) throws GeneralSecurityException {
    DefaultJWTProcessor<SecurityContext> processor = processor(key);
    processor.getJWSVerifierFactory().getJCAContext().setProvider(provider);
    return nimbus(processor);
  }

  static Peer jjwt(P256PublicKey key) throws GeneralSecurityException {
    JwtParser parser =
        Jwts.parser()
            .verifyWith(JavaKeys.of(key))
            .requireIssuer(JwtAuthority.ISSUER)
            .requireAudience(JwtAuthority.AUDIENCE)
            .build();
    return token -> parser.parseSignedClaims(token) != null;
  }

  static Peer jose4j(P256PublicKey key) throws GeneralSecurityException {
    JwtConsumer consumer =
        new JwtConsumerBuilder()
            .setVerificationKey(JavaKeys.of(key))
            .setExpectedIssuer(JwtAuthority.ISSUER)
            .setExpectedAudience(JwtAuthority.AUDIENCE)
            .setRequireExpirationTime()
            .build();
    return token -> consumer.process(token) != null;
  }

  static Peer auth0(P256PublicKey key) throws GeneralSecurityException {
    JWTVerifier verifier =
        JWT.require(Algorithm.ECDSA256(JavaKeys.of(key), null))
            .withIssuer(JwtAuthority.ISSUER)
            .withAudience(JwtAuthority.AUDIENCE)
            .build();
    return token -> verifier.verify(token) != null;
  }

  private static Peer nimbus(DefaultJWTProcessor<SecurityContext> processor) {
    return token -> processor.process(token, null) != null;
  }

  private static DefaultJWTProcessor<SecurityContext> processor(P256PublicKey key)
      throws GeneralSecurityException {
    DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    processor.setJWSKeySelector(
        new JWSVerificationKeySelector<>(
            JWSAlgorithm.ES256, new ImmutableJWKSet<>(new JWKSet(JavaKeys.jwk(key)))));
    JWTClaimsSet exact = new JWTClaimsSet.Builder().issuer(JwtAuthority.ISSUER).build();
    processor.setJWTClaimsSetVerifier(
        new DefaultJWTClaimsVerifier<>(JwtAuthority.AUDIENCE, exact, Set.of("exp")));
    return processor;
  }
}
