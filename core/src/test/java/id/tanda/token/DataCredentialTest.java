package id.tanda.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanda.attribute.Attribute;
import id.tanda.attribute.Attributes;
import id.tanda.attribute.Form;
import id.tanda.crypto.MalformedException;
import id.tanda.crypto.Sha256;
import id.tanda.crypto.coding.Base64Url;
import id.tanda.crypto.json.JsonArray;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.sdjwt.SdJwt;
import id.tanda.identity.Words;
import id.tanda.testing.Edited;
import id.tanda.testing.TestAddress;
import id.tanda.testing.TestCitizen;
import id.tanda.trust.KeyUse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The data of a citizen as the authority issues them and the phone keeps them. */
class DataCredentialTest {
  private static final Attributes SITI =
      Attributes.builder()
          .put(Attribute.FULL_NAME, "Siti Contoh")
          .put(Attribute.BIRTH_DATE, "1990-01-05")
          .put(Attribute.SEX, "female")
          .put(Attribute.AGE_OVER_18, true)
          .build();

  private final Desk desk = new Desk();
  private final DataCredential data = issue(SITI);

  @Test
  void everyAttributeIsADisclosureOfItsOwn() throws MalformedException {
    SdJwt text = SdJwt.parseIssued(data.text(), DataCredential.MAX_CHARS);

    assertThat(data.data()).isEqualTo(SITI);
    assertThat(text.disclosures()).hasSize(4);
    assertThat(text.issuerPayload().names())
        .containsExactlyInAnyOrder("iss", "vct", "iat", "exp", "cnf", "status", "_sd", "_sd_alg");
    assertThat(text.issuerPayload().text("vct")).isEqualTo("urn:tanda:civil:1");
    assertThat(text.holderKey()).isEqualTo(desk.device.publicKey());
  }

  @Test
  void itEndsWithTheDeviceAndHasTheStatusOfTheDevice() throws MalformedException {
    JsonObject device = payload(desk.credentials.text());

    assertThat(data.expires()).isEqualTo(desk.credentials.expires());
    assertThat(payload(data.text()).object("status")).isEqualTo(device.object("status"));
  }

  @Test
  void whatIsLongOrNoPlainValueStaysWithTheAuthority() {
    Attribute shortest = roomy("a");
    Attributes both =
        Attributes.builder()
            .put(Attribute.FULL_NAME, "Siti Contoh")
            .put(shortest, "x".repeat(512 - "{\"a\":\"\"}".length()))
            .put(roomy("b"), "x".repeat(8_000))
            .build();

    assertThat(issue(both).data().names()).containsExactlyInAnyOrder(Attribute.FULL_NAME, shortest);
    assertThat(issue(Attributes.builder().put(shortest, "x".repeat(505)).build()).data().names())
        .isEmpty();
  }

  @Test
  void anAddressGoesInAndAFamilyDoesNot() {
    Attributes both =
        Attributes.builder()
            .put(Attribute.ADDRESS, TestAddress.of("Jl. Contoh 1"))
            .put(Attribute.FAMILY_MEMBERS, TestCitizen.family(1, "Adi Contoh"))
            .build();

    assertThat(issue(both).data()).isEqualTo(both.only(List.of(Attribute.ADDRESS)));
  }

  @Test
  void thereAreAtMostSixtyFour() {
    Attributes.Builder many = Attributes.builder();
    for (int i = 0; i < 64; i++) {
      many.put(roomy("a" + i), "x".repeat(498));
    }

    DataCredential full = issue(many.build());

    assertThat(full.data().names()).hasSize(64);
    assertThat(full.text().length()).isLessThan(DataCredential.MAX_CHARS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"iss", "sub", "aud", "nbf", "iat", "exp", "jti", "vct", "cnf", "status"})
  @DisplayName("C-08 an attribute of a host's own never says what the credential says of itself")
  void noAttributeOverwritesAClaim(String name) {
    Attributes odd =
        Attributes.builder()
            .put(Attribute.of(name, name, name), "x")
            .put(Attribute.FULL_NAME, "Siti Contoh")
            .build();

    assertThat(issue(odd).data().names()).containsExactly(Attribute.FULL_NAME);
  }

  @Test
  @DisplayName("C-10 who knows all values that a datum can have finds none behind its digest")
  void aDictionaryFindsNothing() throws MalformedException {
    Set<String> digests = new HashSet<>(payload(data.text()).texts("_sd"));
    List<Object[]> guesses = new ArrayList<>();
    for (String sex : List.of("male", "female")) {
      guesses.add(new Object[] {"sex", sex});
    }
    for (boolean over : new boolean[] {true, false}) {
      guesses.add(new Object[] {"age_over_18", over});
    }
    for (LocalDate day = LocalDate.of(1920, 1, 1);
        day.isBefore(LocalDate.of(2026, 8, 17));
        day = day.plusDays(1)) {
      guesses.add(new Object[] {"birth_date", day.toString()});
    }

    for (Object[] guess : guesses) {
      for (String salt : List.of("", "A".repeat(22), desk.device.publicKey().id().text())) {
        assertThat(digests).doesNotContain(digest(JsonArray.of(salt, guess[0], guess[1]).text()));
      }
      assertThat(digests).doesNotContain(digest(JsonArray.of(guess[0], guess[1]).text()));
    }
  }

