package id.tanda.internal;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.json.JsonObjectBuilder;
import id.tanda.crypto.keys.SigningKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What an authority replies to one message: a body, or the code of a refusal, with the authority's
 * time.
 *
 * @param message the signed text
 * @param answers the {@code jti} of the message that is answered
 * @param time the authority's clock, to the millisecond
 * @param body what was decided, or empty if it was refused
 * @param refused the code of the refusal, or empty if it was not
 */
public record Answer(
    Message message,
    String answers,
    Instant time,
    Optional<JsonObject> body,
    Optional<String> refused) {
  /** The kind of this message. */
  public static final String TYP = "tanda-answer+jwt";

  /** The largest answer, in characters: the largest release and its receipt fit. */
  public static final int MAX_CHARS = 1_196_032;

  private static final Duration LIFE = Duration.ofHours(24);
  private static final String ANSWERS = "answers";
  private static final String TIME = "time_ms";
  private static final String BODY = "body";
  private static final String REFUSED = "refused";

  /** Whom an answer is from and to, and what it replies to. */
  public record Address(String authority, String audience, String answers, Instant now, String id) {
    private JsonObjectBuilder json() {
      return new Envelope(authority, audience, now, now.plus(LIFE), id)
          .json()
          .put(ANSWERS, answers)
          .put(TIME, now.toEpochMilli());
    }
  }

  /** Signs an answer with a body. */
  public static String sign(SigningKey key, Address address, JsonObject body) {
    return Message.sign(key, TYP, address.json().put(BODY, body).build()).text();
  }

  /** Signs a refusal. */
  public static String refuse(SigningKey key, Address address, String code) {
    return Message.sign(key, TYP, address.json().put(REFUSED, code).build()).text();
  }

  /**
   * Reads an answer without believing it.
   *
   * @throws MalformedException if the text is not an answer with either a body or a refusal
   */
  public static Answer parse(String text) throws MalformedException {
    Message message = Message.parse(text, MAX_CHARS, TYP, ANSWERS, TIME, BODY, REFUSED);
    JsonObject payload = message.payload();
    if (payload.has(BODY) == payload.has(REFUSED)) {
      throw new MalformedException("answer must have either body or refused");
    }
    return new Answer(
        message,
        payload.text(ANSWERS, 128),
        Millis.read(payload, TIME),
        payload.has(BODY) ? Optional.of(payload.object(BODY)) : Optional.empty(),
        payload.has(REFUSED) ? Optional.of(payload.text(REFUSED, 64)) : Optional.empty());
  }
}
