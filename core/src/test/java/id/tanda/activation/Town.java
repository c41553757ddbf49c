package id.tanda.activation;

import static id.tanda.testing.Outcomes.done;

import id.tanda.attribute.Attribute;
import id.tanda.attribute.Attributes;
import id.tanda.attribute.CivilRecord;
import id.tanda.code.ConfirmationCode;
import id.tanda.counter.CounterChallenge;
import id.tanda.counter.Officer;
import id.tanda.crypto.MalformedException;
import id.tanda.crypto.Randomness;
import id.tanda.crypto.secret.KeyedHash;
import id.tanda.crypto.secret.SealingKey;
import id.tanda.device.AtRestKeys;
import id.tanda.device.DeviceRecord;
import id.tanda.enrolment.AcceptedTerms;
import id.tanda.enrolment.Applicant;
import id.tanda.enrolment.Contact;
import id.tanda.enrolment.EnrolmentRecord;
import id.tanda.enrolment.EnrolmentState;
import id.tanda.face.FaceEvidence;
import id.tanda.history.HistoryEvent;
import id.tanda.history.HistoryRecord;
import id.tanda.identity.Language;
import id.tanda.identity.Nik;
import id.tanda.identity.Sex;
import id.tanda.store.AuthorityStore;
import id.tanda.testing.SeededRandomness;
import id.tanda.testing.SettableClock;
import id.tanda.testing.TestAuthority;
import id.tanda.testing.TestCitizen;
import id.tanda.token.CredentialIssuer;
import id.tanda.trust.KeyUse;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** An authority with its people and its counter, for the tests of activation. */
final class Town extends Surroundings {
  static final Nik BUDI = TestCitizen.nik("3171011708900001");
  static final Nik SITI = TestCitizen.nik("3171015203050002");
  static final Nik STRANGER = TestCitizen.nik("3171010101700009");
  static final Officer OFFICER = new Officer("petugas.7", "Loket 3, Menteng");

  final Land land;
  final SettableClock clock;
  final TestAuthority authority;
  final Randomness randomness;
  final AuthorityStore store;
  final AtRestKeys atRest = atRestKeys(new SeededRandomness(12));
  Activation activation;
  private final CredentialIssuer issuer;
  private final UnaryOperator<Activation.Builder> settings;

  Town() {
    this(AuthorityStore.inMemory(), 12);
  }

  Town(AuthorityStore store) {
    this(store, 12);
  }

  /**
   * Opens the town on what it left in a store; what it draws from now on, another seed never drew.
   */
  Town(AuthorityStore store, long seed) {
    this(store, seed, Land.atNoon(), Activation.Builder::withoutCountingCodesOfCitizens);
  }

  Town(AuthorityStore store, long seed, Land land) {
    this(store, seed, land, Activation.Builder::withoutCountingCodesOfCitizens);
  }

  /** Opens a town whose activation has other settings than those that suit most tests. */
  Town(AuthorityStore store, long seed, UnaryOperator<Activation.Builder> settings) {
    this(store, seed, Land.atNoon(), settings);
  }

  private Town(
      AuthorityStore store, long seed, Land land, UnaryOperator<Activation.Builder> settings) {
    this.land = land;
    this.clock = land.clock();
    this.authority = land.authority();
    this.settings = settings;
    this.store = store;
    this.randomness = new SeededRandomness(seed);
    register.put(BUDI, person(BUDI, "BUDI SANTOSO", LocalDate.of(1990, 8, 17), true, false));
    register.put(SITI, person(SITI, "SITI AMINAH", LocalDate.of(2005, 3, 12), true, false));
    this.issuer =
        new CredentialIssuer(
            authority.id(), authority.key(KeyUse.CREDENTIAL), land.bundle(), randomness);
    this.activation = open();
  }

  /** Ends the process and begins another one on the same store. */
  void restart() {
    this.activation = open();
  }

  private Activation open() {
    return settings
        .apply(
            Activation.builder(
                    authority.id(),
                    store,
                    ports(issuer::issue),
                    new ActivationKeys(atRest, authority.key(KeyUse.COUNTER)),
                    clock)
                .engine(land.engine())
                .randomness(randomness))
        .build();
  }

  static ConfirmationCode code(String digits) {
    try {
      return ConfirmationCode.parse(digits);
    } catch (MalformedException notACode) {
      throw new AssertionError(notACode);
    }
  }

  static CivilRecord person(Nik nik, String name, LocalDate born, boolean card, boolean married) {
    Attributes attributes = Attributes.builder().put(Attribute.FULL_NAME, name).build();
    return new CivilRecord(nik, born, card, married, attributes);
  }

  /** Returns what an honest citizen of this town would say, by the register. */
  Applicant applicant(Nik nik) {
    CivilRecord civil = register.get(nik);
    return new Applicant(
        nik,
        civil == null ? "ORANG ASING" : civil.attributes().text(Attribute.FULL_NAME).orElseThrow(),
        civil == null ? LocalDate.of(1970, 1, 1) : civil.birthDate(),
        "Jakarta",
        nik.sex(),
        new Contact("warga@example.id", "+6281234567890"),
        new AcceptedTerms("2026-01", Language.INDONESIAN));
  }

  Applicant applicant(Nik nik, String name, LocalDate born, Sex sex) {
    Applicant honest = applicant(nik);
    return new Applicant(nik, name, born, "Jakarta", sex, honest.contact(), honest.terms());
  }

  Phone phone() {
    return new Phone(this);
  }

  /** Returns a phone whose enrolment stands in FACE_MATCHED. */
  Phone matchedPhone(Nik nik) {
    Phone phone = phone().apply(nik);
    done(activation.enrolments().matchFace(phone.enrolment(), evidence()));
    return phone;
  }

  /** Returns a phone whose enrolment stands in CODE_SENT. */
  Phone phoneWithCode(Nik nik) {
    Phone phone = phone().apply(nik);
    visit(phone);
    return phone;
  }

  /** Returns a phone that is active. */
  Phone activePhone(Nik nik) {
    Phone phone = phoneWithCode(nik);
    done(phone.activate(lastCode()));
    return phone;
  }

  /** Goes through face and counter; the code goes out. */
  Approval visit(Phone phone) {
    done(activation.enrolments().matchFace(phone.enrolment(), evidence()));
    CounterChallenge challenge = activation.counter().open(OFFICER);
    done(phone.answer(challenge));
    return done(
        activation.counter().approve(OFFICER, challenge.session(), phone.checkNumber(challenge)));
  }

  EnrolmentState state(Phone phone) {
    return done(activation.enrolments().status(phone.enrolment())).state();
  }

  Optional<DeviceRecord> device(Phone phone) {
    return store.inTransaction(
        tables -> tables.devices().find(phone.key().publicKey().thumbprint()));
  }

  EnrolmentRecord row(Phone phone) {
    return store.inTransaction(tables -> tables.enrolments().find(phone.enrolment())).orElseThrow();
  }

  List<HistoryEvent> history(Nik nik) {
    return store
        .inTransaction(tables -> tables.history().newest(atRest.citizen(nik), 1_000))
        .stream()
        .map(HistoryRecord::event)
        .collect(Collectors.toList());
  }

  static FaceEvidence evidence() {
    return FaceEvidence.of(new byte[] {1, 2, 3});
  }

  private static AtRestKeys atRestKeys(Randomness randomness) {
    return new AtRestKeys(
        SealingKey.of(randomness.bytes(32)),
        KeyedHash.of(randomness.bytes(32)),
        KeyedHash.of(randomness.bytes(32)));
  }
}
