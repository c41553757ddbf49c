package id.tanda.crypto.sdjwt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import id.tanda.crypto.Fixtures;
import id.tanda.crypto.MalformedException;
import id.tanda.crypto.Randomness;
import id.tanda.crypto.Sha256;
import id.tanda.crypto.coding.Base64Url;
import id.tanda.crypto.jose.Jwk;
import id.tanda.crypto.json.JsonArray;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.keys.Es256;
import id.tanda.crypto.keys.SignatureCheck;
import id.tanda.crypto.keys.SoftwareKey;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SdJwtTest {
  private static final int MAX = 16_384;
  private static final String TYP = "dc+sd-jwt";
  private static final SoftwareKey ISSUER = Fixtures.key(1);
  private static final SoftwareKey HOLDER = Fixtures.key(2);
  private static final JsonObject ALWAYS =
      JsonObject.builder()
          .put("iss", "urn:a")
          .put("vct", "urn:v")
          .put("cnf", JsonObject.builder().put("jwk", Jwk.of(HOLDER.publicKey())).build())
          .build();
  private static final JsonObject SELECTIVE =
      JsonObject.builder()
          .put("name", "Siti")
          .put("over_17", true)
          .put("address", JsonObject.builder().put("city", "Bogor").build())
          .texts("languages", List.of("id", "su"))
          .build();
  private static final JsonObject BINDING =
      JsonObject.builder()
          .put("iat", 1_000)
          .put("aud", "urn:hotel")
          .put("nonce", "n-1")
          .put("exp", 1_090)
          .build();

  @Test
  void theHolderGetsAllAndShowsSome() throws MalformedException {
    SdJwt issued = SdJwt.parseIssued(issue(), MAX);
    SdJwt shown = SdJwt.parse(issued.present(Set.of("name", "address"), BINDING, HOLDER), MAX);

    assertThat(issued.processed())
        .isEqualTo(JsonObject.builder().all(ALWAYS).all(SELECTIVE).build());
    assertThat(shown.processed().names()).containsOnly("iss", "vct", "cnf", "name", "address");
    assertThat(shown.disclosures()).hasSize(2).isSubsetOf(issued.disclosures());
    assertThat(shown.issuerJwt()).isEqualTo(issued.issuerJwt());
    assertThat(shown.issuerPayload()).isEqualTo(issued.issuerPayload());
    assertThat(shown.typ()).isEqualTo(TYP);
    assertThat(shown.kid()).contains(ISSUER.publicKey().id().text());
    assertThat(shown.holderKey()).isEqualTo(HOLDER.publicKey());
  }

  @Test
  void bothSignaturesHoldUnderTheirKeysAlone() throws MalformedException {
    SdJwt shown = present(Set.of());
    KeyBinding binding = shown.keyBinding().orElseThrow();

    assertThat(shown.issuerSignedBy(check(ISSUER))).isTrue();
    assertThat(shown.issuerSignedBy(check(HOLDER))).isFalse();
    assertThat(binding.signedBy(check(HOLDER))).isTrue();
    assertThat(binding.signedBy(check(ISSUER))).isFalse();
  }

  @Test
  void theBindingSaysForWhomAndWhen() throws MalformedException {
    SdJwt shown = present(Set.of("name"));
    KeyBinding binding = shown.keyBinding().orElseThrow();

    assertThat(binding.iat()).isEqualTo(1_000);
    assertThat(binding.aud()).isEqualTo("urn:hotel");
    assertThat(binding.nonce()).isEqualTo("n-1");
    assertThat(binding.payload().integer("exp")).isEqualTo(1_090);
    assertThat(binding.payload().text("sd_hash")).isEqualTo(Base64Url.encode(shown.sdHash()));
  }

  @Test
  void nimbusVerifiesBothSignatures() throws Exception {
    String[] parts = SdJwt.parse(issue(), MAX).present(Set.of(), BINDING, HOLDER).split("~");
    ECKey issuer = ECKey.parse(Jwk.of(ISSUER.publicKey()).text());
    ECKey holder = ECKey.parse(Jwk.of(HOLDER.publicKey()).text());

    assertThat(JWSObject.parse(parts[0]).verify(new ECDSAVerifier(issuer.toECPublicKey())))
        .isTrue();
    JWSObject binding = JWSObject.parse(parts[1]);
    assertThat(binding.verify(new ECDSAVerifier(holder.toECPublicKey()))).isTrue();
    assertThat(binding.getHeader().toJSONObject()).containsOnlyKeys("alg", "typ");
  }

  @Test
  void digestsAreSortedAndAreOverTheTextOfTheDisclosure() throws MalformedException {
    SdJwt issued = SdJwt.parse(issue(), MAX);
    List<String> digests = issued.issuerPayload().texts("_sd");

    assertThat(digests).hasSize(4).isSorted();
    assertThat(issued.issuerPayload().text("_sd_alg")).isEqualTo("sha-256");
    for (String disclosure : issued.disclosures()) {
      assertThat(digests).contains(Base64Url.encode(Sha256.of(Fixtures.ascii(disclosure))));
    }
  }

  @Test
  @DisplayName("C-10 every salt has 128 bits and is used once")
  void saltsAreLongAndUsedOnce() throws MalformedException {
    Set<Object> salts = new HashSet<>();
    for (int i = 0; i < 50; i++) {
      String text = SdJwt.issue(ISSUER, TYP, ALWAYS, SELECTIVE, Randomness.secure());
      for (String disclosure : SdJwt.parse(text, MAX).disclosures()) {
        Object salt = JsonArray.parse(Base64Url.decode(disclosure)).values().get(0);
        assertThat(Base64Url.decode((String) salt)).hasSize(16);
        salts.add(salt);
      }
    }
    assertThat(salts).hasSize(200);
  }

  @Test
  @DisplayName("C-10 an issuer whose randomness repeats itself issues nothing")
  void repeatedSaltsAreRefused() {
    Randomness stuck = bytes -> Arrays.fill(bytes, (byte) 7);

    assertThatThrownBy(() -> SdJwt.issue(ISSUER, TYP, ALWAYS, SELECTIVE, stuck))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  @DisplayName("C-10 guessing a claim of two values does not find its digest")
  void aDictionaryFindsNothing() throws MalformedException {
    JsonObject sex = JsonObject.builder().put("sex", "F").build();
    SdJwt issued = SdJwt.parse(SdJwt.issue(ISSUER, TYP, ALWAYS, sex, Randomness.secure()), MAX);
    List<String> digests = issued.issuerPayload().texts("_sd");

    for (String guess : List.of("[\"sex\",\"F\"]", "[\"\",\"sex\",\"F\"]", "F")) {
      String text = Base64Url.encode(Fixtures.ascii(guess));
      assertThat(digests).doesNotContain(Base64Url.encode(Sha256.of(Fixtures.ascii(text))));
    }
  }

  @Test
  void withoutSelectiveClaimsThereAreNoDigests() throws MalformedException {
    JsonObject none = JsonObject.builder().build();
    String text = SdJwt.issue(ISSUER, TYP, ALWAYS, none, Randomness.secure());

    assertThat(text).endsWith("~");
    assertThat(SdJwt.parse(text, MAX).issuerPayload()).isEqualTo(ALWAYS);
    assertThat(SdJwt.parse(text, MAX).disclosures()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"_sd\":[]}",
        "{\"a\":{\"_sd\":[]}}",
        "{\"a\":[{\"...\":\"x\"}]}",
        "{\"_sd_alg\":\"sha-256\"}",
        "{\"...\":1}"
      })
  void reservedNamesAreNotIssued(String claims) throws MalformedException {
    JsonObject reserved = JsonObject.parse(claims);
    JsonObject none = JsonObject.builder().build();

    assertThatThrownBy(() -> SdJwt.issue(ISSUER, TYP, reserved, none, Fixtures.seeded(1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> SdJwt.issue(ISSUER, TYP, none, reserved, Fixtures.seeded(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "iss",
        "aud",
        "nbf",
        "exp",
        "cnf",
        "vct",
        "vct#integrity",
        "aka_vcts",
        "status",
        "already"
      })
  void whatValidityHangsOnIsNotIssuedSelectively(String name) {
    JsonObject always = JsonObject.builder().put("already", 1).build();
    JsonObject selective = JsonObject.builder().put(name, "x").build();

    assertThatThrownBy(() -> SdJwt.issue(ISSUER, TYP, always, selective, Fixtures.seeded(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(name + " must not be disclosed selectively");
  }

  @Test
  void onlyTheHolderPresentsAndOnlyWhatIsThere() throws MalformedException {
    SdJwt issued = SdJwt.parse(issue(), MAX);
    JsonObject incomplete = JsonObject.builder().put("iat", 1).put("aud", "a").build();

    assertThatThrownBy(() -> issued.present(Set.of(), BINDING, ISSUER))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("key in cnf");
    assertThatThrownBy(() -> issued.present(Set.of("absent"), BINDING, HOLDER))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("selective claims");
    assertThatThrownBy(() -> issued.present(Set.of("iss"), BINDING, HOLDER))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> issued.present(Set.of(), incomplete, HOLDER))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("nonce");
  }

  @Test
  void aCredentialIsNotIssuedWithABinding() throws MalformedException {
    String shown = SdJwt.parse(issue(), MAX).present(Set.of(), BINDING, HOLDER);

    assertThatThrownBy(() -> SdJwt.parseIssued(shown, MAX))
        .isInstanceOf(MalformedException.class)
        .hasMessageContaining("without a key binding");
  }

  @Test
  @DisplayName("T-17 size is judged before anything is read")
  void sizeIsBounded() throws MalformedException {
    String text = issue();

    assertThat(SdJwt.parse(text, text.length()).typ()).isEqualTo(TYP);
    assertThatThrownBy(() -> SdJwt.parse(text, text.length() - 1))
        .hasMessageStartingWith("text must have at most");
  }

  @Test
  @DisplayName("K-08 nothing of the content is in toString")
  void toStringShowsNoContent() throws MalformedException {
    SdJwt shown = present(Set.of("name"));

    assertThat(shown).hasToString("SdJwt[dc+sd-jwt, 1 disclosures]");
    assertThat(shown.keyBinding().orElseThrow()).hasToString("KeyBinding");
  }

  private static String issue() {
    return SdJwt.issue(ISSUER, TYP, ALWAYS, SELECTIVE, Fixtures.seeded(5));
  }

  private static SdJwt present(Set<String> names) throws MalformedException {
    return SdJwt.parse(SdJwt.parse(issue(), MAX).present(names, BINDING, HOLDER), MAX);
  }

  private static SignatureCheck check(SoftwareKey key) {
    return Es256.bouncyCastle().check(key.publicKey());
  }
}
