package id.tanda.crypto.sdjwt;

import static id.tanda.crypto.sdjwt.SdJwtTexts.digest;
import static id.tanda.crypto.sdjwt.SdJwtTexts.disclosure;
import static id.tanda.crypto.sdjwt.SdJwtTexts.parse;
import static id.tanda.crypto.sdjwt.SdJwtTexts.sd;
import static id.tanda.crypto.sdjwt.SdJwtTexts.slot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanda.crypto.AlgorithmException;
import id.tanda.crypto.Fixtures;
import id.tanda.crypto.MalformedException;
import id.tanda.crypto.NotCanonicalException;
import id.tanda.crypto.jose.Jwk;
import id.tanda.crypto.jose.JwsTexts;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.keys.Es256;
import id.tanda.crypto.keys.SoftwareKey;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileSdJwtTest {
  private static final int MAX = 100_000;
  private static final SoftwareKey KEY = Fixtures.key(1);
  private static final String HEADER = "{\"alg\":\"ES256\",\"typ\":\"dc+sd-jwt\"}";
  private static final String NAME = disclosure("[\"salt\",\"name\",\"Siti\"]");
  private static final String ELEMENT = disclosure("[\"salt\",\"ID\"]");

  @Test
  void theFixturesAreSoundButForTheirDefect() throws MalformedException {
    assertThat(parse("{" + sd(NAME) + "}", NAME).processed().text("name")).isEqualTo("Siti");
    assertThat(parse("{\"a\":[" + slot(ELEMENT) + "]}", ELEMENT).processed().texts("a"))
        .containsExactly("ID");
  }

  @Test
  @DisplayName("C-08 withheld claims, decoys and empty lists are no defect")
  void digestsWithoutDisclosureVanish() throws MalformedException {
    String payload =
        "{\"_sd\":[\"decoy\"],\"a\":[{\"...\":\"decoy2\"},{\"b\":1}],\"c\":{\"_sd\":[]}}";

    assertThat(parse(payload).processed())
        .isEqualTo(JsonObject.parse("{\"a\":[{\"b\":1}],\"c\":{}}"));
  }

  @Test
  @DisplayName("C-08 C-09 a disclosure that no digest names is refused")
  void unknownDisclosuresAreRefused() {
    assertRefused("referenced", "{}", NAME);
    assertRefused("referenced", "{" + sd(NAME) + "}", NAME, disclosure("[\"other\",\"b\",1]"));
    assertRefused("referenced", "{" + sd(ELEMENT) + "}", NAME);
  }

  @Test
  @DisplayName("C-08 a re-serialised disclosure is another disclosure")
  void theReceivedTextCounts() {
    assertRefused("referenced", "{" + sd(NAME) + "}", disclosure("[\"salt\", \"name\", \"Siti\"]"));
  }

  @Test
  @DisplayName("C-08 a disclosure is not sent twice")
  void repeatedDisclosuresAreRefused() {
    assertRefused("must differ", "{" + sd(NAME) + "}", NAME, NAME);
  }

  @Test
  @DisplayName("C-08 a digest does not occur twice, wherever it stands")
  void repeatedDigestsAreRefused() {
    String digest = "\"" + digest(NAME) + "\"";
    String outer = disclosure("[\"salt\",\"outer\",{\"_sd\":[" + digest + "]}]");

    assertRefused("occur twice", "{\"_sd\":[" + digest + "," + digest + "]}", NAME);
    assertRefused("occur twice", "{" + sd(NAME) + ",\"a\":{" + sd(NAME) + "}}", NAME);
    assertRefused("occur twice", "{\"a\":[" + slot(ELEMENT) + "," + slot(ELEMENT) + "]}", ELEMENT);
    assertRefused("occur twice", "{\"_sd\":[\"decoy\",\"decoy\"]}");
    assertRefused(
        "occur twice", "{\"_sd\":[" + digest + ",\"" + digest(outer) + "\"]}", NAME, outer);
  }

  @DisplayName("C-08 a disclosed claim does not have a reserved name")
  @ParameterizedTest
  @ValueSource(strings = {"_sd", "...", "_sd_alg", "\\u005fsd"})
  void reservedNamesAreRefused(String name) {
    String reserved = disclosure("[\"salt\",\"" + name + "\",[]]");

    assertRefused("reserved", "{" + sd(reserved) + "}", reserved);
  }

  @Test
  @DisplayName("C-08 a disclosed claim does not overwrite another")
  void claimsAreNotOverwritten() {
    String twin = disclosure("[\"other\",\"name\",\"Budi\"]");

    assertRefused("overwrite", "{\"name\":\"Budi\"," + sd(NAME) + "}", NAME);
    assertRefused("overwrite", "{" + sd(NAME, twin) + "}", NAME, twin);
  }

  @Test
  void theSameNameAtAnotherLevelIsAnotherClaim() throws MalformedException {
    String payload = "{\"name\":\"Budi\",\"a\":{" + sd(NAME) + "}}";

    assertThat(parse(payload, NAME).processed().object("a").text("name")).isEqualTo("Siti");
  }

  @Test
  @DisplayName("C-08 claims have three elements and array elements two")
  void theArityFitsThePlace() {
    assertRefused("3 elements", "{" + sd(ELEMENT) + "}", ELEMENT);
    assertRefused("2 elements", "{\"a\":[" + slot(NAME) + "]}", NAME);
  }

  @DisplayName("C-08 a disclosure is a strict array of salt, name and value")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "[]",
        "[\"salt\"]",
        "[\"salt\",\"name\",1,2]",
        "[1,\"name\",1]",
        "[null,\"name\",1]",
        "[\"salt\",1,1]",
        "[\"salt\",\"name\",null]",
        "[\"salt\",\"name\",1.5]",
        "[\"salt\",\"name\",{\"a\":1,\"a\":2}]",
        "[\"salt\",\"name\",1] ,"
      })
  void disclosuresAreStrict(String json) {
    String hostile = disclosure(json);

    assertThatThrownBy(() -> parse("{" + sd(hostile) + "}", hostile))
        .isInstanceOf(MalformedException.class);
  }

  @DisplayName("T-10 T-11 a disclosure is canonical base64url")
  @ParameterizedTest
  @ValueSource(strings = {"=", "!", " ", "\n", "+", "A"})
  void disclosuresAreCanonical(String foreign) {
    String hostile = disclosure("[\"salt\",\"name\",1] ") + foreign;

    assertThatThrownBy(() -> parse("{" + sd(hostile) + "}", hostile))
        .isInstanceOf(NotCanonicalException.class);
  }

  @DisplayName("C-08 digests stand where they may and are texts")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"_sd\":\"x\"}",
        "{\"_sd\":{}}",
        "{\"_sd\":[1]}",
        "{\"_sd\":[[\"x\"]]}",
        "{\"...\":\"x\"}",
        "{\"a\":{\"...\":\"x\"}}",
        "{\"a\":[{\"...\":1}]}",
        "{\"a\":[{\"...\":\"x\",\"b\":1}]}",
        "{\"a\":{\"_sd_alg\":\"sha-256\"}}",
        "{\"a\":[[{\"...\":[]}]]}",
        "{\"_sd_alg\":1}",
        "{\"_sd_alg\":null}"
      })
  void digestsStandInTheirPlaces(String payload) {
    assertThatThrownBy(() -> parse(payload)).isInstanceOf(MalformedException.class);
  }

  @DisplayName("C-08 no hash but SHA-256 is used")
  @ParameterizedTest
  @ValueSource(strings = {"sha-512", "md5", "SHA-256", "sha256", ""})
  void otherHashesAreRefused(String algorithm) {
    assertThatThrownBy(() -> parse("{\"_sd_alg\":\"" + algorithm + "\"}"))
        .isInstanceOf(AlgorithmException.class);
  }

  @DisplayName("what validity hangs on is plain, in whole and in part")
  @ParameterizedTest
  @ValueSource(
      strings = {"iss", "aud", "nbf", "exp", "cnf", "vct", "vct#integrity", "aka_vcts", "status"})
  void validityIsNotDisclosedSelectively(String name) {
    String whole = disclosure("[\"salt\",\"" + name + "\",\"x\"]");

    assertRefused("validity", "{" + sd(whole) + "}", whole);
    assertRefused("selectively", "{\"" + name + "\":{" + sd(NAME) + "}}", NAME);
    assertRefused("selectively", "{\"" + name + "\":[" + slot(ELEMENT) + "]}", ELEMENT);
  }

  @DisplayName("T-01 T-03 the issuer's algorithm is ES256")
  @ParameterizedTest
  @ValueSource(strings = {"none", "HS256", "es256", "ES384"})
  void otherAlgorithmsAreRefused(String alg) {
    String jwt = JwsTexts.signed(KEY, HEADER.replace("ES256", alg), "{}");

    assertThatThrownBy(() -> SdJwt.parse(jwt + "~", MAX)).isInstanceOf(AlgorithmException.class);
  }

  @DisplayName("T-04 T-05 T-06 the issuer's header is an allow-list")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"jwk\":{}",
        "\"x5c\":[]",
        "\"jku\":\"a\"",
        "\"crit\":[]",
        "\"kid\":7",
        "\"kid\":\"\"",
        "\"b64\":false"
      })
  void headerMembersAreAnAllowList(String member) {
    String jwt = JwsTexts.signed(KEY, HEADER.replace("{", "{" + member + ","), "{}");

    assertThatThrownBy(() -> SdJwt.parse(jwt + "~", MAX)).isInstanceOf(MalformedException.class);
  }

  @Test
  void aKidIsAHintOfTheIssuersOwn() throws MalformedException {
    String named = HEADER.replace("{", "{\"kid\":\"key/1\",");

    assertThat(SdJwt.parse(JwsTexts.signed(KEY, named, "{}") + "~", MAX).kid()).contains("key/1");
    assertThat(SdJwt.parse(JwsTexts.signed(KEY, HEADER, "{}") + "~", MAX).kid()).isEmpty();
  }

  @DisplayName("T-28 T-34 the tildes stand where they must")
  @ParameterizedTest
  @CsvSource({"'',''", "'','~~'", "'~','~'", "'','~x~'", "'','~x'", "'','~~x'"})
  void tildesStandInTheirPlaces(String before, String after) {
    String jwt = JwsTexts.signed(KEY, HEADER, "{}");

    assertThatThrownBy(() -> SdJwt.parse(before + jwt + after, MAX))
        .isInstanceOf(MalformedException.class);
  }

  @Test
  @DisplayName("T-28 T-34 empty texts and tildes alone are refused")
  void tildesAloneAreRefused() {
    for (String text : List.of("", "~", "~~", "..~", "~".repeat(MAX), "~".repeat(1_000_000))) {
      assertThatThrownBy(() -> SdJwt.parse(text, MAX)).isInstanceOf(MalformedException.class);
    }
  }

  @Test
  @DisplayName("T-09 a high s of a stranger is accepted")
  void theHighTwinHolds() throws MalformedException {
    String jwt = JwsTexts.signed(KEY, HEADER, "{}");
    int dot = jwt.lastIndexOf('.') + 1;
    String twin = jwt.substring(0, dot) + JwsTexts.highTwin(jwt.substring(dot));

    assertThat(
            SdJwt.parse(twin + "~", MAX)
                .issuerSignedBy(Es256.bouncyCastle().check(KEY.publicKey())))
        .isTrue();
  }

  @DisplayName("K-03 the holder's key is one public P-256 key in cnf.jwk")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"cnf\":1}",
        "{\"cnf\":{}}",
        "{\"cnf\":{\"kid\":\"a\"}}",
        "{\"cnf\":{\"jwk\":{}}}",
        "{\"cnf\":{\"jwk\":KEY,\"kid\":\"a\"}}",
        "{\"cnf\":{\"jwk\":{\"kty\":\"oct\",\"k\":\"AQ\"}}}"
      })
  void theHolderKeyIsOneKey(String payload) throws MalformedException {
    SdJwt read = parse(payload.replace("KEY", Jwk.of(KEY.publicKey()).text()));

    assertThatThrownBy(read::holderKey).isInstanceOf(MalformedException.class);
  }

  private static void assertRefused(String reason, String payload, String... disclosures) {
    assertThatThrownBy(() -> parse(payload, disclosures))
        .isInstanceOf(MalformedException.class)
        .hasMessageContaining(reason);
  }
}
