package id.tanda.code;

import java.util.Objects;

/**
 * A guess at a confirmation code, written down before it was looked at.
 *
 * @param message the fingerprint of the device's message
 * @param against the keyed hash of the code that was the newest then
 * @param wrong whether it was looked at and was wrong
 */
public record CountedGuess(String message, String against, boolean wrong) {
  /** Checks that nothing is missing. */
  public CountedGuess {
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(against, "against");
  }

  CountedGuess foundWrong() {
    return new CountedGuess(message, against, true);
  }

  /** Returns a text without content. */
  @Override
  public String toString() {
    return "CountedGuess[hidden]";
  }
}
