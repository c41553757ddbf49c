package id.tanda.party;

import id.tanda.crypto.MalformedException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A place on the web that belongs to a relying party: scheme, host and port, without a path.
 *
 * @param text {@code https://} and a host name in lower case, perhaps with a port; at most 128
 *     characters
 */
public record WebOrigin(String text) {
  private static final String SCHEME = "https://";
  private static final int LONGEST = 128;
  private static final int LONGEST_ADDRESS = 512;
  private static final Pattern FORM =
      Pattern.compile(SCHEME + "[a-z0-9](?:[a-z0-9.-]{0,118}[a-z0-9])?(?::[1-9][0-9]{0,4})?");
  private static final Pattern PATH = Pattern.compile("/[A-Za-z0-9._~/?=&%-]*");
  private static final String BOUNDS =
      "origin must be https://host[:port] of at most 128 characters";

  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException if the text has another form
   */
  public WebOrigin {
    if (!isOrigin(text)) {
      throw new IllegalArgumentException(BOUNDS);
    }
  }

  /** Returns the origin with this text, for a host's own constants. */
  public static WebOrigin of(String text) {
    return new WebOrigin(text);
  }

  /**
   * Reads an origin that came from outside.
   *
   * @throws MalformedException if the text has another form
   */
  public static WebOrigin parse(String text) throws MalformedException {
    if (!isOrigin(text)) {
      throw new MalformedException(BOUNDS);
    }
    return new WebOrigin(text);
  }

  /**
   * Returns where an address lies, or empty if it is none that any origin covers: {@code https},
   * host, perhaps port, and a path of plain characters.
   */
  public static Optional<WebOrigin> ofAddress(String address) {
    int path = address.indexOf('/', SCHEME.length());
    return Optional.of(address.substring(0, Math.max(0, path)))
        .filter(WebOrigin::isOrigin)
        .map(WebOrigin::new)
        .filter(origin -> origin.covers(address));
  }

  /**
   * Tells if an address lies here: this origin, then a path of plain characters. Whatever a reader
   * of addresses might take for another host, for example {@code @} or a backslash, is not plain.
   */
  public boolean covers(String address) {
    return address.length() <= LONGEST_ADDRESS
        && address.startsWith(text)
        && PATH.matcher(address.substring(text.length())).matches();
  }

  /** Returns the origin as it stands on the wire. */
  @Override
  public String toString() {
    return text;
  }

  private static boolean isOrigin(String text) {
    return text.length() <= LONGEST && FORM.matcher(text).matches();
  }
}
