package id.tanda;

import id.tanda.activation.DeviceMessages;
import id.tanda.code.ConfirmationCode;
import id.tanda.counter.CheckNumber;
import id.tanda.counter.CounterChallenge;
import id.tanda.counter.PhoneAnswer;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.keys.KeyThumbprint;
import id.tanda.crypto.keys.SoftwareKey;
import id.tanda.device.DeviceMessage;
import id.tanda.enrolment.Applicant;
import id.tanda.enrolment.EnrolmentId;
import id.tanda.identity.AuthorityId;
import id.tanda.identity.Outcome;
import id.tanda.trust.TrustBundles;
import id.tanda.wallet.Contents;
import id.tanda.wallet.JournalEntry;
import id.tanda.wallet.OpenVault;
import id.tanda.wallet.Pin;
import id.tanda.wallet.PinPolicy;
import id.tanda.wallet.PinRefusal;
import id.tanda.wallet.Unlocking;
import id.tanda.wallet.Vault;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The citizen's side, on one phone, while it is locked: becomes active, then unlocks with its PIN.
 *
 * <p>Safe for use by many threads; make one for a vault and keep it.
 */
public final class Wallet {
  private final Vault vault;
  private final WalletSettings settings;

  Wallet(Vault vault, WalletSettings settings) {
    this.vault = vault;
    this.settings = settings;
  }

  /**
   * Begins a wallet with what has no safe default.
   *
   * @param vault what it keeps, guarded by the PIN
   * @param authority whose citizen the owner is
   * @param bundles holds that authority's trust bundle
   * @param clock the phone's clock, which may be wrong by up to a day: the authority's answers
   *     correct what the wallet signs and judges, and never the waits after wrong PINs
   */
  public static WalletBuilder builder(
      Vault vault, AuthorityId authority, TrustBundles bundles, Clock clock) {
    return new WalletBuilder(vault, authority, bundles, clock);
  }

  /**
   * Applies for an enrolment; the phone's key is made and kept before anything is sent.
   *
   * @return the exchange with the authority, or {@link PinRefusal#NEEDED} if a device is active
   *     here already
   */
  public Outcome<Exchange<EnrolmentId>> apply(Applicant applicant) {
    return beforePin().flatMap(vault::keep).map(contents -> applying(contents, applicant));
  }

  /**
   * Answers the QR that an officer's counter shows.
   *
   * @param scanned its text, as the camera read it
   * @return the exchange with the authority, or why the QR is not that of a counter now, or {@link
   *     PinRefusal#NOT_ACTIVATED} if nobody has applied here
   */
  public Outcome<Exchange<CounterAnswer>> answerCounter(String scanned) {
    return challenged(scanned, this::answering);
  }

  /**
   * Answers the QR that an officer's counter shows without a network: the officer scans the answer.
   *
   * @param scanned its text, as the camera read it
   * @return what the phone shows, or a refusal like that of {@link #answerCounter}
   */
  public Outcome<ShownAnswer> showAnswer(String scanned) {
    return challenged(scanned, this::showing);
  }

  /**
   * Activates this device with the confirmation code and sets the first PIN.
   *
   * @return the exchange with the authority, or {@link PinRefusal#TOO_WEAK} before the code is
   *     used, or {@link PinRefusal#NOT_ACTIVATED} if nobody has applied here
   */
  public Outcome<Exchange<UnlockedWallet>> activate(ConfirmationCode code, Pin firstPin) {
    return enrolled()
        .flatMap(
            contents ->
                opening(
                    contents,
                    firstPin,
                    messages -> messages.activate(contents.enrolment().orElseThrow(), code)));
  }

  /**
   * Takes up an activation whose answer never came because the app had ended before it: if the
   * authority did activate this device, its credentials are fetched and the first PIN is set.
   *
   * @return the exchange with the authority, which refuses it with {@code activation.not-accepted}
   *     if this device was not activated; or a refusal like that of {@link #activate}
   */
  public Outcome<Exchange<UnlockedWallet>> resume(Pin firstPin) {
    return enrolled().flatMap(contents -> opening(contents, firstPin, DeviceMessages::renew));
  }

  /** Tries the PIN. */
  public Unlocking<UnlockedWallet> unlock(Pin pin) {
    return vault.unlock(pin).map(this::opened);
  }

