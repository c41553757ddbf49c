package id.tanda.trust;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.keys.SigningKey;
import id.tanda.crypto.status.StatusBits;
import id.tanda.identity.AuthorityId;
import id.tanda.internal.Envelope;
import id.tanda.internal.Message;
import java.time.Duration;
import java.time.Instant;

/**
 * A signed list of one bit for each of 2^20 credentials: set means no longer valid.
 *
 * <p>A Token Status List of draft-ietf-oauth-status-list-20. Immutable. One that was read is still
 * unverified: {@link StatusLists#accept} checks it.
 */
public final class StatusList {
  /** How many credentials one list covers. */
  public static final int SIZE = 1 << 20;

  /** How many lists an authority may have. */
  static final long MOST_LISTS = 1 << 20;

  static final String TYP = "statuslist+jwt";
  private static final int BITS = 1;
  private static final int MAX_CHARS = 262_144;
  private static final long LONGEST_TTL = 31 * 86_400;

  private final Message message;
  private final String address;
  private final Duration ttl;
  private final StatusBits bits;

  private StatusList(Message message) throws MalformedException {
    this.message = message;
    this.address = message.payload().text("sub", 256);
    JsonObject list = message.payload().object("status_list");
    list.only("bits", "lst");
    if (list.integer("bits") != BITS) {
      throw new MalformedException("bits must be 1");
    }
    if (!message.envelope().audience().equals(Envelope.ANYONE)) {
      throw new MalformedException("aud of a status list must be " + Envelope.ANYONE);
    }
    this.ttl = Duration.ofSeconds(message.payload().integer("ttl", 1, LONGEST_TTL));
    AuthorityId.parse(message.envelope().issuer());
    this.bits = StatusBits.parse(BITS, list.text("lst", MAX_CHARS), SIZE / Byte.SIZE);
    if (bits.size() != SIZE) {
      throw new MalformedException("lst must have 2^20 entries");
    }
  }

  /**
   * Signs a list.
   *
   * @param key a key whose role is {@link KeyUse#STATUS}
   * @param address where the list is served, its {@code sub}
   * @param life how long it counts
   * @param ttl after how long a reader should fetch the next one, 1 second to 31 days
   */
  public static StatusList issue(
      SigningKey key,
      AuthorityId authority,
      String address,
      Instant now,
      Duration life,
      Duration ttl,
      StatusBits bits) {
    Envelope envelope =
        new Envelope(
            authority.text(),
            Envelope.ANYONE,
            now,
            now.plus(life),
            "status-" + now.getEpochSecond());
    JsonObject payload =
        envelope
            .json()
            .put("sub", address)
            .put("ttl", ttl.getSeconds())
            .put(
                "status_list",
                JsonObject.builder().put("bits", BITS).put("lst", bits.lst()).build())
            .build();
    return Message.sign(key, TYP, payload, StatusList::parse);
  }

  /**
   * Reads a list without believing it; what it inflates to is bounded.
   *
   * @throws MalformedException if the text is not a status list of 2^20 entries of one bit
   */
  public static StatusList parse(String text) throws MalformedException {
    return new StatusList(Message.parse(text, MAX_CHARS, TYP, "sub", "ttl", "status_list"));
  }

  /** Returns the address where it is served. */
  public String address() {
    return address;
  }

  /** Returns the one text of this list, to be served as it is. */
  public String text() {
    return message.text();
  }

  Message message() {
    return message;
  }

  /** Tells if a reader should fetch the next one, which is so until its end. */
  boolean isDueAt(Instant now) {
    return !now.isBefore(message.envelope().issuedAt().plus(ttl)) && !hasEndedAt(now);
  }

  boolean hasEndedAt(Instant now) {
    return !now.isBefore(message.envelope().expires());
  }

  /** Returns how old it is; one from a clock ahead of ours is new. */
  Duration ageAt(Instant now) {
    Instant issued = message.envelope().issuedAt();
    return now.isBefore(issued) ? Duration.ZERO : Duration.between(issued, now);
  }

  /** Tells if the entry says that the credential is valid. */
  boolean isValid(int entry) {
    return bits.get(entry) == 0;
  }

  /** Returns its address. */
  @Override
  public String toString() {
    return "StatusList[" + address + "]";
  }
}
