package id.tanda.release.offline;

import id.tanda.identity.Outcome;
import id.tanda.identity.Reason;
import id.tanda.identity.Words;
import id.tanda.token.Missing;
import java.util.Objects;
import java.util.Optional;

/** The answer to data that a phone handed over: opened, refused, or not decided. */
public sealed interface Opening {
  /**
   * The data are those of an active device's citizen, who agreed to hand them over.
   *
   * @param release what was handed over
   */
  record Opened(OfflineRelease release) implements Opening {
    /** Checks that there is a release. */
    public Opened {
      Objects.requireNonNull(release, "release");
    }
  }

  /**
   * Nothing of it is believed.
   *
   * @param reason why
   */
  record Refused(HandoverRefusal reason) implements Opening {
    /** Checks that there is a reason. */
    public Refused {
      Objects.requireNonNull(reason, "reason");
    }
  }

  /**
   * Nothing was decided and nothing is believed.
   *
   * @param missing what could not be asked
   */
  record Undecided(Missing missing) implements Opening {
    /** Checks that something is missing. */
    public Undecided {
      Objects.requireNonNull(missing, "missing");
    }
  }

  /** Returns the stable code of the answer, for example {@code handover.wrong-nonce}. */
  default String code() {
    return why().map(Reason::code).orElse("handover.opened");
  }

  /** Returns what to tell the people at the desk. */
  default Words words() {
    return why()
        .map(Reason::words)
        .orElseGet(() -> new Words("Data diterima.", "The data are accepted."));
  }

  /** Returns why it was not opened: a {@link HandoverRefusal} or a {@link Missing}. */
  default Optional<Reason> why() {
    if (this instanceof Refused refused) {
      return Optional.of(refused.reason());
    }
    return this instanceof Undecided undecided
        ? Optional.of(undecided.missing())
        : Optional.empty();
  }

  /** Returns what came of reading, whose reasons are those of these two kinds. */
  static Opening of(Outcome<OfflineRelease> outcome) {
    return outcome
        .<Opening>map(Opened::new)
        .orElse(
            reason ->
                reason instanceof Missing missing
                    ? new Undecided(missing)
                    : new Refused((HandoverRefusal) reason));
  }
}
