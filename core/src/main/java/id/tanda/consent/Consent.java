package id.tanda.consent;

import id.tanda.attribute.Attribute;
import id.tanda.crypto.MalformedException;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.keys.KeyThumbprint;
import id.tanda.crypto.keys.SignatureCheck;
import id.tanda.crypto.keys.SigningKey;
import id.tanda.identity.AuthorityId;
import id.tanda.identity.Language;
import id.tanda.identity.PartyId;
import id.tanda.identity.Words;
import id.tanda.internal.Envelope;
import id.tanda.internal.Message;
import id.tanda.internal.Skew;
import id.tanda.party.Notice;
import id.tanda.party.PartyProfile;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A citizen's yes to a request, signed by the device ({@code tanda-consent+jwt}).
 *
 * <p>It is meant for the authority, which releases the data; the relying party only carries it
 * there. Only a consent with which the phone hands the data over itself is meant for the relying
 * party, so that no authority releases anything under it. Immutable; one that was read is
 * unverified until {@link #signedBy} holds. A consent is counted by its device and its id, however
 * it is spelled.
 */
public final class Consent {
  /** The kind of this message. */
  public static final String TYP = "tanda-consent+jwt";

  /** The longest text, in characters. */
  public static final int MAX_CHARS = 8_192;

  private static final String TEXT = "text";
  private static final String LANGUAGE = "language";

  private final Message message;
  private final KeyThumbprint device;
  private final AuthorityId authority;
  private final ConsentId id;
  private final Granted granted;
  private final Language language;
  private final String shownHash;

  private Consent(Message message) throws MalformedException {
    this.message = message;
    this.device = KeyThumbprint.parse(message.envelope().issuer());
    this.authority = AuthorityId.parse(message.envelope().audience());
    this.id = ConsentId.parse(message.envelope().id());
    this.granted = Granted.parse(message.payload());
    this.language = Language.parse(message.payload().text(LANGUAGE));
    this.shownHash = message.payload().text(TEXT, 43);
    Instant end = granted.terms().usage().endsAt(message.envelope().issuedAt());
    if (!message.envelope().expires().equals(end)
        || !message.envelope().livesAtMost(Usage.LONGEST_LIFE)) {
      throw new MalformedException("exp of a consent must be the end of its usage");
    }
  }

  static Consent sign(
      SigningKey device,
      String audience,
      Granted granted,
      ShownText shown,
      Instant now,
      ConsentId id) {
    Instant end = granted.terms().usage().endsAt(now);
    Envelope envelope =
        new Envelope(device.publicKey().thumbprint().text(), audience, now, end, id.text());
    JsonObject payload =
        granted
            .putInto(envelope.json())
            .put(TEXT, shown.hash())
            .put(LANGUAGE, shown.language().tag())
            .build();
    return Message.sign(device, TYP, payload, Consent::parse);
  }

  /**
   * Reads a consent without believing it.
   *
   * @throws MalformedException if the text is not a consent
   */
  public static Consent parse(String text) throws MalformedException {
    String[] members =
        Stream.concat(Granted.MEMBERS.stream(), Stream.of(TEXT, LANGUAGE)).toArray(String[]::new);
    return new Consent(Message.parse(text, MAX_CHARS, TYP, members));
  }

  /** Returns the name of the device that gave it. */
  public KeyThumbprint device() {
    return device;
  }

  /**
   * Returns the authority that is to release the data; for a consent that came with them, a name
   * that is no authority's.
   */
  public AuthorityId authority() {
    return authority;
  }

  /** Returns its id, unique for the device. */
  public ConsentId id() {
    return id;
  }

  /** Returns what it is about. */
  public Granted granted() {
    return granted;
  }

  /** Returns when it was given. */
  public Instant given() {
    return message.envelope().issuedAt();
  }

  /** Returns when it ends, exclusive. */
  public Instant expires() {
    return message.envelope().expires();
  }

  /**
   * Tells if it has begun and not ended: from {@code iat - skew}, inclusive, to {@code exp},
   * exclusive, without skew.
   */
  public boolean holdsAt(Instant now, Duration skew) {
    return !now.isBefore(message.envelope().issuedAt().minus(skew)) && now.isBefore(expires());
  }

  /** Tells if the phone gave it to this relying party itself, together with the data. */
  public boolean isHandedTo(PartyId party) {
    return message.envelope().audience().equals(party.text());
  }

  /** Tells if it answers exactly this request. */
  public boolean answers(Request request) {
    return granted.request().equals(request.hash()) && granted.party().equals(request.party());
  }

  /**
   * Tells if it answers exactly this request with what was asked: while that counted by the phone's
   * clock, for the same purpose and terms, to the registered key, and over all words that were
   * registered with it.
   */
  public boolean saysWhatWasAsked(Request request) {
    PartyProfile registered = request.registration().profile();
    return answers(request)
        && granted.purpose().equals(request.question().purpose())
        && granted.terms().equals(request.question().terms())
        && granted.recipient().equals(registered.encryption().thumbprint())
        && wasGivenWithin(request.envelope())
        && registered
            .purpose(granted.purpose())
            .filter(purpose -> wasShown(registered.name(), purpose.notice()))
            .isPresent();
  }

  /** From {@code iat} of the request, inclusive, give or take the skew, to its {@code exp}. */
  private boolean wasGivenWithin(Envelope request) {
    return !given().isBefore(request.issuedAt().minus(Skew.DEFAULT))
        && given().isBefore(request.expires());
  }

  /**
   * Tells if it decides on everything that was asked and on nothing else: all that is required is
   * granted, and of the rest each is granted or refused.
   */
  public boolean decides(Wanted wanted) {
    Set<Attribute> decided = new HashSet<>(granted.attributes());
    decided.addAll(granted.refused());
    return granted.attributes().containsAll(wanted.required())
        && decided.equals(new HashSet<>(wanted.all()));
  }

  /** Tells if these are the words that were shown to the citizen, all of them. */
  public boolean wasShown(Words who, Notice notice) {
    return ShownText.of(who, notice, language).hash().equals(shownHash);
  }

  /** Tells if the signature holds under this key. */
  public boolean signedBy(SignatureCheck check) {
    return message.jws().signedBy(check);
  }

  /** Returns the one text of this consent. */
  public String text() {
    return message.text();
  }

  /** Returns the relying party alone. */
  @Override
  public String toString() {
    return "Consent[" + granted.party() + "]";
  }
}
