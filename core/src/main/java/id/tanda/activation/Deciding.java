package id.tanda.activation;

import id.tanda.counter.CheckNumber;
import id.tanda.counter.CounterSession;
import id.tanda.counter.CounterSession.State;
import id.tanda.counter.Officer;
import id.tanda.counter.SessionId;
import id.tanda.enrolment.EnrolmentId;
import id.tanda.enrolment.EnrolmentRecord;
import id.tanda.enrolment.EnrolmentState;
import id.tanda.enrolment.EnrolmentStep;
import id.tanda.identity.Outcome;
import id.tanda.identity.Reason;
import java.util.Optional;

/** What an officer decides about the citizen whose phone answered; once for each showing. */
final class Deciding {
  private final Office office;

  Deciding(Office office) {
    this.office = office;
  }

  /** One showing with the enrolment whose device answered it. */
  record Case(CounterSession session, EnrolmentRecord enrolment) {
    CheckNumber checkNumber() {
      return CheckNumber.of(session.id(), enrolment.application().device().thumbprint());
    }
  }

  /**
   * An officer's approval.
   *
   * @param readOut the number that the citizen read out
   * @param step by the matcher or by the officer's own eyes: APPROVE or APPROVE_BY_EYES
   */
  record Assent(Officer officer, SessionId session, CheckNumber readOut, EnrolmentStep step) {
    private String detail() {
      return officer.id() + (step == EnrolmentStep.APPROVE_BY_EYES ? " by-eyes" : " by-matcher");
    }
  }

  /** Finds what this officer opened and a device answered, decided or not. */
  Outcome<Case> find(ActivationTables tables, Officer officer, SessionId id) {
    Optional<CounterSession> found =
        tables.counters().find(id).filter(row -> row.officer().equals(officer.id()));
    if (found.isEmpty()) {
      return Outcome.refused(CounterRefusal.NO_SUCH_SESSION);
    }
    CounterSession session = found.get();
    if (session.answer().isEmpty()) {
      return Outcome.refused(
          office.now().isBefore(session.ends())
              ? CounterRefusal.NOT_ANSWERED
              : CounterRefusal.SESSION_OVER);
    }
    return Outcome.of(
            tables.enrolments().find(session.answer().get().enrolment()),
            CounterRefusal.NO_SUCH_SESSION)
        .map(row -> new Case(session, row));
  }

  /** Why the enrolment does not stand where it can be approved, if so. */
  static Optional<Reason> refusal(EnrolmentState state, EnrolmentStep approval) {
    if (approval.isPossibleIn(state)) {
      return Optional.empty();
    }
    return Optional.of(
        EnrolmentStep.APPROVE_BY_EYES.isPossibleIn(state)
            ? CounterRefusal.FACE_NOT_CONFIRMED
            : CounterRefusal.WRONG_STATE);
  }

  /** Approves; a repeat of the same approval gets the same answer. */
  Outcome<EnrolmentId> approve(ActivationTables tables, Assent assent) {
    return find(tables, assent.officer(), assent.session())
        .flatMap(at -> approve(tables, at, assent));
  }

  private Outcome<EnrolmentId> approve(ActivationTables tables, Case at, Assent assent) {
    boolean sameNumber = at.checkNumber().equals(assent.readOut());
    if (at.session().state() == State.APPROVED && sameNumber) {
      return Outcome.done(at.enrolment().id());
    }
    if (isOver(at.session())) {
      return Outcome.refused(CounterRefusal.SESSION_OVER);
    }
    if (!sameNumber) {
      close(tables, at.session(), State.CLOSED);
      return Outcome.refused(CounterRefusal.CHECK_NUMBER_DIFFERS);
    }
    Optional<Reason> refusal = refusal(at.enrolment().state(), assent.step());
    if (refusal.isPresent()) {
      return Outcome.refused(refusal.get());
    }
    close(tables, at.session(), State.APPROVED);
    office.take(tables, at.enrolment(), assent.step(), assent.detail());
    return Outcome.done(at.enrolment().id());
  }

  Outcome<EnrolmentState> decline(
      ActivationTables tables, Officer officer, SessionId id, String reason) {
    return find(tables, officer, id).flatMap(at -> decline(tables, at, officer, reason));
  }

  private Outcome<EnrolmentState> decline(
      ActivationTables tables, Case at, Officer officer, String reason) {
    if (isOver(at.session())) {
      return Outcome.refused(CounterRefusal.SESSION_OVER);
    }
    if (!EnrolmentStep.DECLINE.isPossibleIn(at.enrolment().state())) {
      return Outcome.refused(CounterRefusal.WRONG_STATE);
    }
    close(tables, at.session(), State.CLOSED);
    return Outcome.done(
        office
            .take(tables, at.enrolment(), EnrolmentStep.DECLINE, officer.id() + " " + reason)
            .state());
  }

  private boolean isOver(CounterSession session) {
    return session.state() != State.ANSWERED || !office.now().isBefore(session.ends());
  }

  private static void close(ActivationTables tables, CounterSession session, State state) {
    ConflictException.unless(tables.counters().replace(session.in(state)));
  }
}
