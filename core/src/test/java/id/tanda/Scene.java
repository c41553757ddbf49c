package id.tanda;

import id.tanda.activation.Applicant;
import id.tanda.activation.AtRestKeys;
import id.tanda.activation.ConfirmationCode;
import id.tanda.activation.Contact;
import id.tanda.activation.CounterChallenge;
import id.tanda.activation.EnrolmentId;
import id.tanda.activation.FaceEvidence;
import id.tanda.activation.FaceMatch;
import id.tanda.activation.Officer;
import id.tanda.activation.Terms;
import id.tanda.crypto.MalformedException;
import id.tanda.crypto.Randomness;
import id.tanda.crypto.keys.SigningKey;
import id.tanda.crypto.secret.KeyedHash;
import id.tanda.crypto.secret.SealingKey;
import id.tanda.identity.Attribute;
import id.tanda.identity.Attributes;
import id.tanda.identity.CivilRecord;
import id.tanda.identity.Language;
import id.tanda.identity.Nik;
import id.tanda.identity.Outcome;
import id.tanda.identity.Sex;
import id.tanda.identity.Words;
import id.tanda.party.Registration;
import id.tanda.party.Scope;
import id.tanda.store.AuthorityStore;
import id.tanda.testing.SettableClock;
import id.tanda.testing.TestAuthority;
import id.tanda.testing.TestParty;
import id.tanda.token.ScopeId;
import id.tanda.token.SpentTokens;
import id.tanda.token.TokenVerifier;
import id.tanda.trust.KeyUse;
import id.tanda.trust.TrustBundles;
import id.tanda.wallet.DeviceSecret;
import id.tanda.wallet.Pin;
import id.tanda.wallet.Vault;
import id.tanda.wallet.WalletVault;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An authority, a citizen's phone and a bank behind their doors, and every text between them. */
final class Scene {
  static final ScopeId CHECK_IN = ScopeId.of("open.1");
  private static final Officer OFFICER = new Officer("officer.7", "Loket 3");

  final SettableClock clock = SettableClock.atNoon();
  final TestAuthority keys = new TestAuthority("dukcapil.example", clock, 1);
  final Randomness randomness = keys.randomness();
  final TrustBundles bundles = keys.bundles();
  final Nik siti = nik("3171014501900001");
  final List<ConfirmationCode> mail = new ArrayList<>();
  final Authority authority =
      Authority.builder(keys.id(), bundles, authorityKeys(), ports(), clock)
          .randomness(randomness)
          .build();
  final TestParty party = new TestParty("bank.contoh", randomness, CHECK_IN);
  final Wallet wallet =
      Wallet.builder(
              Vault.builder(WalletVault.inMemory(), DeviceSecret.of(randomness.bytes(32)), clock)
                  .randomness(randomness)
                  .weakPinCostForTests()
                  .build(),
              keys.id(),
              bundles,
              clock)
          .randomness(randomness)
          .build();

  Scene() {
    authority
        .publications()
        .scopes()
        .publish(
            new Scope(
                CHECK_IN,
                new Words("Lapor masuk hotel", "Hotel check-in"),
                List.of(Attribute.FULL_NAME, Attribute.AGE_OVER_18),
                Scope.Reach.OPEN));
  }

  Applicant applicant() {
    return new Applicant(
        siti,
        "Siti Contoh",
        LocalDate.of(1990, 1, 5),
        "Yogyakarta",
        Sex.FEMALE,
        new Contact("siti@mail.example", "+628123456789"),
        new Terms("2026-01", Language.INDONESIAN));
  }

  /** Takes an enrolment past the face to an open counter. */
  CounterChallenge counter(EnrolmentId enrolment) {
    done(authority.enrolments().matchFace(enrolment, FaceEvidence.of(new byte[] {1})));
    return authority.counter().open(OFFICER);
  }

  /** Has the officer approve; the confirmation code is in the mail then. */
  void approve(CounterChallenge challenge, CounterAnswer shown) {
    done(authority.counter().approve(OFFICER, challenge.session(), shown.checkNumber()));
  }

  /** Takes the phone all the way. */
  UnlockedWallet activated() {
    CounterChallenge challenge = counter(through(wallet.apply(applicant())));
    approve(challenge, through(wallet.answerCounter(challenge.text())));
    return through(wallet.activate(mail.get(0), pin()));
  }

  RelyingParty bank() {
    return bank(done(authority.relyingParties().register(party.profile())));
  }

  RelyingParty bank(Registration registration) {
    TokenVerifier verifier =
        TokenVerifier.builder(
                bundles, keys.statusLists(bundles), SpentTokens.inMemoryOnFirstStart(clock), clock)
            .name(party.id())
            .build();
    return RelyingParty.of(
        registration, new PartyKeys(party.signing(), party.encryption()), verifier);
  }

  /** Carries a message to the authority and its answer back. */
  <T> T through(Outcome<Exchange<T>> asked) {
    Exchange<T> exchange = done(asked);
    return done(exchange.complete(authority.answer(exchange.text())));
  }

  static Pin pin() {
    try {
      return Pin.parse("274915");
    } catch (MalformedException notAPin) {
      throw new AssertionError(notAPin);
    }
  }

  static <T> T done(Outcome<T> outcome) {
    if (outcome instanceof Outcome.Refused<T> refused) {
      throw new AssertionError("was refused: " + refused.reason().code());
    }
    return ((Outcome.Done<T>) outcome).value();
  }

  private AuthorityKeys authorityKeys() {
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

  private AuthorityPorts ports() {
    return new AuthorityPorts(
        AuthorityStore.inMemory(),
        nik -> nik.equals(siti) ? Optional.of(record()) : Optional.empty(),
        (nik, evidence) -> new FaceMatch(1, true),
        (email, code, language) -> mail.add(code));
  }

  private CivilRecord record() {
    return new CivilRecord(
        siti,
        LocalDate.of(1990, 1, 5),
        true,
        false,
        Attributes.builder()
            .put(Attribute.FULL_NAME, "Siti Contoh")
            .put(Attribute.ADDRESS, "Jl. Contoh 1, Jakarta")
            .put(Attribute.OCCUPATION, "Guru")
            .build());
  }

  private static Nik nik(String digits) {
    try {
      return Nik.parse(digits);
    } catch (MalformedException fault) {
      throw new AssertionError(fault);
    }
  }
}
