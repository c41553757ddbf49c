package id.tanda.trust;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.coding.Base64Url;
import id.tanda.crypto.keys.P256PublicKey;
import id.tanda.identity.AuthorityId;
import java.util.Objects;

/**
 * The pinned beginning of trust in one authority; a host compiles it in or reads it from its own
 * settings.
 *
 * @param authority the authority's name
 * @param root the key that signs its trust bundles
 */
public record TrustAnchor(AuthorityId authority, P256PublicKey root) {
  private static final char BETWEEN = ':';

  /** Checks that nothing is missing. */
  public TrustAnchor {
    Objects.requireNonNull(authority, "authority");
    Objects.requireNonNull(root, "root");
  }

  /**
   * Reads an anchor from a host's settings.
   *
   * @param text as {@link #text()} gives it
   * @throws MalformedException if it has another form
   */
  public static TrustAnchor parse(String text) throws MalformedException {
    int between = text.indexOf(BETWEEN);
    if (between < 0) {
      throw new MalformedException("anchor must be an authority id, a colon and a key");
    }
    return new TrustAnchor(
        AuthorityId.parse(text.substring(0, between)),
        P256PublicKey.ofPoint(Base64Url.decode(text.substring(between + 1))));
  }

  /**
   * Returns the anchor in one line: the authority id, a colon, and the base64url of the compressed
   * point.
   */
  public String text() {
    return authority.text() + BETWEEN + Base64Url.encode(root.compressed());
  }
}
