package id.tanda.release;

import static id.tanda.testing.Outcomes.done;

import id.tanda.attribute.Attribute;
import id.tanda.attribute.CivilRecord;
import id.tanda.consent.Consent;
import id.tanda.consent.Decision;
import id.tanda.consent.Usage;
import id.tanda.crypto.Randomness;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.keys.Es256;
import id.tanda.crypto.keys.SoftwareKey;
import id.tanda.crypto.secret.KeyedHash;
import id.tanda.crypto.secret.SealingKey;
import id.tanda.device.AtRestKeys;
import id.tanda.device.DeviceMessage;
import id.tanda.history.Transactions;
import id.tanda.identity.Language;
import id.tanda.identity.Nik;
import id.tanda.identity.Outcome;
import id.tanda.identity.Words;
import id.tanda.party.Registrar;
import id.tanda.party.RelyingParties;
import id.tanda.party.Scope;
import id.tanda.party.ScopeCatalogue;
import id.tanda.store.AuthorityStore;
import id.tanda.testing.SeededRandomness;
import id.tanda.testing.SettableClock;
import id.tanda.testing.TestAuthority;
import id.tanda.testing.TestCitizen;
import id.tanda.testing.TestParty;
import id.tanda.token.AuthenticToken;
import id.tanda.token.CredentialDirectory;
import id.tanda.token.Presentation;
import id.tanda.token.ScopeId;
import id.tanda.token.TokenMark;
import id.tanda.token.TokenReader;
import id.tanda.token.TokenReading;
import id.tanda.trust.KeyUse;
import id.tanda.trust.TrustBundles;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An authority that releases, with one citizen's phone, a bank and a hotel, all real but for the
 * doors.
 */
final class Bureau {
  static final ScopeId HOTEL_OPEN = ScopeId.of("open.1");
  static final ScopeId HOTEL_BOUND = ScopeId.of("bound.1");
  static final ScopeId NOT_THEIRS = ScopeId.of("tax.1");
  static final Decision ADDRESS_TOO = Decision.grant(Language.INDONESIAN, Attribute.ADDRESS);

  final SettableClock clock = SettableClock.atNoon();
  final TestAuthority authority = new TestAuthority("dukcapil.example", clock, 1);
  final TrustBundles bundles = authority.bundles();
  final TokenReader tokens =
      TokenReader.of(bundles, CredentialDirectory.none(), Duration.ofSeconds(5));
  final AuthorityStore store;
  final AtRestKeys atRest =
      new AtRestKeys(
          SealingKey.of(authority.randomness().bytes(32)),
          KeyedHash.of(authority.randomness().bytes(32)),
          KeyedHash.of(authority.randomness().bytes(32)));
  final Randomness randomness;
  final ReleaseKeys keys;
  final Map<Nik, CivilRecord> register = new ConcurrentHashMap<>();
  final Registrar registrar =
      new Registrar(
          authority.id(), authority.key(KeyUse.REGISTRATION), clock, authority.randomness());
  final RelyingParties parties;
  final TestParty bank =
      new TestParty("bank.contoh", authority.randomness(), HOTEL_OPEN, HOTEL_BOUND);
  final TestParty hotel =
      new TestParty("hotel.contoh", authority.randomness(), HOTEL_OPEN, HOTEL_BOUND);
  final Nik siti = TestCitizen.nik("3171014501900001");
  final SoftwareKey device = SoftwareKey.generate(authority.randomness());
  final Phones phones = new Phones(this);
  final Redemptions redemptions;
  final Withdrawals withdrawals;
  final ReceiptBook book;
  final ReceiptReader reader = new ReceiptReader(bundles, authority.id());

  private final long life;
  private final AtomicInteger ids = new AtomicInteger();

  Bureau() {
    this(AuthorityStore.inMemory());
  }

  Bureau(AuthorityStore store) {
    this(store, 0);
  }

