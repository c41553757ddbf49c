package id.tanda.crypto.sdjwt;

import static org.assertj.core.api.Assertions.assertThat;

import com.authlete.sd.Disclosure;
import com.authlete.sd.SDJWT;
import com.authlete.sd.SDObjectBuilder;
import com.authlete.sd.SDObjectDecoder;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.util.JSONObjectUtils;
import id.tanda.crypto.NimbusKeys;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.keys.SoftwareKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Authlete's SD-JWT over Nimbus reads ours, and we read theirs. */
class AuthletePeerTest {
  private static final long SEED = 9901;

  @Test
  void theyReadWhatWePresent() throws Exception {
    for (Set<String> names : List.of(Set.<String>of(), Set.of("name", "address"), all())) {
      String presented = Credentials.presented(names, 1_700_000_100);

      assertThat(theirs(presented)).as("%s", names).isPresent();
      assertThat(theirs(presented)).isEqualTo(Credentials.accepted(presented));
      assertThat(theirs(presented).orElseThrow().names()).containsAll(names);
    }
  }

  @Test
  @DisplayName("C-08 C-11 what was altered in any part is refused by them and by us")
  void alteredPresentationsAreRefusedByBoth() throws Exception {
    String presented = Credentials.presented(Set.of("name"), 1_700_000_100);

    for (String altered : Credentials.altered(presented)) {
      assertThat(altered).isNotEqualTo(presented);
      assertThat(theirs(altered)).isEmpty();
      assertThat(Credentials.accepted(altered)).isEmpty();
    }
  }

  @Test
  void weReadWhatTheyPresent() throws Exception {
    System.out.println("Authlete's SD-JWT: seed " + SEED);
    Random random = new Random(SEED);
    for (int i = 0; i < 50; i++) {
      String presented = presentedByThem(random);

      assertThat(Credentials.accepted(presented)).as("seed %d, round %d", SEED, i).isPresent();
      assertThat(Credentials.accepted(presented)).isEqualTo(theirs(presented));
    }
  }

  private static Set<String> all() {
    return Credentials.SELECTIVE.names();
  }

  /** Reads as a relying party on their library does. */
  private static Optional<JsonObject> theirs(String text) throws Exception {
    SDJWT read;
    try {
      read = SDJWT.parse(text);
    } catch (RuntimeException e) {
      return Optional.empty();
    }
    boolean signed =
        NimbusKeys.verify(read.getCredentialJwt(), Credentials.ISSUER.publicKey())
            && NimbusKeys.verify(read.getBindingJwt(), Credentials.HOLDER.publicKey());
    if (!signed) {
      return Optional.empty();
    }
    Map<String, Object> binding = payload(read.getBindingJwt());
    return read.getSDHash().equals(binding.get("sd_hash"))
            && Credentials.AUDIENCE.equals(binding.get("aud"))
            && Credentials.NONCE.equals(binding.get("nonce"))
        ? Optional.of(decoded(read))
        : Optional.empty();
  }

  private static JsonObject decoded(SDJWT read) throws Exception {
    Map<String, Object> claims =
        new SDObjectDecoder().decode(payload(read.getCredentialJwt()), read.getDisclosures());
    return JsonObject.parse(JSONObjectUtils.toJSONString(claims));
  }

  private static Map<String, Object> payload(String jws) throws Exception {
    return JWSObject.parse(jws).getPayload().toJSONObject();
  }

  /** Claims of all shapes: plain, hidden, hidden in hidden, elements, decoys; some are shown. */
  private static String presentedByThem(Random random) throws Exception {
    List<Disclosure> shown = new ArrayList<>();
    SDObjectBuilder inner = new SDObjectBuilder();
    inner.putClaim("country", "ID");
    Disclosure city = inner.putSDClaim("city", "Bogor " + random.nextInt());
    SDObjectBuilder claims = new SDObjectBuilder();
    JSONObjectUtils.parse(Credentials.ALWAYS.text()).forEach(claims::putClaim);
    Disclosure address = claims.putSDClaim("address", inner.build());
    Disclosure element = new Disclosure((Object) "su");
    claims.putClaim("languages", List.of("id", element.toArrayElement()));
    claims.putSDClaim("age", random.nextInt(100));
    claims.putDecoyDigests(random.nextInt(4));
    if (random.nextBoolean()) {
      shown.add(address);
      if (random.nextBoolean()) {
        shown.add(city);
      }
    }
    if (random.nextBoolean()) {
      shown.add(element);
    }
    String credential = sign(Credentials.ISSUER, Credentials.TYP, claims.build(true));
    return bound(credential, shown);
  }

  private static String bound(String credential, List<Disclosure> shown) throws Exception {
    Map<String, Object> binding =
        Map.of(
            "iat",
            1_700_000_100L,
            "aud",
            Credentials.AUDIENCE,
            "nonce",
            Credentials.NONCE,
            "sd_hash",
            new SDJWT(credential, shown).getSDHash());
    String signed = sign(Credentials.HOLDER, "kb+jwt", binding);
    return new SDJWT(credential, shown, signed).toString();
  }

  private static String sign(SoftwareKey key, String typ, Map<String, Object> payload)
      throws Exception {
    JWSObject jws =
        new JWSObject(
            new JWSHeader.Builder(JWSAlgorithm.ES256).type(new JOSEObjectType(typ)).build(),
            new Payload(payload));
    jws.sign(new ECDSASigner(NimbusKeys.of(key)));
    return jws.serialize();
  }
}
