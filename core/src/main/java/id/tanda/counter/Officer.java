package id.tanda.counter;

import id.tanda.crypto.MalformedException;
import id.tanda.internal.Ids;
import id.tanda.internal.Visible;
import java.util.Objects;

/**
 * The person at the counter, whom the host has authenticated.
 *
 * @param id 1 to 64 characters of {@code [a-z0-9.-]}; stands in the history
 * @param counter the name of the place, 1 to 48 visible characters; the citizen's phone shows it
 */
public record Officer(String id, String counter) {
  static final int LONGEST_COUNTER = 48;
  private static final int LONGEST_ID = 64;

  /**
   * Checks the forms.
   *
   * @throws IllegalArgumentException if one has another form
   */
  public Officer {
    Ids.require(id, LONGEST_ID, "officer id");
    Objects.requireNonNull(counter, "counter");
    if (!Visible.isLine(counter, LONGEST_COUNTER)) {
      throw new IllegalArgumentException("counter must be one visible line of 1 to 48 characters");
    }
  }

  static String counter(String name) throws MalformedException {
    if (!Visible.isLine(name, LONGEST_COUNTER)) {
      throw new MalformedException("counter must be one visible line of 1 to 48 characters");
    }
    return name;
  }
}
