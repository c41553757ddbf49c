package id.tanda.device;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.coding.Base64Url;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.keys.KeyThumbprint;
import id.tanda.crypto.keys.SignatureCheck;
import id.tanda.crypto.keys.SigningKey;
import id.tanda.identity.AuthorityId;
import id.tanda.internal.Envelope;
import id.tanda.internal.Message;
import id.tanda.internal.WireWords;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * What a device says to its authority, signed with its binding key ({@code tanda-device+jwt}).
 *
 * <p>{@code iss} is the thumbprint of the device key, {@code aud} the authority, and the body binds
 * everything the action is about. Immutable; one that was read is unverified until {@link
 * #signedBy} holds.
 */
public final class DeviceMessage {
  /** The kind of this message. */
  public static final String TYP = "tanda-device+jwt";

  /** The member of the body in which a device that is not bound yet brings its key, as a JWK. */
  public static final String KEY = "key";

  /** The longest time between {@code iat} and {@code exp}. */
  public static final Duration LIFE = Duration.ofMinutes(5);

  /** How long after {@code iat} an answered message may be repeated. */
  public static final Duration REPEAT = Duration.ofHours(24);

  private static final int MAX_CHARS = 16_384;

  /** What a device may ask for. */
  public enum Action {
    /** Apply for an enrolment. */
    APPLY,
    /** Answer a counter challenge. */
    COUNTER,
    /** Activate with the confirmation code. */
    ACTIVATE,
    /** Renew the credentials. */
    RENEW,
    /** End this device. */
    UNBIND,
    /** Withdraw a consent. */
    WITHDRAW,
    /** Read what was done in the citizen's name. */
    HISTORY;

    String text() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Action parse(String text) throws MalformedException {
      return WireWords.parse(text, values(), Action::text, "action must be a known one");
    }
  }

  private final Message message;
  private final KeyThumbprint device;
  private final Action action;
  private final JsonObject body;

  private DeviceMessage(Message message) throws MalformedException {
    this.message = message;
    this.device = KeyThumbprint.parse(message.envelope().issuer());
    this.action = Action.parse(message.payload().text("action", 16));
    this.body = message.payload().object("body");
  }

  /** Signs a message that counts for five minutes. */
  public static DeviceMessage sign(
      SigningKey device, AuthorityId to, Action action, JsonObject body, Instant now, String id) {
    Envelope envelope =
        new Envelope(device.publicKey().thumbprint().text(), to.text(), now, now.plus(LIFE), id);
    JsonObject payload = envelope.json().put("action", action.text()).put("body", body).build();
    return Message.sign(device, TYP, payload, DeviceMessage::parse);
  }

  /**
   * Reads a message without believing it.
   *
   * @throws MalformedException if the text is not a device message
   */
  public static DeviceMessage parse(String text) throws MalformedException {
    return new DeviceMessage(Message.parse(text, MAX_CHARS, TYP, "action", "body"));
  }

  /** Returns the name of the device that says so. */
  public KeyThumbprint device() {
    return device;
  }

  /** Returns what it asks for. */
  public Action action() {
    return action;
  }

  /** Returns what the action is about. */
  public JsonObject body() {
    return body;
  }

  /** Returns the message's own id. */
  public String id() {
    return message.envelope().id();
  }

  /** Returns when it was signed, to the second, by the device's clock. */
  public Instant issuedAt() {
    return message.envelope().issuedAt();
  }

  /**
   * Returns SHA-256 over what was signed, in base64url: two messages that say the same have the
   * same.
   */
  public String fingerprint() {
    return Base64Url.encode(message.jws().hash());
  }

  /** Returns the one text of this message. */
  public String text() {
    return message.text();
  }

  /**
   * Tells if it is for this authority and in force: times with that skew, life within five minutes.
   */
  public boolean isFor(AuthorityId authority, Instant now, Duration skew) {
    Envelope envelope = message.envelope();
    return envelope.audience().equals(authority.text())
        && envelope.holdsAt(now, skew)
        && envelope.livesAtMost(LIFE);
  }

  /**
   * Tells if it is for this authority and may still be the repeat of an answered one: until 24
   * hours after {@code iat}, exclusive.
   */
  boolean mayRepeat(AuthorityId authority, Instant now, Duration skew) {
    Envelope envelope = message.envelope();
    return envelope.audience().equals(authority.text())
        && !now.isBefore(envelope.issuedAt().minus(skew))
        && now.isBefore(envelope.issuedAt().plus(REPEAT))
        && envelope.livesAtMost(LIFE);
  }

  /** Tells if the signature holds under this key. */
  public boolean signedBy(SignatureCheck check) {
    return message.jws().signedBy(check);
  }

  /** Returns the action alone. */
  @Override
  public String toString() {
    return "DeviceMessage[" + action + "]";
  }
}