  private UnlockedWallet opened(OpenVault open) {
    open.contents().ifPresent(settings::resumed);
    return new UnlockedWallet(open, settings);
  }

  /** Returns what was kept before a PIN was set, or new contents, also in a destroyed vault. */
  private Outcome<Contents> beforePin() {
    Outcome<Optional<Contents>> held = vault.beforePin();
    return held.refusal().equals(Optional.of(PinRefusal.DESTROYED))
        ? Outcome.done(blank())
        : held.map(before -> before.map(settings::resumed).orElseGet(this::blank));
  }

  private Contents blank() {
    return settings.hardwareKey().isPresent()
        ? Contents.of(settings.authority())
        : Contents.of(settings.authority(), SoftwareKey.generate(settings.randomness()));
  }

  /** Returns the contents of an application under way. */
  private Outcome<Contents> enrolled() {
    return vault.beforePin() instanceof Outcome.Done<Optional<Contents>> held
        ? Outcome.of(
            held.value()
                .filter(contents -> contents.enrolment().isPresent())
                .map(settings::resumed),
            PinRefusal.NOT_ACTIVATED)
        : Outcome.refused(PinRefusal.NOT_ACTIVATED);
  }

  private Exchange<EnrolmentId> applying(Contents contents, Applicant applicant) {
    DeviceMessage message = settings.messages(contents).apply(applicant);
    return settings.exchange(message, (body, now) -> applied(contents, applicant, body));
  }

  private Outcome<EnrolmentId> applied(Contents contents, Applicant applicant, JsonObject body) {
    return DeviceMessages.applied(body)
        .flatMap(
            id ->
                vault
                    .keep(settings.timed(contents.applied(id, applicant.birthDate())))
                    .map(kept -> id));
  }

  /** Reads what was scanned at a counter, for the answer of an application under way. */
  private <T> Outcome<T> challenged(
      String scanned, BiFunction<Contents, CounterChallenge, T> answer) {
    Outcome<Contents> enrolled = enrolled(); // first, for the time that it holds
    return CounterChallenge.read(
            scanned, settings.bundles(), settings.authority(), settings.clock().instant())
        .flatMap(challenge -> enrolled.map(contents -> answer.apply(contents, challenge)));
  }

  private Exchange<CounterAnswer> answering(Contents contents, CounterChallenge challenge) {
    DeviceMessage message =
        settings.messages(contents).counter(contents.enrolment().orElseThrow(), challenge);
    CounterAnswer answer = answer(contents, challenge);
    return settings.exchange(message, (body, now) -> Outcome.done(answer));
  }

  private ShownAnswer showing(Contents contents, CounterChallenge challenge) {
    PhoneAnswer shown =
        PhoneAnswer.sign(settings.key(contents), contents.enrolment().orElseThrow(), challenge);
    return new ShownAnswer(answer(contents, challenge), shown.text());
  }

  private CounterAnswer answer(Contents contents, CounterChallenge challenge) {
    KeyThumbprint device = settings.key(contents).publicKey().thumbprint();
    return new CounterAnswer(challenge.counter(), CheckNumber.of(challenge.session(), device));
  }

  /** Begins what ends with credentials and the first PIN. */
  private Outcome<Exchange<UnlockedWallet>> opening(
      Contents contents, Pin firstPin, Function<DeviceMessages, DeviceMessage> asking) {
    Optional<PinRefusal> weak = PinPolicy.refusal(firstPin, contents.birthDate());
    if (weak.isPresent()) {
      return Outcome.refused(weak.get());
    }
    DeviceMessage message = asking.apply(settings.messages(contents));
    return Outcome.done(
        settings.exchange(message, (body, now) -> activated(contents, firstPin, body, now)));
  }

  private Outcome<UnlockedWallet> activated(
      Contents contents, Pin firstPin, JsonObject body, Instant now) {
    JournalEntry entry = new JournalEntry(now, JournalEntry.What.ACTIVATED, "", "");
    return DeviceMessages.credentials(body)
        .flatMap(fresh -> vault.setPin(firstPin, settings.timed(contents.with(fresh).with(entry))))
        .map(this::opened);
  }
}
