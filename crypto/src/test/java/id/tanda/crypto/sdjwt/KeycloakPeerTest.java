package id.tanda.crypto.sdjwt;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.tanda.crypto.NimbusKeys;
import id.tanda.crypto.keys.SoftwareKey;
import java.security.Signature;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.keycloak.common.VerificationException;
import org.keycloak.crypto.SignatureSignerContext;
import org.keycloak.crypto.SignatureVerifierContext;
import org.keycloak.sdjwt.DisclosureSpec;
import org.keycloak.sdjwt.IssuerSignedJWT;
import org.keycloak.sdjwt.IssuerSignedJwtVerificationOpts;
import org.keycloak.sdjwt.SdJwt;
import org.keycloak.sdjwt.vp.KeyBindingJwtVerificationOpts;
import org.keycloak.sdjwt.vp.SdJwtVP;

/** Keycloak's SD-JWT reads ours, and we read theirs. */
class KeycloakPeerTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @BeforeAll
  static void theyHaveACryptoProvider() {
    KeycloakCrypto.install();
  }

  @Test
  void theyReadWhatWePresent() throws Exception {
    for (Set<String> names : List.of(Set.<String>of(), Set.of("name", "address"))) {
      assertThat(theirs(Credentials.presented(names, now()))).as("%s", names).isTrue();
    }
  }

  @Test
  @DisplayName("C-08 C-11 what was altered in any part is refused by them and by us")
  void alteredPresentationsAreRefusedByBoth() throws Exception {
    String presented = Credentials.presented(Set.of("name"), now());

    for (String altered : Credentials.altered(presented)) {
      assertThat(theirs(altered)).isFalse();
      assertThat(Credentials.accepted(altered)).isEmpty();
    }
  }

  @Test
  void weReadWhatTheyIssueAndPresent() throws Exception {
    String presented = present(SdJwtVP.of(issuedByThem()), List.of("name", "over_17"));

    assertThat(theirs(presented)).isTrue();
    assertThat(Credentials.accepted(presented).orElseThrow().names())
        .contains("iss", "vct", "iat", "exp", "cnf", "name", "over_17")
        .doesNotContain("address", "languages");
  }

  @Test
  void theyPresentWhatWeIssue() throws Exception {
    String presented = present(SdJwtVP.of(Credentials.issued(5)), List.of("languages"));

    assertThat(Credentials.accepted(presented).orElseThrow().texts("languages"))
        .containsExactly("id", "su");
  }

  private static long now() {
    return Instant.now().getEpochSecond(); // they ask the clock of the platform
  }

  private static String issuedByThem() throws Exception {
    DisclosureSpec.Builder hidden = DisclosureSpec.builder();
    Credentials.SELECTIVE.names().forEach(hidden::withUndisclosedClaim);
    hidden.withDecoyClaim("decoy");
    ObjectNode claims = (ObjectNode) JSON.readTree(Credentials.ALWAYS.text());
    claims.setAll((ObjectNode) JSON.readTree(Credentials.SELECTIVE.text()));
    IssuerSignedJWT jwt =
        IssuerSignedJWT.builder()
            .withClaims(claims, hidden.build())
            .withJwsType(Credentials.TYP)
            .build();
    return SdJwt.builder()
        .withIssuerSignedJwt(jwt)
        .withIssuerSigningContext(new TheirKey(Credentials.ISSUER))
        .build()
        .toSdJwtString();
  }

  private static String present(SdJwtVP issued, List<String> names) {
    ObjectNode binding = JSON.createObjectNode();
    binding.put("iat", now()).put("aud", Credentials.AUDIENCE).put("nonce", Credentials.NONCE);
    return issued.presentWithSpecifiedClaims(
        names, false, binding, new TheirKey(Credentials.HOLDER));
  }

  private static boolean theirs(String text) {
    IssuerSignedJwtVerificationOpts issuer =
        IssuerSignedJwtVerificationOpts.builder()
            .withIatCheck(Integer.MAX_VALUE)
            .withNbfCheck(true)
            .build();
    KeyBindingJwtVerificationOpts holder =
        KeyBindingJwtVerificationOpts.builder()
            .withKeyBindingRequired(true)
            .withIatCheck(60)
            .withExpCheck(true)
            .withNbfCheck(true)
            .withNonceCheck(Credentials.NONCE)
            .withAudCheck(Credentials.AUDIENCE)
            .build();
    try {
      SdJwtVP.of(text).verify(List.of(new TheirKey(Credentials.ISSUER)), issuer, holder);
      return true;
    } catch (VerificationException | RuntimeException refused) { // they refuse in both ways
      return false;
    }
  }

  /** A key of ours as they know keys. */
  private record TheirKey(SoftwareKey key)
      implements SignatureVerifierContext, SignatureSignerContext {
    @Override
    public String getKid() {
      return key.publicKey().id().text();
    }

    @Override
    public String getAlgorithm() {
      return "ES256";
    }

    @Override
    public String getHashAlgorithm() {
      return "SHA-256";
    }

    @Override
    public byte[] sign(byte[] data) {
      return key.sign(data);
    }

    @Override
    public boolean verify(byte[] data, byte[] signature) throws VerificationException {
      try {
        Signature verifier = Signature.getInstance("SHA256withECDSAinP1363Format");
        verifier.initVerify(NimbusKeys.of(key.publicKey()).toECPublicKey());
        verifier.update(data);
        return verifier.verify(signature);
      } catch (Exception e) {
        throw new VerificationException(e);
      }
    }
  }
}
