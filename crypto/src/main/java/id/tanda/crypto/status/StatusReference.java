package id.tanda.crypto.status;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.json.JsonObject;

/**
 * Where the status of a credential stands (draft-ietf-oauth-status-list-20, section 6.2).
 *
 * @param uri the address of the list, 1 to 1,024 characters; a hint until the credential is
 *     verified
 * @param index which entry of it, 0 or more
 */
public record StatusReference(String uri, long index) {
  static final int MAX_URI = 1_024;
  private static final long MAX_INDEX = JsonObject.LAST_SECOND; // far beyond any list

  /**
   * Checks the bounds.
   *
   * @param uri the address of the list
   * @param index which entry of it
   * @throws IllegalArgumentException if one is out of its bounds
   */
  public StatusReference {
    if (uri.isEmpty() || uri.length() > MAX_URI) {
      throw new IllegalArgumentException("uri must have 1 to 1024 characters");
    }
    if (index < 0 || index > MAX_INDEX) {
      throw new IllegalArgumentException("index must be 0 to " + MAX_INDEX);
    }
  }

  /**
   * Reads the reference of a credential.
   *
   * @param claims the claims of the credential; {@code status} may name other mechanisms too
   * @return the reference
   * @throws MalformedException if {@code status.status_list} is absent or is not exactly {@code
   *     idx} and {@code uri} within their bounds
   */
  public static StatusReference in(JsonObject claims) throws MalformedException {
    JsonObject reference = claims.object("status").object("status_list");
    reference.only("idx", "uri");
    return new StatusReference(reference.text("uri", MAX_URI), reference.integer("idx"));
  }

  /**
   * Writes the reference.
   *
   * @return the object that a credential has as {@code status}
   */
  public JsonObject json() {
    JsonObject reference = JsonObject.builder().put("idx", index).put("uri", uri).build();
    return JsonObject.builder().put("status_list", reference).build();
  }

  /** Shows nothing, since an entry of a list is one person's. */
  @Override
  public String toString() {
    return "StatusReference";
  }
}
