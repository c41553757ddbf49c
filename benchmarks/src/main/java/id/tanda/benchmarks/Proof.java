package id.tanda.benchmarks;

import java.util.concurrent.Callable;

/** What must hold, or nothing was measured. */
public final class Proof {
  private Proof() {}

  /** Returns true, or stops the run. */
  public static boolean holds(boolean result) {
    if (!result) {
      throw new IllegalStateException("what is measured must do what it says");
    }
    return true;
  }

  /** Stops the run unless the work is refused, by false or by an exception. */
  public static void refuses(Callable<Boolean> work) {
    boolean accepted;
    try {
      accepted = work.call();
    } catch (Exception refused) {
      return;
    }
    holds(!accepted);
  }
}
