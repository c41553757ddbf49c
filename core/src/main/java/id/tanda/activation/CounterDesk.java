package id.tanda.activation;

import id.tanda.activation.Deciding.Assent;
import id.tanda.counter.CheckNumber;
import id.tanda.counter.CounterChallenge;
import id.tanda.counter.CounterSession;
import id.tanda.counter.Officer;
import id.tanda.counter.SessionId;
import id.tanda.crypto.keys.Es256;
import id.tanda.enrolment.Applicant;
import id.tanda.enrolment.EnrolmentId;
import id.tanda.enrolment.EnrolmentRecord;
import id.tanda.enrolment.EnrolmentState;
import id.tanda.enrolment.EnrolmentStep;
import id.tanda.identity.Outcome;
import id.tanda.identity.StoreException;
import id.tanda.internal.Ids;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The officer's side: show a QR, see whose phone answered, approve or decline.
 *
 * <p>The host has authenticated the officer. A showing belongs to the officer who opened it and is
 * decided once. Every call may throw a {@link StoreException} if the store cannot tell, and a visit
 * or an approval a {@link id.tanda.attribute.RegistryException} if the register cannot be asked; it
 * may be repeated then. Safe for use by many threads.
 */
public final class CounterDesk {
  private static final int LONGEST_REASON = 32;

  private final Office office;
  private final Es256 engine;
  private final CounterAnswering answering;
  private final Deciding deciding;
  private final CodeMaking codes;
  private final DeviceControl devices;

  CounterDesk(Office office, CodeMaking codes, Es256 engine) {
    this.office = office;
    this.engine = engine;
    this.answering = new CounterAnswering(office);
    this.deciding = new Deciding(office);
    this.codes = codes;
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
      throw new StoreException("a session id was drawn twice", true);
    }
    return challenge;
  }

  /**
   * Takes the answer that a phone without a network shows as a QR.
   *
   * @param scanned its text, as the officer's scanner read it
   * @return what the officer is to compare, also for a repeat, or a {@link CounterRefusal}
   */
  public Outcome<Visit> answered(Officer officer, String scanned) {
    return answering.scanned(officer, scanned, engine).flatMap(session -> visit(officer, session));
  }

  /**
   * Shows whose phone answered, with the register's record as it is now.
   *
   * @return what the officer is to compare, or a {@link CounterRefusal}
   */
  public Outcome<Visit> visit(Officer officer, SessionId session) {
    return find(officer, session).map(this::visit);
  }

  /**
   * Approves an enrolment whose face matched, and sends the confirmation code.
   *
   * @param readOut the number that the citizen read out from their phone; one that differs ends the
   *     showing
   * @return the approval, also for a repeat, or a {@link CounterRefusal}
   */
  public Outcome<Approval> approve(Officer officer, SessionId session, CheckNumber readOut) {
    return approve(new Assent(officer, session, readOut, EnrolmentStep.APPROVE));
  }

  /**
   * Approves like {@link #approve}, and confirms with the officer's own eyes that the face is the
   * register's; needed when the matcher was exhausted.
   *
   * @return the approval, also for a repeat, or a {@link CounterRefusal}
   */
  public Outcome<Approval> approveByEyes(Officer officer, SessionId session, CheckNumber readOut) {
    return approve(new Assent(officer, session, readOut, EnrolmentStep.APPROVE_BY_EYES));
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

  private Outcome<Approval> approve(Assent assent) {
    return find(assent.officer(), assent.session())
        .flatMap(this::stillEligible)
        .flatMap(at -> office.decide(tables -> deciding.approve(tables, assent)))
        .map(id -> new Approval(id, firstCode(id)));
  }

  private Outcome<Deciding.Case> find(Officer officer, SessionId session) {
    return office.decide(tables -> deciding.find(tables, officer, session));
  }

  private Visit visit(Deciding.Case at) {
    EnrolmentRecord row = at.enrolment();
    Applicant applicant = office.open(row.application());
    Eligibility.Finding finding = eligibility(applicant);
    return new Visit(
        at.session().id(),
        at.checkNumber(),
        applicant,
        finding.civil(),
        row.faces(),
        row.state(),
        finding.refusal().or(() -> Deciding.refusal(row.state(), EnrolmentStep.APPROVE)));
  }

  /** The register is asked again, outside of the transaction: it may have changed since. */
  private Outcome<Deciding.Case> stillEligible(Deciding.Case at) {
    return eligibility(office.open(at.enrolment().application()))
        .refusal()
        .<Outcome<Deciding.Case>>map(Outcome::refused)
        .orElseGet(() -> Outcome.done(at));
  }

  /** Sends the first code, once, however often the same approval is repeated. */
  private boolean firstCode(EnrolmentId id) {
    EnrolmentRecord row =
        office.decide(tables -> tables.enrolments().find(id).orElseThrow(ConflictException::new));
    return row.state() == EnrolmentState.APPROVED
        ? codes.send(id).refusal().isEmpty()
        : !row.codes().delivered().isEmpty();
  }

  private Eligibility.Finding eligibility(Applicant applicant) {
    return Eligibility.of(applicant, office.ports().registry(), office.today());
  }
}