  @Test
  @DisplayName("C-10 every salt has 128 bits and is used once, also when the same data come again")
  void noSaltComesTwice() throws MalformedException {
    Set<String> salts = new HashSet<>();
    for (int i = 0; i < 100; i++) {
      for (String disclosure :
          SdJwt.parseIssued(issue(SITI).text(), DataCredential.MAX_CHARS).disclosures()) {
        String salt = (String) JsonArray.parse(Base64Url.decode(disclosure)).values().get(0);
        assertThat(Base64Url.decode(salt)).hasSize(16);
        salts.add(salt);
      }
    }

    assertThat(salts).hasSize(400);
  }

  @Test
  @DisplayName("C-10 an authority whose randomness repeats itself issues no data")
  void anIssuerThatRepeatsItselfIssuesNothing() {
    CredentialIssuer stuck =
        new CredentialIssuer(
            desk.authority.id(),
            desk.authority.key(KeyUse.CREDENTIAL),
            desk.authority.bundle(1),
            bytes -> Arrays.fill(bytes, (byte) 7));

    assertThatThrownBy(
            () -> stuck.issueData(desk.device.publicKey(), 1, SITI, desk.clock.instant()))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void whatIsIssuedComesBack() throws MalformedException {
    IssuedCredentials issued = new IssuedCredentials(desk.credentials, Optional.of(data));
    IssuedCredentials alone = new IssuedCredentials(desk.credentials, Optional.empty());

    assertThat(IssuedCredentials.parse(issued.json()).data()).contains(data);
    assertThat(IssuedCredentials.parse(alone.json()).data()).isEmpty();
    assertThat(DataCredential.parse(data.json())).isEqualTo(data).hasSameHashCodeAs(data);
    assertThat(data).hasToString("DataCredential[expires=2026-09-17T00:00:00Z]");
    assertThat(issued).hasToString("IssuedCredentials[expires=2026-09-17T00:00:00Z]");
  }

  @Test
  void whatHasAnotherFormIsMalformed() {
    JsonObject answer = new IssuedCredentials(desk.credentials, Optional.of(data)).json();
    JsonObject binding = TextForms.binding(desk, "n".repeat(22));
    String presented = data.present(Set.of(Attribute.SEX), binding, desk.device);

    for (String odd :
        List.of(desk.credentials.text(), presented, data.text() + "x", "", "x.y.z~")) {
      assertThatThrownBy(() -> DataCredential.parse(odd)).isInstanceOf(MalformedException.class);
      assertThatThrownBy(() -> IssuedCredentials.parse(Edited.with(answer, "data", odd)))
          .isInstanceOf(MalformedException.class);
    }
    assertThatThrownBy(() -> IssuedCredentials.parse(Edited.with(answer, "more", 1L)))
        .isInstanceOf(MalformedException.class);
    assertThatThrownBy(() -> DataCredential.parse(Edited.with(data.json(), "more", 1L)))
        .isInstanceOf(MalformedException.class);
  }

  @Test
  void onlyWhatIsThereIsPresented() {
    JsonObject binding = TextForms.binding(desk, "n".repeat(22));

    assertThatThrownBy(() -> data.present(Set.of(Attribute.RELIGION), binding, desk.device))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> data.present(Set.of(Attribute.SEX), binding, desk.authority.root()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("T-39 the data of a citizen, whatever is disclosed of them, are no token")
  void dataAreNoToken() {
    JsonObject binding = TextForms.binding(desk, "n".repeat(32));

    for (Set<Attribute> disclosed : List.of(Set.<Attribute>of(), data.data().names())) {
      String presented = data.present(disclosed, binding, desk.device);
      assertThat(desk.verifier().build().verify(presented).code()).isEqualTo("token.wrong-type");
    }
    assertThat(desk.verifier().build().verify(data.text()).code()).isEqualTo("token.wrong-type");
  }

  private static Attribute roomy(String name) {
    return Attribute.of(name, new Words(name, name), Form.text(8_192));
  }

  private DataCredential issue(Attributes attributes) {
    return desk.authority.data(desk.device, Desk.INDEX, attributes);
  }

  private static JsonObject payload(String credential) throws MalformedException {
    return SdJwt.parse(credential, DataCredential.MAX_CHARS).issuerPayload();
  }

  private static String digest(String json) {
    String disclosure = Base64Url.encode(json.getBytes(StandardCharsets.UTF_8));
    return Base64Url.encode(Sha256.of(disclosure.getBytes(StandardCharsets.US_ASCII)));
  }
}
