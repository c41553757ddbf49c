package id.tanda.wallet;

import java.util.Objects;

/** What came of changing the PIN. */
public sealed interface PinChange {
  /** The new PIN counts from now on. */
  record Changed() implements PinChange {}

  /**
   * The old PIN was right, the new one is not taken; the old one goes on.
   *
   * @param reason why
   */
  record NotTaken(PinRefusal reason) implements PinChange {
    /** Checks that there is a reason. */
    public NotTaken {
      Objects.requireNonNull(reason, "reason");
    }
  }

  /**
   * The old PIN did not open the wallet; it counts like any other try.
   *
   * @param how what came of it
   */
  record OldRefused(Unlocking<OpenVault> how) implements PinChange {
    /** Checks that there is an outcome. */
    public OldRefused {
      Objects.requireNonNull(how, "how");
    }
  }
}
