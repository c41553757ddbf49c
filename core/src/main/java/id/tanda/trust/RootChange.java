package id.tanda.trust;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.jose.Jwk;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.keys.Es256;
import id.tanda.crypto.keys.KeyThumbprint;
import id.tanda.crypto.keys.P256PublicKey;
import id.tanda.crypto.keys.SigningKey;
import id.tanda.identity.AuthorityId;
import id.tanda.internal.Envelope;
import id.tanda.internal.Message;
import java.time.Duration;
import java.time.Instant;

/**
 * An old root's word that another root takes its place ({@code tanda-root+jwt}). The new root says
 * the same by signing a trust bundle that carries it.
 *
 * <p>Immutable. One that was read is still unverified: {@link TrustBundles#accept} checks it with
 * the bundle it came in.
 */
public final class RootChange {
  /** The longest time for which a change may be followed. */
  public static final Duration LONGEST_LIFE = Duration.ofDays(3_653);

  static final String TYP = "tanda-root+jwt";
  private static final int MAX_CHARS = 2_048;

  private final Message message;
  private final AuthorityId authority;
  private final KeyThumbprint from;
  private final P256PublicKey next;

  private RootChange(Message message) throws MalformedException {
    JsonObject payload = message.payload();
    this.message = message;
    this.authority = AuthorityId.parse(message.envelope().issuer());
    this.from = KeyThumbprint.parse(payload.text("from"));
    this.next = Jwk.parse(payload.object("root"));
    if (!message.envelope().audience().equals(Envelope.ANYONE)
        || !message.envelope().livesAtMost(LONGEST_LIFE)) {
      throw new MalformedException("change of root must be for anyone and at most 3653 days");
    }
  }

  /**
   * Signs a change.
   *
   * @param old the root that others have pinned or followed so far
   * @param next the root that signs trust bundles from now on
   * @param life how long the change may be followed by those who pinned an earlier root, at most
   *     {@link #LONGEST_LIFE}
   * @throws IllegalArgumentException if a bound is not kept
   */
  public static RootChange sign(
      SigningKey old, AuthorityId authority, P256PublicKey next, Instant now, Duration life) {
    Envelope envelope =
        new Envelope(
            authority.text(), Envelope.ANYONE, now, now.plus(life), "root-" + next.id().text());
    JsonObject payload =
        envelope
            .json()
            .put("from", old.publicKey().thumbprint().text())
            .put("root", Jwk.of(next))
            .build();
    return Message.sign(old, TYP, payload, RootChange::parse);
  }

  /**
   * Reads a change without believing it.
   *
   * @throws MalformedException if the text is not a change of root
   */
  public static RootChange parse(String text) throws MalformedException {
    return new RootChange(Message.parse(text, MAX_CHARS, TYP, "from", "root"));
  }

  /** Returns whose root changes. */
  public AuthorityId authority() {
    return authority;
  }

  /** Returns the name of the root that is left. */
  public KeyThumbprint from() {
    return from;
  }

  /** Returns the root that takes its place. */
  public P256PublicKey next() {
    return next;
  }

  /** Returns until when it may be followed, exclusive. */
  public Instant expires() {
    return message.envelope().expires();
  }

  /** Returns the one text of this change, to be kept with the root. */
  public String text() {
    return message.text();
  }

  boolean mayBeFollowedAt(Instant now) {
    return message.envelope().isInForceAt(now);
  }

  boolean signedBy(P256PublicKey root, Es256 engine) {
    return from.equals(root.thumbprint())
        && message.jws().kid().equals(root.id())
        && message.jws().signedBy(engine.check(root));
  }

  /** Returns which root takes the place of which. */
  @Override
  public String toString() {
    return "RootChange[" + from + " to " + next.thumbprint() + "]";
  }
}
