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
   * @param text as {@link #text()} gives it; white space at its ends, as files have it, is ignored
   * @throws MalformedException if it has another form
   */
  public static TrustAnchor parse(String text) throws MalformedException {
    String line = text.trim();
    int between = line.indexOf(BETWEEN);
    if (between < 0) {
      throw new MalformedException("anchor must be an authority id, a colon and a key");
    }
    return new TrustAnchor(
        AuthorityId.parse(line.substring(0, between)), key(line.substring(between + 1)));
  }

  /**
   * Returns the anchor in one line: the authority id, a colon, and the base64url of the compressed
   * point.
   */
  public String text() {
    return authority.text() + BETWEEN + Base64Url.encode(root.compressed());
  }

  private static P256PublicKey key(String point) throws MalformedException {
    try {
      return P256PublicKey.ofPoint(Base64Url.decode(point));
    } catch (MalformedException notAPoint) {
      throw new MalformedException("anchor's key must be the base64url of a P-256 point");
    }
  }
}
