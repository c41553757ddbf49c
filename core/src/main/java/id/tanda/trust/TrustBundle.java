package id.tanda.trust;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.coding.Base64Url;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.json.JsonObjectBuilder;
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
import java.util.Objects;
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
  private static final int MAX_LIST_DIGITS = 7;
  private static final String LIST_PLACEHOLDER = "{list}";

  private final Message message;
  private final long sequence;
  private final String statusTemplate;
  private final List<KeyGrant> keys;
  private final RootChain roots;

  /**
   * What a bundle says.
   *
   * @param sequence higher than that of every bundle before
   * @param statusTemplate the address of a status list, with {@code {list}} for its number
   * @param keys 1 to 64 keys
   * @param changes the changes of root that led to the signer, oldest first, at most 4
   */
  public record Contents(
      long sequence, String statusTemplate, List<KeyGrant> keys, List<RootChange> changes) {
    /** Copies the lists. */
    public Contents {
      Objects.requireNonNull(statusTemplate, "statusTemplate");
      keys = List.copyOf(keys);
      changes = List.copyOf(changes);
    }

    private JsonObjectBuilder putInto(JsonObjectBuilder json) {
      json.put("sequence", sequence)
          .put("status_list", statusTemplate)
          .objects("keys", keys.stream().map(KeyGrant::json).collect(Collectors.toList()));
      return changes.isEmpty()
          ? json
          : json.texts(
              RootChain.MEMBER,
              changes.stream().map(RootChange::text).collect(Collectors.toList()));
    }
  }

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
    AuthorityId authority = AuthorityId.parse(message.envelope().issuer());
    if (!message.envelope().audience().equals(Envelope.ANYONE)) {
      throw new MalformedException("aud of a bundle must be " + Envelope.ANYONE);
    }
    this.roots = RootChain.of(authority, payload);
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
    return issue(
        root, authority, new Contents(sequence, statusTemplate, keys, List.of()), now, life);
  }

  /**
   * Signs a new bundle, which may carry the changes of root that led to its signer.
   *
   * @param root the key that others have pinned, or to which the changes lead
   * @param life how long it counts, at most {@link #LONGEST_LIFE}
   * @throws IllegalArgumentException if a bound is not kept
   */
  public static TrustBundle issue(
      SigningKey root, AuthorityId authority, Contents contents, Instant now, Duration life) {
    if (life.isNegative() || life.isZero() || life.compareTo(LONGEST_LIFE) > 0) {
      throw new IllegalArgumentException("life must be up to " + LONGEST_LIFE + ", was " + life);
    }
    Envelope envelope =
        new Envelope(
            authority.text(),
            Envelope.ANYONE,
            now,
            now.plus(life),
            "bundle-" + contents.sequence());
    return Message.sign(root, TYP, contents.putInto(envelope.json()).build(), TrustBundle::parse);
  }

  /**
   * Reads a bundle without believing it.
   *
   * @throws MalformedException if the text is not a trust bundle
   */
  public static TrustBundle parse(String text) throws MalformedException {
    return new TrustBundle(
        Message.parse(text, MAX_CHARS, TYP, "sequence", "status_list", "keys", RootChain.MEMBER));
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
          && Long.parseLong(digits) < StatusList.MOST_LISTS
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

  /**
   * Returns what will go wrong under this bundle unless the authority publishes another in time.
   *
   * @param ahead how far to look ahead for roles without a key that may sign, and for changes of
   *     root that end
   */
  public List<TrustConcern> concerns(Instant now, Duration ahead) {
    return List.copyOf(new Outlook(this).concerns(now, ahead));
  }

  /**
   * Returns which keys of an earlier bundle this one leaves out, or ends sooner, while their
   * signatures would still have counted: what they signed is refused once this bundle is taken. For
   * the authority, before it publishes.
   */
  public List<TrustConcern> withdrawals(TrustBundle before, Instant now) {
    Outlook outlook = new Outlook(this);
    return outlook.withdrawn(before.keys()).stream()
        .filter(grant -> now.isBefore(grant.expires()))
        .map(outlook::withdrawn)
        .collect(Collectors.toList());
  }

  /** Returns the changes of root that it carries, oldest first. */
  public List<RootChange> changes() {
    return roots.changes();
  }

  RootChain roots() {
    return roots;
  }

  /** Returns what stands for the whole content: SHA-256 over what was signed, in base64url. */
  String hash() {
    return Base64Url.encode(message.jws().hash());
  }

  Envelope envelope() {
    return message.envelope();
  }

  boolean signedBy(P256PublicKey root, Es256 engine) {
    return message.jws().kid().equals(root.id()) && message.jws().signedBy(engine.check(root));
  }
}
