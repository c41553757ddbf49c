package id.tanda.release;

import id.tanda.consent.ConsentId;
import id.tanda.crypto.MalformedException;
import id.tanda.crypto.keys.KeyThumbprint;
import id.tanda.crypto.keys.SigningKey;
import id.tanda.identity.AuthorityId;
import id.tanda.identity.PartyId;
import id.tanda.internal.Envelope;
import id.tanda.internal.Message;
import id.tanda.internal.Skew;
import id.tanda.party.Registration;
import id.tanda.trust.TrustBundles;
import java.time.Duration;
import java.time.Instant;

/**
 * A relying party's word that it knows of a withdrawal ({@code tanda-ack+jwt}): from then on it has
 * 3 x 24 hours to stop using the data, as article 40 of UU 27/2022 says.
 *
 * <p>It carries the registration by which a wallet believes it. Immutable; one that was read is
 * unverified until {@link #isTrusted} holds.
 */
public final class Acknowledgement {
  /** The kind of this message. */
  public static final String TYP = "tanda-ack+jwt";

  /** The longest text, in characters. */
  public static final int MAX_CHARS = 32_768;

  /** How long a relying party has from its word on. */
  public static final Duration TIME_TO_STOP = Duration.ofDays(3);

  private static final String REGISTRATION = "registration";
  private static final String CONSENT = "consent";
  private static final String RECEIPT = "receipt";

  private final Message message;
  private final Registration registration;
  private final ConsentId consent;
  private final String receipt;

  private Acknowledgement(Message message) throws MalformedException {
    this.message = message;
    this.registration =
        Registration.parse(message.payload().text(REGISTRATION, Registration.MAX_CHARS));
    this.consent = ConsentId.parse(message.payload().text(CONSENT));
    this.receipt = KeyThumbprint.parse(message.payload().text(RECEIPT)).text();
    if (!message.envelope().issuer().equals(registration.party().text())
        || !message.envelope().audience().equals(Envelope.ANYONE)) {
      throw new MalformedException("iss must be the registered party, aud " + Envelope.ANYONE);
    }
  }

  /**
   * Acknowledges a withdrawal that was verified.
   *
   * @param key the relying party's registered signing key
   * @param registration its newest registration
   * @param withdrawn the receipt of the withdrawal of a consent
   * @param id its own id, unique for the key
   */
  public static Acknowledgement sign(
      SigningKey key, Registration registration, Receipt withdrawn, Instant now, String id) {
    Instant end = now.plus(Receipt.LIFE);
    Envelope envelope = new Envelope(registration.party().text(), Envelope.ANYONE, now, end, id);
    return Message.sign(
        key,
        TYP,
        envelope
            .json()
            .put(REGISTRATION, registration.text())
            .put(CONSENT, withdrawn.basis().text())
            .put(RECEIPT, withdrawn.hash())
            .build(),
        Acknowledgement::parse);
  }

  /**
   * Reads an acknowledgement without believing it.
   *
   * @throws MalformedException if the text is none
   */
  public static Acknowledgement parse(String text) throws MalformedException {
    return new Acknowledgement(Message.parse(text, MAX_CHARS, TYP, REGISTRATION, CONSENT, RECEIPT));
  }

  /**
   * Tells if the registered key of the party it names signed it, if that registration was signed by
   * this authority, and if both count now, give or take 30 seconds.
   */
  public boolean isTrusted(TrustBundles bundles, AuthorityId authority, Instant now) {
    return registration.authority().equals(authority)
        && registration.isTrusted(bundles, now)
        && message.envelope().holdsAt(now, Skew.LARGEST)
        && message.jws().signedBy(bundles.engine().check(registration.profile().signing()));
  }

  /** Tells if it is about exactly this withdrawal, by whom the consent had been given to. */
  public boolean isOf(Receipt withdrawn) {
    return withdrawn.isWithdrawal()
        && withdrawn.party().equals(party())
        && withdrawn.basis().equals(new Basis.OfConsent(consent))
        && withdrawn.hash().equals(receipt);
  }

  /** Returns who acknowledges. */
  public PartyId party() {
    return registration.party();
  }

  /** Returns the consent that was withdrawn. */
  public ConsentId consent() {
    return consent;
  }

  /** Returns when the relying party learnt of it, by its own clock. */
  public Instant time() {
    return message.envelope().issuedAt();
  }

  /** Returns by when it must have stopped using the data. */
  public Instant stopsBy() {
    return time().plus(TIME_TO_STOP);
  }

  /** Returns the one text of this acknowledgement, to be kept. */
  public String text() {
    return message.text();
  }

  /** Returns the relying party alone. */
  @Override
  public String toString() {
    return "Acknowledgement[" + party() + "]";
  }
}
