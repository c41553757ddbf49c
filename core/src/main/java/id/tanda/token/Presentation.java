package id.tanda.token;

import id.tanda.identity.PartyId;
import java.util.Objects;
import java.util.Optional;

/** What a token is to say and in which form. Immutable; begin with {@link #bare()}. */
public final class Presentation {
  /** The forms of a token. */
  public enum Form {
    /** With the credential in it: needs nothing from the network. The default. */
    DENSE,
    /**
     * With the device's key id only, smaller; the verifier asks a directory, which then knows who
     * is where.
     */
    REFERENCE,
    /** SD-JWT+KB, for links and interfaces. */
    TEXT
  }

  private static final int NONCE_BYTES = 16;

  private final Form form;
  private final Optional<ScopeId> scope;
  private final Optional<PartyId> audience;
  private final Optional<byte[]> nonce;

  private Presentation(
      Form form, Optional<ScopeId> scope, Optional<PartyId> audience, Optional<byte[]> nonce) {
    this.form = form;
    this.scope = scope;
    this.audience = audience;
    this.nonce = nonce;
  }

  /** Returns a presentation that only says: an active citizen's unlocked phone is here. */
  public static Presentation bare() {
    return new Presentation(Form.DENSE, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Returns the same with a scope under which the data may be redeemed. */
  public Presentation scope(ScopeId id) {
    return new Presentation(form, Optional.of(id), audience, nonce);
  }

  /** Returns the same for one verifier only. */
  public Presentation audience(PartyId verifier) {
    return new Presentation(form, scope, Optional.of(verifier), nonce);
  }

  /**
   * Returns the same as the answer to one request of one verifier.
   *
   * @param requestNonce the first 16 bytes of the SHA-256 over the request's signing input
   * @throws IllegalArgumentException if it has another length
   */
  public Presentation answering(PartyId verifier, byte[] requestNonce) {
    if (requestNonce.length != NONCE_BYTES) {
      throw new IllegalArgumentException("nonce must be 16 bytes, was " + requestNonce.length);
    }
    return new Presentation(form, scope, Optional.of(verifier), Optional.of(requestNonce.clone()));
  }

  /** Returns the same in another form. */
  public Presentation as(Form other) {
    return new Presentation(Objects.requireNonNull(other, "other"), scope, audience, nonce);
  }

  /** Returns the form. */
  public Form form() {
    return form;
  }

  /** Returns the scope, if any. */
  public Optional<ScopeId> scope() {
    return scope;
  }

  /** Returns the one verifier, if it is for one. */
  public Optional<PartyId> audience() {
    return audience;
  }

  Optional<byte[]> nonce() {
    return nonce;
  }
}
