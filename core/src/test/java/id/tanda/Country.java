package id.tanda;

import static id.tanda.testing.Outcomes.done;
import static id.tanda.testing.Outcomes.reason;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanda.attribute.Attribute;
import id.tanda.attribute.Attributes;
import id.tanda.attribute.CivilRecord;
import id.tanda.code.ConfirmationCode;
import id.tanda.consent.Question;
import id.tanda.consent.Request;
import id.tanda.consent.Terms;
import id.tanda.counter.CounterChallenge;
import id.tanda.counter.Officer;
import id.tanda.crypto.MalformedException;
import id.tanda.crypto.Randomness;
import id.tanda.crypto.keys.SigningKey;
import id.tanda.crypto.secret.KeyedHash;
import id.tanda.crypto.secret.SealingKey;
import id.tanda.device.AtRestKeys;
import id.tanda.enrolment.AcceptedTerms;
import id.tanda.enrolment.Applicant;
import id.tanda.enrolment.Contact;
import id.tanda.enrolment.EnrolmentId;
import id.tanda.face.FaceEvidence;
import id.tanda.face.FaceMatch;
import id.tanda.identity.Language;
import id.tanda.identity.Nik;
import id.tanda.identity.Outcome;
import id.tanda.identity.Sex;
import id.tanda.identity.Words;
import id.tanda.party.Registration;
import id.tanda.party.Scope;
import id.tanda.store.AuthorityStore;
import id.tanda.testing.SettableClock;
import id.tanda.testing.TestAddress;
import id.tanda.testing.TestAuthority;
import id.tanda.testing.TestCitizen;
import id.tanda.testing.TestParty;
import id.tanda.throttle.Origin;
import id.tanda.token.ScopeId;
import id.tanda.token.SpentTokens;
import id.tanda.token.TokenVerifier;
import id.tanda.trust.KeyUse;
import id.tanda.trust.StatusLists;
import id.tanda.trust.TrustBundles;
import id.tanda.wallet.DeviceSecret;
import id.tanda.wallet.Pin;
import id.tanda.wallet.Vault;
import id.tanda.wallet.WalletVault;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One authority with its citizen Sri, whose phone is not active yet, and a registered bank, behind
 * their doors.
 */
final class Country {
  static final ScopeId CHECK_IN = ScopeId.of("hotel.1");
  static final String PIN = "271828";

  static final Officer OFFICER = new Officer("petugas.7", "Loket 3, Menteng");

  final SettableClock clock = SettableClock.atNoon();
  final TestAuthority keys = new TestAuthority("dukcapil.example", clock, 5);
  final TrustBundles bundles = keys.bundles();
  final Randomness randomness = keys.randomness();
  final Nik sri = TestCitizen.nik("3174055708900001");
  final AuthorityStore store;
  final Authority authority;
  final TestParty party = new TestParty("bank.nusantara", randomness, CHECK_IN);
  final StatusLists statusLists = StatusLists.under(bundles, clock);
  final Wallet wallet = wallet();
  final List<ConfirmationCode> mail = new ArrayList<>();
  final RelyingParty bank;

  /** What the register does not hold of Sri. */
  final Set<Attribute> leftOut = new HashSet<>();

  /** What the register holds of Sri beyond what every register does. */
  Attributes alsoHeld = Attributes.builder().build();

  volatile boolean registered = true;

  Country() {
    this(AuthorityStore.inMemory());
  }

  /** Creates one whose authority keeps what it decides in this store. */
  Country(AuthorityStore store) {
    this.store = store;
    this.authority = authority(bundles);
    authority
        .publications()
        .scopes()
        .publish(
            new Scope(
                CHECK_IN,
                new Words("Lapor masuk hotel", "Hotel check-in"),
                List.of(Attribute.FULL_NAME),
                Scope.Reach.OPEN));
    Registration registration = done(authority.relyingParties().register(party.profile()));
    this.bank =
        RelyingParty.of(
            registration, new PartyKeys(party.signing(), party.encryption()), verifier());
    fetchStatusList();
  }

  TokenVerifier verifier() {
    return TokenVerifier.builder(
            bundles, statusLists, SpentTokens.inMemoryOnFirstStart(clock), clock)
        .name(party.id())
        .build();
  }

  Wallet wallet() {
    return Wallet.builder(vault(), keys.id(), bundles, clock).randomness(randomness).build();
  }

