package id.tanda.party;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.keys.KeyId;
import id.tanda.crypto.keys.SigningKey;
import id.tanda.identity.AuthorityId;
import id.tanda.identity.PartyId;
import id.tanda.internal.Envelope;
import id.tanda.internal.Message;
import id.tanda.trust.KeyUse;
import id.tanda.trust.TrustBundles;
import java.time.Duration;
import java.time.Instant;

/**
 * An authority's signature over what it registered about a relying party ({@code tanda-party+jwt}).
 *
 * <p>Immutable. One that was read is unverified until {@link #isTrusted} holds.
 */
public final class Registration {
  /** The kind of this message. */
  public static final String TYP = "tanda-party+jwt";

  /** The longest text, in characters. */
  public static final int MAX_CHARS = 16_384;

  /** The longest time between {@code iat} and {@code exp}. */
  public static final Duration LONGEST_LIFE = Duration.ofDays(366);

  private final Message message;
  private final AuthorityId authority;
  private final PartyProfile profile;

  private Registration(Message message) throws MalformedException {
    this.message = message;
    this.authority = AuthorityId.parse(message.envelope().issuer());
    this.profile = PartyProfile.parse(message.payload());
    if (!message.envelope().audience().equals(Envelope.ANYONE)
        || !message.envelope().livesAtMost(LONGEST_LIFE)) {
      throw new MalformedException("registration must be for anyone and at most 366 days");
    }
    if (isReserved(profile.id(), authority)) {
      throw new MalformedException("sub must not be the authority itself");
    }
  }

  /**
   * Tells if nobody may be registered under this id: the {@code aud} of a consent would name
   * authority and relying party at once, and the data could go out twice.
   */
  static boolean isReserved(PartyId id, AuthorityId authority) {
    return id.text().equals(authority.text());
  }

  /**
   * Signs a registration.
   *
   * @param key a key that the authority's trust bundle names for registrations
   * @param life how long it counts, at most {@link #LONGEST_LIFE}
   * @param id its own id, unique for the key
   * @throws IllegalArgumentException if it would live too long or have more than {@value
   *     #MAX_CHARS} characters
   */
  public static Registration issue(
      SigningKey key,
      AuthorityId authority,
      PartyProfile profile,
      Instant now,
      Duration life,
      String id) {
    Envelope envelope = new Envelope(authority.text(), Envelope.ANYONE, now, now.plus(life), id);
    return Message.sign(key, TYP, profile.putInto(envelope.json()), Registration::parse);
  }

  /**
   * Reads a registration without believing it.
   *
   * @throws MalformedException if the text is not a registration
   */
  public static Registration parse(String text) throws MalformedException {
    return new Registration(Message.parse(text, MAX_CHARS, TYP, PartyProfile.MEMBERS));
  }

  /**
   * Tells if a text is no registration because a purpose in it lacks words of its {@link Notice},
   * whatever else is wrong.
   */
  public static boolean lacksNotice(String text) {
    try {
      return PartyProfile.lacksNotice(
          Message.parse(text, MAX_CHARS, TYP, PartyProfile.MEMBERS).payload());
    } catch (MalformedException notARegistration) {
      return false;
    }
  }

  /**
   * Tells if the authority it names signed it, with a key for registrations that the bundles hold,
   * and if it counts now: from {@code iat}, inclusive, give or take 30 seconds, to {@code exp},
   * exclusive.
   */
  public boolean isTrusted(TrustBundles bundles, Instant now) {
    Instant issued = message.envelope().issuedAt();
    return message.envelope().isInForceAt(now)
        && bundles.vouchFor(message.jws(), authority, KeyUse.REGISTRATION, issued, now);
  }

  /** Returns the authority that should have signed. */
  public AuthorityId authority() {
    return authority;
  }

  /** Returns the relying party's id. */
  public PartyId party() {
    return profile.id();
  }

  /** Returns what is registered. */
  public PartyProfile profile() {
    return profile;
  }

  /** Returns the registration's own id. */
  public String id() {
    return message.envelope().id();
  }

  /** Returns until when it counts, exclusive. */
  public Instant expires() {
    return message.envelope().expires();
  }

  /** Returns the hint at the key that signed. */
  public KeyId signer() {
    return message.jws().kid();
  }

  /** Returns the one text of this registration, to be handed out as it is. */
  public String text() {
    return message.text();
  }

  /** Returns the relying party's id alone. */
  @Override
  public String toString() {
    return "Registration[" + party() + "]";
  }
}
