package id.tanda.testing;

import id.tanda.attribute.Attribute;
import id.tanda.code.CodeTries;
import id.tanda.code.CountedGuess;
import id.tanda.code.LiveCode;
import id.tanda.consent.ConsentId;
import id.tanda.counter.CounterSession;
import id.tanda.counter.SessionId;
import id.tanda.crypto.coding.Base64Url;
import id.tanda.crypto.keys.KeyThumbprint;
import id.tanda.crypto.keys.P256PublicKey;
import id.tanda.crypto.keys.SoftwareKey;
import id.tanda.device.DeviceRecord;
import id.tanda.device.DeviceState;
import id.tanda.device.Sealed;
import id.tanda.enrolment.Applied;
import id.tanda.enrolment.EnrolmentId;
import id.tanda.enrolment.EnrolmentRecord;
import id.tanda.history.HistoryEvent;
import id.tanda.history.HistoryRecord;
import id.tanda.identity.PartyId;
import id.tanda.identity.Words;
import id.tanda.party.PartyRecord;
import id.tanda.party.PartyState;
import id.tanda.party.Registration;
import id.tanda.party.Scope;
import id.tanda.release.ConsentRow;
import id.tanda.release.ReceiptRow;
import id.tanda.release.ReleaseRow;
import id.tanda.token.ScopeId;
import id.tanda.token.TokenMark;
import id.tanda.trust.KeyUse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Rows for the tables of an authority, each with a name that no other has. */
public final class TestRows {
  /** A time as finely as a store must keep it. */
  public static final Instant NOW = Instant.parse("2026-08-17T12:00:00.123456Z");

  private final SeededRandomness randomness;
  private final TestAuthority authority;

  /** Makes the same rows for the same seed. */
  public TestRows(long seed) {
    this.randomness = new SeededRandomness(seed);
    this.authority = new TestAuthority("dukcapil.example", new SettableClock(NOW), seed);
  }

  /** Returns a key that no other row has. */
  public P256PublicKey key() {
    return SoftwareKey.generate(randomness).publicKey();
  }

  /** Returns the name of such a key. */
  public KeyThumbprint thumbprint() {
    return KeyThumbprint.of(randomness.bytes(KeyThumbprint.LENGTH));
  }

  /** Returns a handle of a citizen. */
  public String citizen() {
    return Base64Url.encode(randomness.bytes(32));
  }

  /** Returns an active device. */
  public DeviceRecord device(String citizen, long statusIndex) {
    return new DeviceRecord(key(), citizen, sealed(), statusIndex, DeviceState.ACTIVE, NOW);
  }

  /** Returns a device in another state, whatever led there. */
  public static DeviceRecord in(DeviceState state, DeviceRecord device) {
    return new DeviceRecord(
        device.key(), device.citizen(), device.sealedNik(), device.statusIndex(), state, NOW);
  }

  /** Returns an application for a device. */
  public Applied application(String citizen, P256PublicKey device) {
    return new Applied(device, citizen, sealed(), sealed(), true, citizen());
  }

  /** Returns an enrolment that has just been applied for. */
  public EnrolmentRecord enrolment(String citizen, P256PublicKey device) {
    return EnrolmentRecord.applied(
        EnrolmentId.random(randomness), application(citizen, device), NOW);
  }

  /** Returns codes of which everything is there: a live one, two deliveries, two guesses. */
  public CodeTries codes() {
    return CodeTries.NONE
        .made(LiveCode.of(randomness.bytes(32), NOW))
        .delivered(NOW.plusMillis(1))
        .delivered(NOW.plus(Duration.ofDays(1)))
        .guessed("first")
        .foundWrong("first")
        .guessed("second");
  }

  /** Returns a guess as {@link #codes} holds it second. */
  public CountedGuess secondGuess(CodeTries codes) {
    return new CountedGuess("second", codes.live().orElseThrow().mac(), false);
  }

  /** Returns an open showing. */
  public CounterSession showing(Instant ends) {
    return new CounterSession(
        SessionId.random(randomness),
        "petugas.7",
        citizen(),
        CounterSession.State.OPEN,
        ends,
        Optional.empty(),
        0);
  }

  /** Returns an answer to a showing. */
  public CounterSession answered(CounterSession showing) {
    CounterSession.Answer answer =
        new CounterSession.Answer(EnrolmentId.random(randomness), citizen());
    return showing.answered(answer, NOW.plusSeconds(900));
  }

  /** Returns a registered party. */
  public PartyRecord party(TestParty party) {
    Registration registration =
        Registration.issue(
            authority.key(KeyUse.REGISTRATION),
            authority.id(),
            party.profile(),
            NOW.truncatedTo(java.time.temporal.ChronoUnit.SECONDS),
            Duration.ofDays(1),
            EnrolmentId.random(randomness).text());
    return new PartyRecord(registration, PartyState.ACTIVE, NOW);
  }

  /** Returns a party of this id. */
  public TestParty party(String id) {
    return new TestParty(id, randomness);
  }

  /** Returns a scope. */
  public Scope scope(String id) {
    return new Scope(
        ScopeId.of(id),
        new Words("Masuk hotel \"Étoile\" — 100%", "It's a hotel; 'check-in' \\ ñ"),
        List.of(Attribute.FULL_NAME, Attribute.AGE_OVER_18),
        Scope.Reach.BOUND);
  }

  /** Returns a consent that was never used. */
  public ConsentRow consent(int maxUses, Instant until) {
    return new ConsentRow(
        thumbprint(),
        ConsentId.random(randomness),
        citizen(),
        PartyId.of("bank.contoh"),
        maxUses,
        until,
        0,
        Optional.empty());
  }

  /** Returns a mark. */
  public TokenMark mark() {
    return TokenMark.of(randomness.bytes(32));
  }

  /** Returns an answer to a redemption. */
  public ReleaseRow release(KeyThumbprint signer, String id, Instant at) {
    return new ReleaseRow(signer, id, citizen(), "sealed." + citizen(), "receipt", at);
  }

  /** Returns a receipt. */
  public ReceiptRow receipt(String citizen, long number) {
    return new ReceiptRow(
        citizen, number, "receipt " + number, EnrolmentId.random(randomness).text());
  }

  /** Returns a record of a decision. */
  public HistoryRecord record(String subject, String detail) {
    return HistoryRecord.of(NOW, HistoryEvent.APPLIED, subject, detail, randomness);
  }

  private Sealed sealed() {
    return new Sealed("k1", randomness.bytes(60));
  }
}
