package id.tanda.activation;

import id.tanda.history.StoreException;
import id.tanda.identity.Outcome;
import id.tanda.identity.Reason;
import id.tanda.internal.Ids;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The officer's side: show a QR, see whose phone answered, approve or decline.
 *
 * <p>The host has authenticated the officer. A showing belongs to the officer who opened it and is
 * decided once. Safe for use by many threads.
 */
public final class CounterDesk {
  private static final int LONGEST_REASON = 32;

  private final Office office;
  private final Deciding deciding;
  private final CodeMaking codes;
  private final DeviceControl devices;

  CounterDesk(Office office) {
    this.office = office;
    this.deciding = new Deciding(office);
    this.codes = new CodeMaking(office);
    this.devices = new DeviceControl(office);
  }

  /**
   * Returns what an officer does to the device of a citizen who is here or who reported it lost.
   */
  public DeviceControl devices() {
    return devices;
  }

  /** Opens a showing; its QR counts for 90 seconds and for one phone. */
  public CounterChallenge open(Officer officer) {
    Instant now = office.now().truncatedTo(ChronoUnit.SECONDS);
    SessionId id = SessionId.random(office.randomness());
    CounterChallenge challenge =
        CounterChallenge.sign(office.keys().counter(), id, officer.counter(), now);
    CounterSession session =
        new CounterSession(
            id,
            officer.id(),
            challenge.hash(),
            CounterSession.State.OPEN,
            challenge.expires(),
            Optional.empty(),
            0);
    if (!office.<Boolean>decide(tables -> tables.counters().add(session))) {
      throw new StoreException(
          "a session id was drawn twice", true, new IllegalStateException("randomness"));
    }
    return challenge;
  }

  /**
   * Shows whose phone answered, with the register's record as it is now.
   *
   * @return what the officer is to compare, or a {@link CounterRefusal}
   */
  public Outcome<Visit> visit(Officer officer, SessionId session) {
    Outcome<Deciding.Case> found = office.decide(tables -> deciding.find(tables, officer, session));
    if (!(found instanceof Outcome.Done<Deciding.Case> done)) {
      return Outcome.refused(((Outcome.Refused<Deciding.Case>) found).reason());
    }
    EnrolmentRecord row = done.value().enrolment();
    Applicant applicant = office.open(row.application());
    Eligibility.Finding finding = eligibility(applicant);
    Optional<Reason> refusal =
        finding.refusal().isPresent()
            ? finding.refusal().map(Reason.class::cast)
            : Deciding.refusal(row.state(), false);
    return Outcome.done(
        new Visit(
            session,
            done.value().checkNumber(),
            applicant,
            finding.civil(),
            row.faces(),
            row.state(),
            refusal));
  }

  /**
   * Approves an enrolment whose face matched, and sends the confirmation code.
   *
   * @param readOut the number that the citizen read out from their phone; one that differs ends the
   *     showing
   * @return the approval, also for a repeat, or a {@link CounterRefusal}
   */
  public Outcome<Approval> approve(Officer officer, SessionId session, CheckNumber readOut) {
    return approve(officer, session, readOut, false);
  }

  /**
   * Approves like {@link #approve}, and confirms with the officer's own eyes that the face is the
   * register's; needed when the matcher was exhausted.
   *
   * @return the approval, also for a repeat, or a {@link CounterRefusal}
   */
  public Outcome<Approval> approveByEyes(Officer officer, SessionId session, CheckNumber readOut) {
    return approve(officer, session, readOut, true);
  }

  /**
   * Declines an enrolment.
   *
   * @param reason a code of the host's for the history: 1 to 32 characters of {@code [a-z0-9.-]}
   * @return the state, or a {@link CounterRefusal}
   * @throws IllegalArgumentException if the reason has another form
   */
  public Outcome<EnrolmentState> decline(Officer officer, SessionId session, String reason) {
    Ids.require(reason, LONGEST_REASON, "reason");
    return office.decide(tables -> deciding.decline(tables, officer, session, reason));
  }

  private Outcome<Approval> approve(
      Officer officer, SessionId session, CheckNumber readOut, boolean byEyes) {
    Outcome<Deciding.Case> found = office.decide(tables -> deciding.find(tables, officer, session));
    if (found instanceof Outcome.Done<Deciding.Case> done) {
      Applied application = done.value().enrolment().application();
      // The register is asked again, outside of the transaction: it may have changed since.
      Optional<CounterRefusal> refusal = eligibility(office.open(application)).refusal();
      if (refusal.isPresent()) {
        return Outcome.refused(refusal.get());
      }
    }
    Outcome<EnrolmentId> approved =
        office.decide(tables -> deciding.approve(tables, officer, session, readOut, byEyes));
    return approved instanceof Outcome.Done<EnrolmentId> done
        ? Outcome.done(new Approval(done.value(), firstCode(done.value())))
        : Outcome.refused(((Outcome.Refused<EnrolmentId>) approved).reason());
  }

  /** Sends the first code, once, however often the same approval is repeated. */
  private boolean firstCode(EnrolmentId id) {
    EnrolmentRecord row =
        office.decide(tables -> tables.enrolments().find(id).orElseThrow(ConflictException::new));
    return row.state() == EnrolmentState.APPROVED
        ? codes.send(id) instanceof Outcome.Done<EnrolmentState>
        : !row.codes().delivered().isEmpty();
  }

  private Eligibility.Finding eligibility(Applicant applicant) {
    return Eligibility.of(applicant, office.ports().registry(), office.today());
  }
}
