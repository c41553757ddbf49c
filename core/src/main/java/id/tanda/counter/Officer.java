package id.tanda.counter;

import id.tanda.crypto.MalformedException;
import id.tanda.internal.Ids;
import java.util.Objects;

/**
 * The person at the counter, whom the host has authenticated.
 *
 * @param id 1 to 64 characters of {@code [a-z0-9.-]}; stands in the history
 * @param counter the name of the place, 1 to 48 characters; the citizen's phone shows it
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
    if (!isCounter(counter)) {
      throw new IllegalArgumentException("counter must be one line of 1 to 48 characters");
    }
  }

  static String counter(String name) throws MalformedException {
    if (!isCounter(name)) {
      throw new MalformedException("counter must be one line of 1 to 48 characters");
    }
    return name;
  }

  private static boolean isCounter(String name) {
    return !name.isEmpty()
        && name.length() <= LONGEST_COUNTER
        && name.chars().noneMatch(Character::isISOControl);
  }
}
