package id.tanda.internal;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.jose.Jws;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.keys.SigningKey;
import java.util.stream.Stream;

/**
 * One signed object of section 6 of FORMAT.md, read strictly: the {@code typ} its reader demands,
 * the common members, its own members and no other. Its signature is still to be checked.
 *
 * @param jws the signed text
 * @param envelope the common members
 */
public record Message(Jws jws, Envelope envelope) {
  /** Reads the text of one kind of message. */
  @FunctionalInterface
  public interface Reader<T> {
    /**
     * Reads without believing.
     *
     * @throws MalformedException if the text is not of this kind
     */
    T parse(String text) throws MalformedException;
  }

  private static final String[] COMMON = {"iss", "aud", "iat", "exp", "jti"};

  /**
   * Reads a message.
   *
   * @param members the members that this kind has beyond the common ones
   * @throws MalformedException if the text is not exactly such a message
   */
  public static Message parse(String text, int maxChars, String typ, String... members)
      throws MalformedException {
    Jws jws = Jws.parse(text, maxChars).demand(typ);
    jws.payload().only(Stream.of(COMMON, members).flatMap(Stream::of).toArray(String[]::new));
    return new Message(jws, Envelope.of(jws.payload()));
  }

  /**
   * Signs a payload that began with {@link Envelope#json()} and returns it as a message; its size
   * is for the kind to bound.
   */
  public static Message sign(SigningKey key, String typ, JsonObject payload) {
    try {
      String text = Jws.sign(key, typ, payload);
      return new Message(Jws.parse(text, Integer.MAX_VALUE), Envelope.of(payload));
    } catch (MalformedException ownFault) {
      throw new IllegalArgumentException(ownFault.getMessage(), ownFault);
    }
  }

  /**
   * Signs a payload and reads it back as its readers will, so that nothing goes out which nobody
   * could read.
   *
   * @throws IllegalArgumentException if it is not within the bounds of its kind
   */
  public static <T> T sign(SigningKey key, String typ, JsonObject payload, Reader<T> kind) {
    try {
      return kind.parse(sign(key, typ, payload).text());
    } catch (MalformedException outOfBounds) {
      throw new IllegalArgumentException(outOfBounds.getMessage(), outOfBounds);
    }
  }

  /** Returns all members. */
  public JsonObject payload() {
    return jws.payload();
  }

  /** Returns the one text of this message. */
  public String text() {
    return jws.text();
  }

  /** Returns the kind alone, never the content. */
  @Override
  public String toString() {
    return "Message[" + jws.typ() + "]";
  }
}
