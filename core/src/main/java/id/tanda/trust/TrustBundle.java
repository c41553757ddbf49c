package id.tanda.trust;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.keys.Es256;
import id.tanda.crypto.keys.P256PublicKey;
import id.tanda.crypto.keys.SigningKey;
import id.tanda.identity.AuthorityId;
import id.tanda.internal.Envelope;
import id.tanda.internal.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An authority's signed list of keys, roles and windows, with a sequence number.
 *
 * <p>Immutable. One that was read is still unverified: {@link TrustBundles#accept} checks it.
 */
public final class TrustBundle {
  /** The longest life of a bundle. */
  public static final Duration LONGEST_LIFE = Duration.ofDays(7);

  static final String TYP = "tanda-trust+jwt";
  private static final int MAX_CHARS = 65_536;
  private static final int MOST_KEYS = 64;
  private static final int MAX_LIST_DIGITS = 6;
  private static final String LIST_PLACEHOLDER = "{list}";

  private final Message message;
  private final long sequence;
  private final String statusTemplate;
  private final List<KeyGrant> keys;

  private TrustBundle(Message message) throws MalformedException {
    JsonObject payload = message.payload();
    this.message = message;
    this.sequence = payload.integer("sequence");
    this.statusTemplate = payload.text("status_list", 256);
    List<KeyGrant> read = new ArrayList<>();
    for (JsonObject key : payload.objects("keys")) {
      read.add(KeyGrant.parse(key));
    }
    this.keys = List.copyOf(read);
    AuthorityId.parse(message.envelope().issuer());
    if (!message.envelope().audience().equals(Envelope.ANYONE)) {
      throw new MalformedException("aud of a bundle must be " + Envelope.ANYONE);
    }
    int number = statusTemplate.indexOf(LIST_PLACEHOLDER);
    if (number < 0 || number != statusTemplate.lastIndexOf(LIST_PLACEHOLDER)) {
      throw new MalformedException("status_list must have {list} once");
    }
    if (keys.isEmpty() || keys.size() > MOST_KEYS) {
      throw new MalformedException("bundle must have 1 to 64 keys");
    }
  }

  /**
   * Signs a new bundle.
   *
   * @param root the key that others have pinned
   * @param sequence higher than that of every bundle before
   * @param life how long it counts, at most {@link #LONGEST_LIFE}
   * @param statusTemplate the address of a status list, with {@code {list}} for its number
   * @param keys 1 to 64 keys
   * @throws IllegalArgumentException if a bound is not kept
   */
  public static TrustBundle issue(
      SigningKey root,
      AuthorityId authority,
      long sequence,
      Instant now,
      Duration life,
      String statusTemplate,
      List<KeyGrant> keys) {
    if (life.isNegative() || life.isZero() || life.compareTo(LONGEST_LIFE) > 0) {
      throw new IllegalArgumentException("life must be up to " + LONGEST_LIFE + ", was " + life);
    }
    Envelope envelope =
        new Envelope(authority.text(), Envelope.ANYONE, now, now.plus(life), "bundle-" + sequence);
    JsonObject payload =
        envelope
            .json()
            .put("sequence", sequence)
            .put("status_list", statusTemplate)
            .objects("keys", keys.stream().map(KeyGrant::json).collect(Collectors.toList()))
            .build();
    return Message.sign(root, TYP, payload, TrustBundle::parse);
  }

  /**
   * Reads a bundle without believing it.
   *
   * @throws MalformedException if the text is not a trust bundle
   */
  public static TrustBundle parse(String text) throws MalformedException {
    return new TrustBundle(Message.parse(text, MAX_CHARS, TYP, "sequence", "status_list", "keys"));
  }

  /** Returns whose keys these are. */
  public AuthorityId authority() {
    return AuthorityId.of(message.envelope().issuer());
  }

  /** Returns the number that only grows. */
  public long sequence() {
    return sequence;
  }

  /** Returns until when the bundle counts, exclusive. */
  public Instant expires() {
    return message.envelope().expires();
  }

  /** Returns the keys, in the order of the bundle. */
  public List<KeyGrant> keys() {
    return keys;
  }

  /** Returns the address of one status list. */
  public String statusAddress(long list) {
    return statusTemplate.replace(LIST_PLACEHOLDER, Long.toString(list));
  }

  /** Returns the number of the list at an address, the reverse of {@link #statusAddress}. */
  long listAt(String address) throws MalformedException {
    int number = statusTemplate.indexOf(LIST_PLACEHOLDER);
    int end = address.length() - (statusTemplate.length() - LIST_PLACEHOLDER.length() - number);
    if (end > number && end - number <= MAX_LIST_DIGITS) {
      String digits = address.substring(number, end);
      if (digits.chars().allMatch(c -> c >= '0' && c <= '9')
          && statusAddress(Long.parseLong(digits)).equals(address)) {
        return Long.parseLong(digits);
      }
    }
    throw new MalformedException("uri must be the address of a status list of this authority");
  }

  /** Returns the one text of this bundle, to be served as it is. */
  public String text() {
    return message.text();
  }

  Envelope envelope() {
    return message.envelope();
  }

  boolean signedBy(P256PublicKey root, Es256 engine) {
    return message.jws().kid().equals(root.id()) && message.jws().signedBy(engine.check(root));
  }
}
