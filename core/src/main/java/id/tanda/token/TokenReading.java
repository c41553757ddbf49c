package id.tanda.token;

import java.util.Objects;

/** What came of reading a token: authentic, rejected, or not decided. */
public sealed interface TokenReading {
  /**
   * An authority vouches for the device and the device signed it. Whom it is for, whether the
   * device is still active and whether it was shown before is not decided yet.
   *
   * @param token what was read
   */
  record Authentic(AuthenticToken token) implements TokenReading {
    /** Checks that there is a token. */
    public Authentic {
      Objects.requireNonNull(token, "token");
    }
  }

  /**
   * It is not acceptable.
   *
   * @param reason why
   */
  record Rejected(TokenRejection reason) implements TokenReading {
    /** Checks that there is a reason. */
    public Rejected {
      Objects.requireNonNull(reason, "reason");
    }
  }

  /**
   * It could not be decided.
   *
   * @param missing what could not be asked
   */
  record Undecided(Missing missing) implements TokenReading {
    /** Checks that something is missing. */
    public Undecided {
      Objects.requireNonNull(missing, "missing");
    }
  }
}
