package id.tanda.throttle;

import java.util.Objects;
import java.util.Optional;

/**
 * Where a message came from, as far as the host knows: the address of a caller, the network it is
 * in, a channel of its own.
 *
 * <p>It is compared, counted under a keyed hash, never kept, and shows no content.
 */
public final class Origin {
  private static final int LONGEST = 64;
  private static final Origin UNKNOWN = new Origin(Optional.empty());

  private final Optional<String> name;

  private Origin(Optional<String> name) {
    this.name = name;
  }

  /**
   * Returns an origin.
   *
   * @param name what tells it from others, for example an IPv4 address or the first 64 bits of an
   *     IPv6 one: 1 to 64 visible ASCII characters
   * @throws IllegalArgumentException if it has another form
   */
  public static Origin of(String name) {
    Objects.requireNonNull(name, "name");
    if (name.isEmpty()
        || name.length() > LONGEST
        || !name.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
      throw new IllegalArgumentException("origin must be 1 to 64 visible ASCII characters");
    }
    return new Origin(Optional.of(name));
  }

  /**
   * Returns the origin of a host that cannot tell: only the limits for all together hold then, and
   * one caller can use them up.
   */
  public static Origin unknown() {
    return UNKNOWN;
  }

  /** Returns the name, or empty if the host could not tell. */
  public Optional<String> name() {
    return name;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Origin origin && name.equals(origin.name);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  /** Returns a text without the name. */
  @Override
  public String toString() {
    return "Origin[hidden]";
  }
}