  Vault vault() {
    return Vault.builder(WalletVault.inMemory(), DeviceSecret.of(randomness.bytes(32)), clock)
        .weakPinCostForTests()
        .build();
  }

  void fetchStatusList() {
    statusLists.accept(authority.publications().statusList(0));
  }

  Applicant applicant() {
    return new Applicant(
        sri,
        "Sri Rahayu",
        LocalDate.of(1990, 8, 17),
        "Yogyakarta",
        Sex.FEMALE,
        new Contact("sri@mail.example", "+628123456789"),
        new AcceptedTerms("2026-01", Language.INDONESIAN));
  }

  /** Has the face matched and shows a challenge at the counter. */
  CounterChallenge counter(EnrolmentId enrolment) {
    done(authority.enrolments().matchFace(enrolment, FaceEvidence.of(new byte[] {1})));
    return authority.counter().open(OFFICER);
  }

  /** Has the officer approve; the confirmation code is in the mail then. */
  void approve(CounterChallenge challenge, CounterAnswer shown) {
    assertThat(shown.counter()).isEqualTo(OFFICER.counter());
    done(authority.counter().approve(OFFICER, challenge.session(), shown.checkNumber()));
  }

  /** Takes Sri through the counter and returns the code that was mailed. */
  ConfirmationCode visit(Wallet phone) {
    CounterChallenge challenge = counter(done(carried(phone.apply(applicant()))));
    approve(challenge, done(carried(phone.answerCounter(challenge.text()))));
    return mail.get(mail.size() - 1);
  }

  UnlockedWallet activated() {
    return activated(wallet);
  }

  UnlockedWallet activated(Wallet phone) {
    return done(carried(phone.activate(visit(phone), pin(PIN))));
  }

  /** Carries a message to the authority and its answer back. */
  <T> Outcome<T> carried(Outcome<Exchange<T>> begun) {
    return begun instanceof Outcome.Done<Exchange<T>> done
        ? carried(done.value())
        : Outcome.refused(reason(begun));
  }

  <T> Outcome<T> carried(Exchange<T> exchange) {
    return exchange.complete(authority.answer(exchange.text(), Origin.unknown()));
  }

  AuthorityKeys authorityKeys() {
    Map<KeyUse, SigningKey> signing = new EnumMap<>(KeyUse.class);
    for (KeyUse use : KeyUse.values()) {
      signing.put(use, keys.key(use));
    }
    return new AuthorityKeys(
        new AtRestKeys(
            SealingKey.of(randomness.bytes(32)),
            KeyedHash.of(randomness.bytes(32)),
            KeyedHash.of(randomness.bytes(32))),
        signing);
  }

  AuthorityPorts ports() {
    return new AuthorityPorts(
        store,
        nik -> registered && nik.equals(sri) ? Optional.of(register()) : Optional.empty(),
        (nik, evidence) -> new FaceMatch(0.95, true),
        (email, code, language) -> mail.add(code));
  }

  /** Asks as a bank does for whom it opens an account. */
  static Request request(RelyingParty bank) {
    return bank.ask(
        Question.of(
            TestParty.KYC,
            List.of(Attribute.FULL_NAME, Attribute.BIRTH_DATE, Attribute.ADDRESS),
            Terms.once(30),
            TestParty.REPLY));
  }

  static Pin pin(String digits) {
    try {
      return Pin.parse(digits);
    } catch (MalformedException own) {
      throw new AssertionError(own);
    }
  }

  static ConfirmationCode code(String digits) {
    try {
      return ConfirmationCode.parse(digits);
    } catch (MalformedException own) {
      throw new AssertionError(own);
    }
  }

  private Authority authority(TrustBundles under) {
    return Authority.builder(keys.id(), under, authorityKeys(), ports(), clock)
        .randomness(randomness)
        .build();
  }

  /** Returns what the register holds of Sri. */
  CivilRecord register() {
    Attributes all =
        Attributes.builder()
            .put(Attribute.FULL_NAME, "Sri Rahayu")
            .put(Attribute.BIRTH_PLACE, "Yogyakarta")
            .put(Attribute.ADDRESS, TestAddress.of("Jl. Melati 7"))
            .put(Attribute.OCCUPATION, "Guru")
            .putAll(alsoHeld)
            .build();
    Set<Attribute> held = new HashSet<>(all.names());
    held.removeAll(leftOut);
    return new CivilRecord(sri, LocalDate.of(1990, 8, 17), true, false, all.only(held));
  }
}