  /**
   * Opens the bureau, with the same keys, on what it left in a store. What is drawn from now on,
   * another life never drew.
   */
  Bureau(AuthorityStore store, long life) {
    this.store = store;
    this.life = life;
    this.randomness = new SeededRandomness(life);
    this.keys =
        new ReleaseKeys(
            authority.id(),
            authority.key(KeyUse.DATA),
            authority.key(KeyUse.RECEIPT),
            atRest,
            Es256.bouncyCastle(),
            randomness);
    this.parties = new RelyingParties(store, registrar);
    this.redemptions = redemptions(store);
    this.withdrawals = new Withdrawals(store, keys);
    this.book = new ReceiptBook(store);
    register.put(siti, TestCitizen.record(siti, "Siti Contoh"));
    ScopeCatalogue catalogue = new ScopeCatalogue(store, registrar);
    catalogue.publish(scope(HOTEL_OPEN, Scope.Reach.OPEN));
    catalogue.publish(scope(HOTEL_BOUND, Scope.Reach.BOUND));
    catalogue.publish(scope(NOT_THEIRS, Scope.Reach.OPEN));
    parties.register(bank.profile());
    parties.register(hotel.profile());
    if (!phones.isKnown(device)) {
      phones.activate(device, siti, 777);
    }
  }

  Redemptions redemptions(Transactions<? extends ReleaseTables> in) {
    return new Redemptions(
        new ReleasePorts(
            in, nik -> Optional.ofNullable(register.get(nik)), tokens, ZoneOffset.ofHours(7)),
        keys);
  }

  /**
   * Returns a consent of the phone to the bank: name, birth date and address, without the
   * occupation.
   */
  Consent consent(Usage usage) {
    return phones.consent(device, bank, usage, ADDRESS_TOO);
  }

  String token(Presentation what) {
    return phones.token(device, what);
  }

  Redemption.Redeemer redeemer(TestParty party) {
    return new Redemption.Redeemer(
        party.id(), party.signing(), party.encryption().publicKey().id(), authority.id());
  }

  Redemption redeem(TestParty party, Consent consent) {
    return Redemption.ofConsent(redeemer(party), consent.text(), clock.instant(), nextId());
  }

  Redemption redeem(TestParty party, String token) {
    return Redemption.ofToken(redeemer(party), token, clock.instant(), nextId());
  }

  Outcome<JsonObject> answer(Redemption redemption) {
    return redemptions.answer(redemption, clock.instant());
  }

  Outcome<Release> open(TestParty party, JsonObject body, Basis expected) {
    return new ReleaseOpener(bundles, authority.id(), party.id(), party.encryption())
        .open(body, expected, clock.instant());
  }

  /** Returns what a release rests on that redeems a token. */
  Basis basis(String token) {
    return new Basis.OfToken(authentic(token).mark(TokenMark.Domain.REDEEMED));
  }

  AuthenticToken authentic(String token) {
    return ((TokenReading.Authentic) tokens.read(token, clock.instant())).token();
  }

  /** Redeems a consent of the bank and opens what comes. */
  Release released(Consent consent) {
    return done(open(bank, done(answer(redeem(bank, consent))), new Basis.OfConsent(consent.id())));
  }

  Outcome<JsonObject> withdraw(Consent consent) {
    return phones.withdraw(device, request(consent));
  }

  static WithdrawalRequest request(Consent consent) {
    return new WithdrawalRequest(consent.device(), consent.id(), consent.granted().party());
  }

  Outcome<List<Receipt>> receipts() {
    JsonObject empty = JsonObject.builder().build();
    JsonObject body =
        done(book.answer(phones.message(device, DeviceMessage.Action.HISTORY, empty)));
    return reader.history(body, clock.instant());
  }

  int records() {
    return store.<Integer>inTransaction(
        tables -> tables.history().newest(atRest.citizen(siti), 1_000).size());
  }

  String nextId() {
    return "m" + life + "." + ids.incrementAndGet();
  }

  private static Scope scope(ScopeId id, Scope.Reach reach) {
    return new Scope(
        id,
        new Words("Check-in hotel", "Hotel check-in"),
        List.of(Attribute.FULL_NAME, Attribute.AGE_OVER_18),
        reach);
  }
}
