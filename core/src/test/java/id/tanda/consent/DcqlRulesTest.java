package id.tanda.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanda.attribute.Attribute;
import id.tanda.crypto.MalformedException;
import id.tanda.crypto.json.JsonObject;
import id.tanda.testing.Edited;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The rules of DCQL (OpenID4VP 1.0, section 6) one by one. What that leaves to the writer has one
 * spelling here, so each rule is kept by refusing everything else.
 */
class DcqlRulesTest {
  private static final JsonObject SOUND =
      Dcql.json(Wanted.of(List.of(Attribute.NIK), List.of(Attribute.ADDRESS)));

  @Test
  @DisplayName("C-15 credentials is demanded and not empty, and there is one of them")
  void credentialsAreDemanded() {
    JsonObject credential = credential();

    assertMalformed(JsonObject.builder().build());
    assertMalformed(Edited.with(SOUND, "credentials", List.of()));
    assertMalformed(Edited.with(SOUND, "credentials", List.of(credential, credential)));
    assertMalformed(Edited.with(SOUND, "credentials", credential));
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", "format", "meta", "claims", "claim_sets"})
  @DisplayName("C-15 each member of the credential query is demanded")
  void membersAreDemanded(String member) {
    assertMalformed(asking(Edited.without(credential(), member)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"multiple", "trusted_authorities", "require_cryptographic_holder_binding", "x"})
  @DisplayName("C-15 what would widen or narrow the query in silence is refused")
  void noOtherMemberOfACredentialQuery(String member) {
    assertMalformed(asking(Edited.with(credential(), member, true)));
    assertMalformed(Edited.with(SOUND, "credential_sets", List.of()));
  }

  @Test
  @DisplayName("C-15 a query asks for one type of credential, in the one format")
  void theTypeIsFixed() {
    JsonObject meta = JsonObject.builder().texts("vct_values", List.of()).build();
    JsonObject two =
        JsonObject.builder()
            .texts("vct_values", List.of(Dcql.CREDENTIAL_TYPE, "urn:other:1"))
            .build();

    assertMalformed(asking(Edited.with(credential(), "format", "mso_mdoc")));
    assertMalformed(asking(Edited.with(credential(), "meta", JsonObject.builder().build())));
    assertMalformed(asking(Edited.with(credential(), "meta", meta)));
    assertMalformed(asking(Edited.with(credential(), "meta", two)));
  }

  @Test
  @DisplayName("C-15 a path is the one name of an attribute, neither index nor wildcard nor deeper")
  void aPathIsOneName() {
    for (Object path :
        List.of(List.of(), List.of(0L), List.of("nik", 0L), List.of("nik", "x"), "nik")) {
      assertMalformed(claims(Edited.with(claim("nik"), "path", path), claim("address")));
    }
    assertMalformed(claims(Edited.without(claim("nik"), "path"), claim("address")));
  }

  @Test
  @DisplayName("C-15 a claim has an id, which is its name, and no id occurs twice")
  void aClaimHasAnId() {
    assertMalformed(claims(Edited.without(claim("nik"), "id"), claim("address")));
    assertMalformed(claims(Edited.with(claim("nik"), "id", "other"), claim("address")));
    assertMalformed(claims(claim("nik"), claim("nik")));
    assertMalformed(claims(Edited.with(claim("nik"), "x", "y"), claim("address")));
  }

  @Test
  @DisplayName("C-15 claim sets are all claims, then the required ones, never others or none")
  void claimSetsAreTheTwo() {
    for (List<Object> sets :
        List.<List<Object>>of(
            List.of(),
            List.of(List.of()),
            List.of(List.of("nik")),
            List.of(List.of("nik"), List.of("nik", "address")),
            List.of(List.of("nik", "address"), List.of("nik"), List.of("address")),
            List.of(List.of("nik", "address"), List.of("address")),
            List.of(List.of("address", "nik"), List.of("nik")),
            List.of(List.of("nik", "address"), List.of("nik", "religion")))) {
      assertMalformed(asking(Edited.with(credential(), "claim_sets", sets)));
    }
  }

  @Test
  @DisplayName("values are texts or Booleans, of exactly their type")
  void valuesAreReadAsTheyWereWritten() throws MalformedException {
    Wanted wanted =
        Wanted.of(List.of(Attribute.SEX), List.of(Attribute.AGE_OVER_18))
            .onlyIf(Attribute.SEX, "female", "male")
            .onlyIf(Attribute.AGE_OVER_18, true);

    Wanted read = Dcql.parse(Dcql.json(wanted));

    assertThat(read).isEqualTo(wanted).hasSameHashCodeAs(wanted);
    assertThat(Dcql.json(wanted).text())
        .contains("\"path\":[\"sex\"],\"values\":[\"female\",\"male\"]}")
        .contains("\"path\":[\"age_over_18\"],\"values\":[true]}");
  }

  @Test
  @DisplayName("C-15 no values, too many, one twice or of another kind are refused")
  void otherValuesAreRefused() {
    for (Object values :
        List.of(
            List.of(),
            numbered(17),
            List.of("a", "a"),
            List.of(1L),
            List.of(List.of("a")),
            List.of(JsonObject.builder().build()),
            List.of(""),
            List.of("a\u202eb"),
            List.of("a".repeat(129)),
            "a",
            true,
            List.of(true))) {
      assertMalformed(named(values));
    }
  }

  @Test
  @DisplayName("C-15 C-19 a value that its attribute cannot have is refused")
  void valuesAreOfTheFormOfTheirAttribute() {
    for (Object values : List.of(List.of("3171014501900001", "x"), List.of(true))) {
      assertMalformed(claims(Edited.with(claim("nik"), "values", values), claim("address")));
    }
    assertMalformed(
        claims(claim("nik"), Edited.with(claim("address"), "values", List.of("Jl. Contoh 1"))));
  }

  @Test
  void sixteenLongValuesAreRead() throws MalformedException {
    for (Object values : List.of(numbered(16), List.of("a".repeat(128)))) {
      JsonObject query = named(values);
      assertThat(Dcql.json(Dcql.parse(query))).isEqualTo(query);
    }
  }

  /** Asks for a name with one of these values, and for the address if the citizen likes. */
  private static JsonObject named(Object values) {
    JsonObject name = Edited.with(claim("full_name"), "values", values);
    return asking(
        Edited.with(
            Edited.with(credential(), "claims", List.of(name, claim("address"))),
            "claim_sets",
            List.of(List.of("full_name", "address"), List.of("full_name"))));
  }

  private static List<Object> numbered(int count) {
    return IntStream.range(0, count).<Object>mapToObj(i -> "v" + i).collect(Collectors.toList());
  }

  private static JsonObject credential() {
    try {
      return SOUND.objects("credentials").get(0);
    } catch (MalformedException fault) {
      throw new AssertionError(fault);
    }
  }

  private static JsonObject claim(String name) {
    return JsonObject.builder().put("id", name).texts("path", List.of(name)).build();
  }

  private static JsonObject claims(JsonObject... claims) {
    return asking(Edited.with(credential(), "claims", List.of(claims)));
  }

  private static JsonObject asking(JsonObject credential) {
    return Edited.with(SOUND, "credentials", List.of(credential));
  }

  private static void assertMalformed(JsonObject query) {
    assertThatThrownBy(() -> Dcql.parse(query)).isInstanceOf(MalformedException.class);
  }
}
