package id.tanda.party;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.keys.SigningKey;
import id.tanda.identity.AuthorityId;
import id.tanda.internal.Envelope;
import id.tanda.internal.Message;
import id.tanda.token.ScopeId;
import id.tanda.trust.KeyUse;
import id.tanda.trust.TrustBundles;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The scopes that an authority publishes ({@code tanda-scopes+jwt}), each version with its meaning
 * for ever.
 *
 * <p>Immutable. One that was read is unverified until {@link #isTrusted} holds.
 */
public final class Scopes {
  /** The kind of this message. */
  public static final String TYP = "tanda-scopes+jwt";

  /** The longest time between {@code iat} and {@code exp}. */
  public static final Duration LONGEST_LIFE = Duration.ofDays(31);

  private static final int MAX_CHARS = 131_072;
  private static final int MOST = 128;

  private final Message message;
  private final AuthorityId authority;
  private final List<Scope> scopes;

  private Scopes(Message message) throws MalformedException {
    this.message = message;
    this.authority = AuthorityId.parse(message.envelope().issuer());
    List<Scope> read = new ArrayList<>();
    for (JsonObject scope : message.payload().objects("scopes")) {
      read.add(Scope.parse(scope));
    }
    this.scopes = List.copyOf(read);
    if (scopes.size() > MOST
        || scopes.stream().map(Scope::id).distinct().count() != scopes.size()
        || !message.envelope().audience().equals(Envelope.ANYONE)
        || !message.envelope().livesAtMost(LONGEST_LIFE)) {
      throw new MalformedException(
          "scopes must be at most 128, each once, for anyone, for at most 31 days");
    }
  }

  /**
   * Signs the list.
   *
   * @param key a key that the authority's trust bundle names for registrations
   * @param life how long it counts, at most {@link #LONGEST_LIFE}
   * @param id its own id, unique for the key
   * @throws IllegalArgumentException if a bound is not kept
   */
  static Scopes issue(
      SigningKey key,
      AuthorityId authority,
      List<Scope> scopes,
      Instant now,
      Duration life,
      String id) {
    Envelope envelope = new Envelope(authority.text(), Envelope.ANYONE, now, now.plus(life), id);
    JsonObject payload =
        envelope
            .json()
            .objects("scopes", scopes.stream().map(Scope::json).collect(Collectors.toList()))
            .build();
    return Message.sign(key, TYP, payload, Scopes::parse);
  }

  /**
   * Reads a list without believing it.
   *
   * @throws MalformedException if the text is not a list of scopes
   */
  public static Scopes parse(String text) throws MalformedException {
    return new Scopes(Message.parse(text, MAX_CHARS, TYP, "scopes"));
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

  /** Tells if every scope of a list held before is here and means the same. */
  public boolean keeps(Scopes before) {
    return authority.equals(before.authority) && scopes.containsAll(before.scopes);
  }

  /** Returns the authority that should have signed. */
  public AuthorityId authority() {
    return authority;
  }

  /** Returns all scopes, in the order of the list. */
  public List<Scope> all() {
    return scopes;
  }

  /** Returns the scope of this name. */
  public Optional<Scope> find(ScopeId id) {
    return scopes.stream().filter(scope -> scope.id().equals(id)).findFirst();
  }

  /** Returns the one text of this list, to be served as it is. */
  public String text() {
    return message.text();
  }

  /** Returns how many there are. */
  @Override
  public String toString() {
    return "Scopes[" + scopes.size() + "]";
  }
}
