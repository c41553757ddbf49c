package id.tanda.activation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanda.counter.ChallengeRefusal;
import id.tanda.counter.CheckNumber;
import id.tanda.counter.Officer;
import id.tanda.counter.SessionId;
import id.tanda.crypto.MalformedException;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.keys.SoftwareKey;
import id.tanda.enrolment.Applicant;
import id.tanda.enrolment.Contact;
import id.tanda.enrolment.EnrolmentId;
import id.tanda.enrolment.EnrolmentRecord;
import id.tanda.face.FaceMatch;
import id.tanda.identity.Reason;
import id.tanda.internal.Uniform;
import id.tanda.testing.SeededRandomness;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {
  private static final long SEED = 31;

  private final SeededRandomness randomness = new SeededRandomness(SEED);
  private final Town town = new Town();

  @Test
  void aCheckNumberDependsOnSessionAndDevice() throws MalformedException {
    SoftwareKey one = SoftwareKey.generate(randomness);
    SoftwareKey two = SoftwareKey.generate(randomness);
    SessionId session = SessionId.random(randomness);
    CheckNumber number = CheckNumber.of(session, one.publicKey().thumbprint());

    assertThat(CheckNumber.parse(number.text())).isEqualTo(number).hasSameHashCodeAs(number);
    assertThat(CheckNumber.of(session, two.publicKey().thumbprint())).isNotEqualTo(number);
    assertThat(CheckNumber.of(SessionId.random(randomness), one.publicKey().thumbprint()))
        .isNotEqualTo(number);
    assertThat(number).hasToString("CheckNumber[hidden]").isNotEqualTo(number.text());
  }

  @Test
  void uniformNumbersReachTheirBoundsAndNothingElse() {
    Set<Long> seen = new HashSet<>();
    for (int i = 0; i < 1_000; i++) {
      seen.add(Uniform.below(5, randomness));
    }
    assertThat(seen).containsExactlyInAnyOrder(0L, 1L, 2L, 3L, 4L);
    assertThat(Uniform.below(1, randomness)).isZero();
    assertThatThrownBy(() -> Uniform.below(0, randomness))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Uniform.below(5, bytes -> java.util.Arrays.fill(bytes, (byte) -1)))
        .isInstanceOf(IllegalStateException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "AAECAwQFBgcICQoLDA0OD", "AAECAwQFBgcICQoLDA0ODz", "AAECAwQFBgcICQoLDA0ODw=="})
  void anIdOfAnotherFormIsRefused(String text) {
    assertThatThrownBy(() -> EnrolmentId.parse(text)).isInstanceOf(MalformedException.class);
    assertThatThrownBy(() -> new EnrolmentId(text)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> SessionId.parse(text)).isInstanceOf(MalformedException.class);
    assertThatThrownBy(() -> new SessionId(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void idsAreRandomAndComeBack() throws MalformedException {
    EnrolmentId id = EnrolmentId.random(randomness);
    SessionId session = SessionId.random(randomness);

    assertThat(EnrolmentId.parse(id.toString())).isEqualTo(id);
    assertThat(SessionId.parse(session.toString())).isEqualTo(session);
    assertThat(EnrolmentId.random(randomness)).isNotEqualTo(id);
  }

  @Test
  void anApplicantComesBackAndShowsNothing() throws MalformedException {
    Applicant applicant = town.applicant(Town.SITI);

    assertThat(Applicant.parse(applicant.json())).isEqualTo(applicant);
    assertThat(applicant).hasToString("Applicant[hidden]");
    assertThat(applicant.contact()).hasToString("Contact[hidden]");
    assertThat(applicant.json().text("language")).isEqualTo("id");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "birth_date=2026-02-30",
        "birth_date=17-08-1990",
        "full_name=A\nB",
        "birth_place=A\u0007",
        "sex=other",
        "nik=1234567890123456",
        "email=warga",
        "email=@example.id",
        "email=warga@",
        "email=a@b@c",
        "email=a b@c",
        "email=a\u0001@c",
        "email=<a>@c",
        "phone=12345",
        "phone=+1234567890123456",
        "phone=0812-345-678",
        "terms=UPPER",
        "language=fr",
        "unknown=x"
      })
  void anApplicantOfAnotherFormIsMalformed(String change) {
    int at = change.indexOf('=');
    JsonObject good = town.applicant(Town.BUDI).json();
    var changed = JsonObject.builder();
    for (String name : good.names()) {
      if (!name.equals(change.substring(0, at))) {
        changed.value(name, good.value(name).orElseThrow());
      }
    }
    changed.put(change.substring(0, at), change.substring(at + 1));

    assertThatThrownBy(() -> Applicant.parse(changed.build()))
        .isInstanceOf(MalformedException.class);
  }

  @Test
  void valuesOutOfBoundsAreRefused() {
    Applicant good = town.applicant(Town.BUDI);
    assertThatThrownBy(
            () ->
                new Applicant(
                    good.nik(),
                    "",
                    good.birthDate(),
                    "Jakarta",
                    good.sex(),
                    good.contact(),
                    good.terms()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Contact("nobody", "+628123456789"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Contact("a@b.id", "12"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Officer("petugas.7", ""))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Officer("Petugas 7", "Loket"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> builder().faceThreshold(0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> builder().faceThreshold(1.01))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> builder().statusListRoom(0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> builder().statusListRoom((1 << 19) + 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(
            builder()
                .faceThreshold(1)
                .statusListRoom(1 << 19)
                .engine(id.tanda.crypto.keys.Es256.bouncyCastle())
                .build())
        .isNotNull();
  }

  @Test
  void everyRefusalHasACodeOfItsOwnAndWords() {
    List<Reason> all =
        Stream.<Reason[]>of(
                ActivationRefusal.values(), CounterRefusal.values(), ChallengeRefusal.values())
            .flatMap(Stream::of)
            .toList();

    assertThat(all).extracting(Reason::code).doesNotHaveDuplicates();
    assertThat(all).allMatch(reason -> reason.code().matches("[a-z]+\\.[a-z-]+"));
    assertThat(all).allMatch(reason -> !reason.words().english().isEmpty());
  }

  @Test
  @DisplayName("K-08 rows and keys do not show themselves")
  void rowsShowNoContent() {
    Phone phone = town.phoneWithCode(Town.BUDI);
    phone.activate(Town.code("000000"));
    EnrolmentRecord row = town.row(phone);

    assertThat(row).hasToString("EnrolmentRecord[" + row.state() + "]");
    assertThat(row.application()).hasToString("Applied[hidden]");
    assertThat(row.codes().live().orElseThrow().toString()).startsWith("LiveCode[made=");
    assertThat(row.codes().toString()).doesNotContain(row.codes().live().orElseThrow().mac());
    assertThat(new ActivationKeys(town.atRest, phone.key())).hasToString("ActivationKeys[hidden]");
  }

  private Activation.Builder builder() {
    return Activation.builder(
        town.authority.id(),
        town.store,
        new ActivationPorts(
            nik -> java.util.Optional.empty(),
            (nik, evidence) -> new FaceMatch(0, false),
            (email, code, language) -> {},
            (key, index, now) -> {
              throw new AssertionError("nothing is issued here");
            }),
        new ActivationKeys(town.atRest, town.authority.root()),
        town.clock);
  }
}
