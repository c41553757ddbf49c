package id.tanda.consent;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.coding.Base45;
import id.tanda.crypto.coding.Base64Url;
import id.tanda.fetch.Fetch;
import id.tanda.identity.Outcome;
import id.tanda.party.WebOrigin;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Where a request can be fetched, and its hash: what a symbol on a screen holds instead of the
 * request, {@code TNDR1:} and base45.
 *
 * @param address {@code https}, within an origin that the request's registration names; at most 512
 *     characters
 * @param hash the hash of the request, see {@link Request#hash()}
 */
public record RequestReference(String address, String hash) {
  /** What the text begins with. */
  public static final String PREFIX = "TNDR1:";

  private static final int HASH_BYTES = 32;
  private static final int MAX_CHARS = PREFIX.length() + (HASH_BYTES + 512) / 2 * 3;
  private static final String BOUNDS =
      "reference must be the SHA-256 of a request and a plain https address of at most 512"
          + " characters";

  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException if the hash is no SHA-256 or the address not a plain one
   */
  public RequestReference {
    if (WebOrigin.ofAddress(address).isEmpty() || bytes(hash).length != HASH_BYTES) {
      throw new IllegalArgumentException(BOUNDS);
    }
  }

  /**
   * Reads a reference that was scanned; nothing is fetched yet.
   *
   * @throws MalformedException if the text is not a reference
   */
  public static RequestReference parse(String text) throws MalformedException {
    if (text.length() > MAX_CHARS || !text.startsWith(PREFIX)) {
      throw new MalformedException(BOUNDS);
    }
    byte[] both = Base45.decode(text, PREFIX.length());
    int split = Math.min(HASH_BYTES, both.length);
    String address = new String(both, split, both.length - split, StandardCharsets.ISO_8859_1);
    try {
      return new RequestReference(address, Base64Url.encode(Arrays.copyOf(both, split)));
    } catch (IllegalArgumentException otherForm) {
      throw new MalformedException(BOUNDS);
    }
  }

  /**
   * Fetches the request behind a text that was scanned.
   *
   * @param scanned what stood in the symbol
   * @param fetch brings it; at most {@link Request#MAX_CHARS} bytes
   * @return the text of the request that was shown, still to be reviewed; or a {@link
   *     RequestRefusal}, or what the port says, such as a {@link id.tanda.fetch.FetchFailure}
   */
  public static Outcome<String> fetch(String scanned, Fetch fetch) {
    try {
      return parse(scanned).fetch(fetch);
    } catch (MalformedException notAReference) {
      return Outcome.refused(RequestRefusal.MALFORMED);
    }
  }

  /** Returns the text for the symbol, of the alphanumeric mode only. */
  public String text() {
    byte[] place = address.getBytes(StandardCharsets.US_ASCII);
    byte[] both = Arrays.copyOf(bytes(hash), HASH_BYTES + place.length);
    System.arraycopy(place, 0, both, HASH_BYTES, place.length);
    return PREFIX + Base45.encode(both);
  }

  private Outcome<String> fetch(Fetch fetch) {
    return fetch
        .fetch(address, Request.MAX_CHARS)
        .flatMap(bytes -> taken(new String(bytes, StandardCharsets.ISO_8859_1)));
  }

  /** The registration is not believed yet; the review does that, of this very text. */
  private Outcome<String> taken(String text) {
    Request request;
    try {
      request = Request.parse(text);
    } catch (MalformedException notARequest) {
      return Outcome.refused(RequestRefusal.ofUnread(text));
    }
    if (!request.hash().equals(hash)) {
      return Outcome.refused(RequestRefusal.NOT_AS_SHOWN);
    }
    return request.registration().profile().answersAt(address)
        ? Outcome.done(request.text())
        : Outcome.refused(RequestRefusal.ADDRESS_UNTRUSTED);
  }

  private static byte[] bytes(String hash) {
    try {
      return Base64Url.decode(hash);
    } catch (MalformedException otherForm) {
      throw new IllegalArgumentException(BOUNDS, otherForm);
    }
  }
}
