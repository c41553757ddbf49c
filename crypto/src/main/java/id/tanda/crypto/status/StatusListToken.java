package id.tanda.crypto.status;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.internal.CompactJws;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.json.JsonObjectBuilder;
import id.tanda.crypto.keys.SignatureCheck;
import id.tanda.crypto.keys.SigningKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A published status list (draft-ietf-oauth-status-list-20, section 5.1): a JWS whose {@code typ}
 * is {@value #TYPE}.
 *
 * <p>Parsed, which is not verified: until {@link #signedBy} is true, nobody is known to have
 * published this. When it holds, and whether {@link #subject} is the address that was asked for, is
 * for its reader to say. Members of other standards are left to {@link #payload}. Immutable and
 * thread-safe.
 */
public final class StatusListToken {
  /** The kind of message. */
  public static final String TYPE = "statuslist+jwt";

  private static final int MAX_KID = 256;

  private final CompactJws jws;
  private final String subject;
  private final Instant issuedAt;
  private final Optional<Instant> expires;
  private final Optional<Duration> ttl;
  private final StatusBits list;

  private StatusListToken(CompactJws jws, int maxInflatedBytes) throws MalformedException {
    this.jws = jws;
    if (!jws.type().equals(TYPE)) {
      throw new MalformedException("typ must be " + TYPE);
    }
    if (jws.header().has("kid")) {
      jws.header().text("kid", MAX_KID);
    }
    JsonObject payload = jws.payload();
    this.subject = payload.text("sub", StatusReference.MAX_URI);
    this.issuedAt = Instant.ofEpochSecond(payload.integer("iat"));
    this.expires =
        payload.has("exp")
            ? Optional.of(Instant.ofEpochSecond(payload.integer("exp")))
            : Optional.empty();
    this.ttl =
        payload.has("ttl")
            ? Optional.of(Duration.ofSeconds(payload.integer("ttl", 1, JsonObject.LAST_SECOND)))
            : Optional.empty();
    this.list = list(payload.object("status_list"), maxInflatedBytes);
  }

  /**
   * Reads a text. Sizes are judged before anything is inflated.
   *
   * @param text the whole text
   * @param maxChars how long it may be
   * @param maxInflatedBytes how large the list in it may be; not a byte more is produced
   * @return the token
   * @throws id.tanda.crypto.AlgorithmException if {@code alg} is a text other than ES256
   * @throws id.tanda.crypto.NotCanonicalException if a part or the list is not canonical base64url
   * @throws MalformedException if the text is anything else
   */
  public static StatusListToken parse(String text, int maxChars, int maxInflatedBytes)
      throws MalformedException {
    return new StatusListToken(CompactJws.parse(text, maxChars), maxInflatedBytes);
  }

  /**
   * Signs a list.
   *
   * @param key the key; its id becomes {@code kid}
   * @param subject the address at which the list is served
   * @param issuedAt when it was made, whole seconds
   * @param expires when it ends, whole seconds
   * @param ttl after how long a reader should fetch the next one, at least a second
   * @param list the entries
   * @return the text
   * @throws IllegalArgumentException if an argument is not within its bounds
   */
  public static String sign(
      SigningKey key,
      String subject,
      Instant issuedAt,
      Instant expires,
      Duration ttl,
      StatusBits list) {
    JsonObject header =
        JsonObject.builder().put("typ", TYPE).put("kid", key.publicKey().id().text()).build();
    JsonObjectBuilder payload = JsonObject.builder().put("sub", subject);
    payload.put("iat", issuedAt.getEpochSecond()).put("exp", expires.getEpochSecond());
    payload.put("ttl", ttl.getSeconds()).put("status_list", json(list));
    String text = CompactJws.sign(key, header, payload.build());
    try {
      parse(text, text.length(), Integer.MAX_VALUE);
      return text;
    } catch (MalformedException e) {
      throw new IllegalArgumentException("token would be malformed: " + e.getMessage(), e);
    }
  }

  /**
   * Returns the hint at the key.
   *
   * @return the text of {@code kid}, at most 256 characters; empty if there is none
   */
  public Optional<String> kid() {
    return jws.header().value("kid").map(String.class::cast);
  }

  /**
   * Returns the address of the list, which must be that of the reference in the credential.
   *
   * @return 1 to 1,024 characters
   */
  public String subject() {
    return subject;
  }

  /**
   * Returns when it was made.
   *
   * @return the time, in whole seconds
   */
  public Instant issuedAt() {
    return issuedAt;
  }

  /**
   * Returns when it ends.
   *
   * @return the time, in whole seconds; empty if it does not say
   */
  public Optional<Instant> expires() {
    return expires;
  }

  /**
   * Returns after how long a reader should fetch the next one.
   *
   * @return a second or more; empty if it does not say
   */
  public Optional<Duration> ttl() {
    return ttl;
  }

  /**
   * Looks a status up.
   *
   * @param index which entry, as the credential says
   * @return its value, 0 for valid; empty if the list has no such entry, and then the credential is
   *     not valid
   */
  public OptionalInt status(long index) {
    return index < 0 || index >= list.size()
        ? OptionalInt.empty()
        : OptionalInt.of(list.get((int) index));
  }

  /**
   * Returns all members, those of other standards among them.
   *
   * @return the payload
   */
  public JsonObject payload() {
    return jws.payload();
  }

  /**
   * Tells whether a key signed this.
   *
   * @param check the key, chosen by the reader and never taken from the text
   * @return true if the signature, with low or high {@code s}, is authentic
   */
  public boolean signedBy(SignatureCheck check) {
    return jws.signedBy(check);
  }

  /** Shows the address and nothing of the list. */
  @Override
  public String toString() {
    return "StatusListToken[" + subject + "]";
  }

  private static StatusBits list(JsonObject json, int maxInflatedBytes) throws MalformedException {
    json.only("bits", "lst", "aggregation_uri");
    return StatusBits.parse((int) json.integer("bits", 1, 8), json.text("lst"), maxInflatedBytes);
  }

  private static JsonObject json(StatusBits list) {
    return JsonObject.builder().put("bits", list.bits()).put("lst", list.lst()).build();
  }
}
