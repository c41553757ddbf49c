package id.tanda.release;

import id.tanda.consent.Consent;
import id.tanda.crypto.MalformedException;
import id.tanda.crypto.coding.Base64Url;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.keys.KeyId;
import id.tanda.crypto.keys.SignatureCheck;
import id.tanda.crypto.keys.SigningKey;
import id.tanda.identity.AuthorityId;
import id.tanda.identity.PartyId;
import id.tanda.internal.Envelope;
import id.tanda.internal.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A relying party's request for data, under a token that it was shown or a consent that it was
 * given ({@code tanda-redeem+jwt}).
 *
 * <p>Immutable; one that was read is unverified until {@link Redemptions} has looked at it.
 */
public final class Redemption {
  /** The kind of this message. */
  public static final String TYP = "tanda-redeem+jwt";

  /** The longest text, in characters. */
  public static final int MAX_CHARS = 32_768;

  /** The longest time between {@code iat} and {@code exp}. */
  public static final Duration LONGEST_LIFE = Duration.ofMinutes(5);

  private static final int LONGEST_TOKEN = 16_384;
  private static final String TOKEN = "token";
  private static final String CONSENT = "consent";
  private static final String KEY = "key";

  /**
   * Who redeems.
   *
   * @param party its registered id
   * @param key its registered signing key
   * @param encryptionKey the id of its registered encryption key, to which the data are to be
   *     sealed
   * @param authority who is to release
   */
  public record Redeemer(
      PartyId party, SigningKey key, KeyId encryptionKey, AuthorityId authority) {
    /** Checks that nothing is missing. */
    public Redeemer {
      Objects.requireNonNull(party, "party");
      Objects.requireNonNull(key, "key");
      Objects.requireNonNull(encryptionKey, "encryptionKey");
      Objects.requireNonNull(authority, "authority");
    }

    private Redemption redeem(String member, String text, Instant now, String id) {
      Envelope envelope =
          new Envelope(party.text(), authority.text(), now, now.plus(LONGEST_LIFE), id);
      JsonObject payload = envelope.json().put(member, text).put(KEY, encryptionKey.text()).build();
      return Message.sign(key, TYP, payload, Redemption::parse);
    }
  }

  private final Message message;
  private final PartyId party;
  private final KeyId encryptionKey;
  private final Optional<String> token;
  private final Optional<String> consent;

  private Redemption(Message message) throws MalformedException {
    JsonObject payload = message.payload();
    this.message = message;
    this.party = PartyId.parse(message.envelope().issuer());
    this.encryptionKey = KeyId.parse(payload.text(KEY));
    if (payload.has(TOKEN) == payload.has(CONSENT)) {
      throw new MalformedException("redemption must have either token or consent");
    }
    this.token =
        payload.has(TOKEN) ? Optional.of(payload.text(TOKEN, LONGEST_TOKEN)) : Optional.empty();
    this.consent =
        payload.has(CONSENT)
            ? Optional.of(payload.text(CONSENT, Consent.MAX_CHARS))
            : Optional.empty();
  }

  /**
   * Signs the redemption of a token, for five minutes.
   *
   * @param token the whole text as it was shown
   * @param id its own id, unique for the key
   */
  public static Redemption ofToken(Redeemer by, String token, Instant now, String id) {
    return by.redeem(TOKEN, token, now, id);
  }

  /**
   * Signs the redemption of a consent, for five minutes.
   *
   * @param consent the whole text as it was given
   * @param id its own id, unique for the key
   */
  public static Redemption ofConsent(Redeemer by, String consent, Instant now, String id) {
    return by.redeem(CONSENT, consent, now, id);
  }

  /**
   * Reads a redemption without believing it.
   *
   * @throws MalformedException if the text is not a redemption
   */
  public static Redemption parse(String text) throws MalformedException {
    return new Redemption(Message.parse(text, MAX_CHARS, TYP, TOKEN, CONSENT, KEY));
  }

  /** Returns who redeems. */
  public PartyId party() {
    return party;
  }

  /** Returns its own id. */
  public String id() {
    return message.envelope().id();
  }

  /** Returns the hint at the key to which the data are to be sealed. */
  public KeyId encryptionKey() {
    return encryptionKey;
  }

  /** Returns the token, if it redeems one. */
  public Optional<String> token() {
    return token;
  }

  /** Returns the consent, if it redeems one. */
  public Optional<String> consent() {
    return consent;
  }

  /** Returns the one text of this redemption. */
  public String text() {
    return message.text();
  }

  String hash() {
    return Base64Url.encode(message.jws().hash());
  }

  Envelope envelope() {
    return message.envelope();
  }

  boolean signedBy(SignatureCheck check) {
    return message.jws().signedBy(check);
  }

  /** Returns the relying party alone. */
  @Override
  public String toString() {
    return "Redemption[" + party + "]";
  }
}
