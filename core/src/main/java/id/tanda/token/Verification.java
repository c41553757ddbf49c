package id.tanda.token;

import java.util.Objects;

/** The answer to a token that was shown: accepted, rejected, or not decided. */
public sealed interface Verification {
  /**
   * An active citizen's unlocked phone is here.
   *
   * @param token what was verified
   */
  record Accepted(VerifiedToken token) implements Verification {
    /** Checks that there is a token. */
    public Accepted {
      Objects.requireNonNull(token, "token");
    }
  }

  /**
   * The token is not acceptable.
   *
   * @param reason why, with words for the clerk
   */
  record Rejected(TokenRejection reason) implements Verification {
    /** Checks that there is a reason. */
    public Rejected {
      Objects.requireNonNull(reason, "reason");
    }
  }

  /**
   * Nothing was decided and nothing is accepted.
   *
   * @param missing what could not be asked
   */
  record Undecided(Missing missing) implements Verification {
    /** Checks that something is missing. */
    public Undecided {
      Objects.requireNonNull(missing, "missing");
    }
  }

  /**
   * Returns the stable code of the answer: {@code token.accepted}, or that of the reason or of what
   * is missing.
   */
  default String code() {
    if (this instanceof Rejected rejected) {
      return rejected.reason().code();
    }
    return this instanceof Undecided undecided ? undecided.missing().code() : "token.accepted";
  }
}
