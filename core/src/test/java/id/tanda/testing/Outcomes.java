package id.tanda.testing;

import id.tanda.identity.Outcome;

/** Looks into outcomes that must have a result. */
public final class Outcomes {
  private Outcomes() {}

  /** Returns the result; if there is none, fails with the code of the reason. */
  public static <T> T done(Outcome<T> outcome) {
    return outcome.orElse(
        reason -> {
          throw new AssertionError("was refused: " + reason.code());
        });
  }
}
