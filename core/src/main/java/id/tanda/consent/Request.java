package id.tanda.consent;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.coding.Base64Url;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.keys.KeyId;
import id.tanda.crypto.keys.SignatureCheck;
import id.tanda.crypto.keys.SigningKey;
import id.tanda.identity.PartyId;
import id.tanda.internal.Envelope;
import id.tanda.internal.Message;
import id.tanda.party.PurposeId;
import id.tanda.party.Registration;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * A relying party's signed question to whoever is in front of it ({@code tanda-request+jwt}).
 *
 * <p>It carries the registration by which a wallet believes it, and no words of its own. Immutable;
 * one that was read is unverified until {@link RequestReader} has reviewed it.
 */
public final class Request {
  /** The kind of this message. */
  public static final String TYP = "tanda-request+jwt";

  /** The longest text, in characters. */
  public static final int MAX_CHARS = 32_768;

  /** The longest time between {@code iat} and {@code exp}. */
  public static final Duration LONGEST_LIFE = Duration.ofMinutes(5);

  private static final int NONCE_BYTES = 16;
  private static final int LONGEST_ADDRESS = 512;
  private static final String REGISTRATION = "registration";
  private static final String PURPOSE = "purpose";
  private static final String DCQL = "dcql";
  private static final String REPLY = "reply";
  private static final String KEY = "key";
  private static final String[] MEMBERS = {
    REGISTRATION, PURPOSE, DCQL, Terms.RETENTION, Terms.PROCESSING, Terms.USAGE, REPLY, KEY
  };

  /** What the law demands that a citizen be told; the words of the purpose are registered. */
  private static final List<String> DUTIES =
      List.of(PURPOSE, DCQL, Terms.RETENTION, Terms.PROCESSING);

  private final Message message;
  private final PartyId party;
  private final Registration registration;
  private final Question question;
  private final KeyId encryptionKey;

  private Request(Message message) throws MalformedException {
    JsonObject payload = message.payload();
    this.message = message;
    this.party = PartyId.parse(message.envelope().issuer());
    this.registration = Registration.parse(payload.text(REGISTRATION, Registration.MAX_CHARS));
    this.encryptionKey = KeyId.parse(payload.text(KEY));
    this.question = question(payload);
    if (!message.envelope().audience().equals(Envelope.ANYONE)) {
      throw new MalformedException("aud of a request must be " + Envelope.ANYONE);
    }
    Instant end = question.terms().usage().endsAt(message.envelope().issuedAt());
    if (!end.isAfter(expires())
        || end.isAfter(message.envelope().issuedAt().plus(Usage.LONGEST_LIFE))) {
      throw new MalformedException("usage must end after the request and within 366 days");
    }
  }

  /**
   * Signs a request that counts for five minutes.
   *
   * @param key the relying party's registered signing key
   * @param registration its newest registration
   * @param id its own id, unique for the key
   */
  public static Request sign(
      SigningKey key, Registration registration, Question question, Instant now, String id) {
    Envelope envelope =
        new Envelope(registration.party().text(), Envelope.ANYONE, now, now.plus(LONGEST_LIFE), id);
    JsonObject payload =
        question
            .terms()
            .putInto(
                envelope
                    .json()
                    .put(REGISTRATION, registration.text())
                    .put(PURPOSE, question.purpose().text())
                    .put(DCQL, Dcql.json(question.wanted())))
            .put(REPLY, question.replyTo())
            .put(KEY, registration.profile().encryption().id().text())
            .build();
    return Message.sign(key, TYP, payload, Request::parse);
  }

  /**
   * Reads a request without believing it.
   *
   * @throws MalformedException if the text is not a request
   */
  public static Request parse(String text) throws MalformedException {
    return new Request(Message.parse(text, MAX_CHARS, TYP, MEMBERS));
  }

  private static Question question(JsonObject payload) throws MalformedException {
    return new Question(
        PurposeId.parse(payload.text(PURPOSE)),
        Dcql.parse(payload.object(DCQL)),
        Terms.parse(payload),
        payload.text(REPLY, LONGEST_ADDRESS));
  }

  /**
   * Tells if a text is no request because it does not tell a citizen all that it must, whatever
   * else is wrong.
   */
  static boolean lacksDuty(String text) {
    try {
      JsonObject payload = Message.parse(text, MAX_CHARS, TYP, MEMBERS).payload();
      return !DUTIES.stream().allMatch(payload::has)
          || Registration.lacksNotice(payload.text(REGISTRATION, Registration.MAX_CHARS));
    } catch (MalformedException notARequest) {
      return false;
    }
  }

  /** Returns who asks. */
  public PartyId party() {
    return party;
  }

  /** Returns the registration it carries. */
  public Registration registration() {
    return registration;
  }

  /** Returns what is asked. */
  public Question question() {
    return question;
  }

  /** Returns the hint at the key to which the data are to be sealed. */
  public KeyId encryptionKey() {
    return encryptionKey;
  }

  /** Returns until when it may be answered, exclusive. */
  public Instant expires() {
    return message.envelope().expires();
  }

  /**
   * Returns SHA-256 over the signing input, 43 characters of base64url: what a consent refers to.
   */
  public String hash() {
    return Base64Url.encode(message.jws().hash());
  }

  /** Returns the 16 bytes that a token bound to this request bears: the first ones of the hash. */
  public byte[] nonce() {
    return Arrays.copyOf(message.jws().hash(), NONCE_BYTES);
  }

  /**
   * Returns what to show instead of this request where it is too long, such as in a symbol; the
   * text of the request is served at that address.
   *
   * @param address within a registered origin, at most 512 characters
   * @throws IllegalArgumentException if no registered origin covers the address
   */
  public RequestReference reference(String address) {
    if (!registration.profile().answersAt(address)) {
      throw new IllegalArgumentException("address must lie within a registered origin");
    }
    return new RequestReference(address, hash());
  }

  /** Returns the one text of this request. */
  public String text() {
    return message.text();
  }

  /** Tells if the signature holds under this key. */
  public boolean signedBy(SignatureCheck check) {
    return message.jws().signedBy(check);
  }

  Envelope envelope() {
    return message.envelope();
  }

  /** Returns who asks and for what purpose. */
  @Override
  public String toString() {
    return "Request[" + party + ", " + question.purpose() + "]";
  }
}
