package id.tanda.testing;

import id.tanda.identity.Outcome;
import id.tanda.identity.Reason;

/** Looks into outcomes that must have a result, or must have none. */
public final class Outcomes {
  private Outcomes() {}

  /** Returns the result; if there is none, fails with the code of the reason. */
  public static <T> T done(Outcome<T> outcome) {
    return outcome.orElse(
        reason -> {
          throw new AssertionError("was refused: " + reason.code());
        });
  }

  /** Returns the reason why there is no result; if there is one, fails. */
  public static Reason reason(Outcome<?> outcome) {
    return outcome.refusal().orElseThrow(() -> new AssertionError("was done"));
  }

  /** Fails unless it was refused for this reason. */
  public static void assertRefused(Outcome<?> outcome, Reason reason) {
    if (reason(outcome) != reason) {
      throw new AssertionError("was refused: " + reason(outcome).code());
    }
  }
}
