package id.tanda.token;

import id.tanda.crypto.keys.KeyThumbprint;
import id.tanda.identity.Reason;
import id.tanda.identity.Words;
import java.util.Objects;
import java.util.Optional;

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

  /** Returns the stable code of the answer, for example {@code token.expired}. */
  default String code() {
    return why().map(Reason::code).orElse("token.accepted");
  }

  /** Returns what to tell the people at the desk. */
  default Words words() {
    return why()
        .map(Reason::words)
        .orElseGet(() -> new Words("Tanda pengenal diterima.", "The identity token is accepted."));
  }

  /**
   * Returns why it was not accepted: a {@link TokenRejection} or a {@link Missing}; empty if it
   * was.
   */
  default Optional<Reason> why() {
    if (this instanceof Rejected rejected) {
      return Optional.of(rejected.reason());
    }
    return this instanceof Undecided undecided
        ? Optional.of(undecided.missing())
        : Optional.empty();
  }

  /**
   * Returns the same answer if it is about this device, and {@link TokenRejection#WRONG_DEVICE} for
   * an accepted token of any other: whoever opened a session, or was linked to an account, must be
   * who goes on. The other's token is spent all the same.
   *
   * @param expected the handle of an earlier token, {@link VerifiedToken#device()}
   */
  default Verification onlyFrom(KeyThumbprint expected) {
    Objects.requireNonNull(expected, "expected");
    return this instanceof Accepted accepted && !accepted.token().device().equals(expected)
        ? new Rejected(TokenRejection.WRONG_DEVICE)
        : this;
  }
}
