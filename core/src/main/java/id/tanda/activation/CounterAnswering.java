package id.tanda.activation;

import id.tanda.counter.CounterSession;
import id.tanda.counter.Officer;
import id.tanda.counter.PhoneAnswer;
import id.tanda.counter.SessionId;
import id.tanda.crypto.MalformedException;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.keys.Es256;
import id.tanda.device.VerifiedMessage;
import id.tanda.enrolment.EnrolmentRecord;
import id.tanda.enrolment.EnrolmentStep;
import id.tanda.identity.Outcome;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Optional;

/**
 * Takes the answer of a device to a counter challenge, over the network or scanned by the officer:
 * the first one, within 90 seconds.
 */
final class CounterAnswering {
  /** How long the officer may take to look and decide. */
  static final Duration DECISION = Duration.ofMinutes(15);

  private final Office office;

  CounterAnswering(Office office) {
    this.office = office;
  }

  Outcome<JsonObject> answer(VerifiedMessage verified) {
    Bodies.CounterBody body;
    try {
      body = Bodies.counter(verified.message().body());
    } catch (MalformedException garbled) {
      return Outcome.refused(ActivationRefusal.MALFORMED);
    }
    return office.decide(tables -> take(tables, body, verified))
        ? Outcome.done(Bodies.answered(body.session()))
        : Outcome.refused(ActivationRefusal.NOT_ACCEPTED);
  }

  /** Takes what an officer scanned from a phone without a network. */
  Outcome<SessionId> scanned(Officer officer, String text, Es256 engine) {
    PhoneAnswer given;
    try {
      given = PhoneAnswer.parse(text);
    } catch (MalformedException notAnAnswer) {
      return Outcome.refused(CounterRefusal.NOT_AN_ANSWER);
    }
    boolean authentic =
        office
            .decide(tables -> tables.enrolments().find(given.enrolment()))
            .filter(row -> given.signedBy(row.application().device(), engine))
            .isPresent();
    return authentic
        ? office.decide(tables -> take(tables, officer, given))
        : Outcome.refused(CounterRefusal.ANSWER_UNTRUSTED);
  }

  private boolean take(ActivationTables tables, Bodies.CounterBody body, VerifiedMessage verified) {
    Optional<CounterSession> session = tables.counters().find(body.session());
    CounterSession.Answer answer =
        new CounterSession.Answer(body.enrolment(), verified.message().fingerprint());
    if (session.isPresent() && session.get().answer().equals(Optional.of(answer))) {
      return true;
    }
    if (session.isEmpty()
        || !verified.isFresh()
        || !isOpen(session.get())
        || !isOf(session.get(), body.challenge())
        || !mayAnswer(
            tables
                .enrolments()
                .find(body.enrolment())
                .filter(row -> row.application().device().equals(verified.key())))) {
      return false;
    }
    keep(tables, session.get(), answer);
    return true;
  }

  private Outcome<SessionId> take(ActivationTables tables, Officer officer, PhoneAnswer given) {
    Optional<CounterSession> found =
        tables.counters().find(given.session()).filter(row -> row.officer().equals(officer.id()));
    if (found.isEmpty()) {
      return Outcome.refused(CounterRefusal.NO_SUCH_SESSION);
    }
    CounterSession session = found.get();
    CounterSession.Answer answer =
        new CounterSession.Answer(given.enrolment(), given.fingerprint());
    if (session.answer().equals(Optional.of(answer))) {
      return Outcome.done(session.id());
    }
    if (!isOpen(session)) {
      return Outcome.refused(CounterRefusal.SESSION_OVER);
    }
    if (!isOf(session, given.challenge())) {
      return Outcome.refused(CounterRefusal.ANSWER_UNTRUSTED);
    }
    if (!mayAnswer(tables.enrolments().find(given.enrolment()))) {
      return Outcome.refused(CounterRefusal.WRONG_STATE);
    }
    keep(tables, session, answer);
    return Outcome.done(session.id());
  }

  private void keep(ActivationTables tables, CounterSession session, CounterSession.Answer answer) {
    CounterSession answered = session.answered(answer, office.now().plus(DECISION));
    ConflictException.unless(tables.counters().replace(answered));
  }

  /** The end of a showing is exclusive, and the authority's own clock knows no skew. */
  private boolean isOpen(CounterSession session) {
    return session.state() == CounterSession.State.OPEN && office.now().isBefore(session.ends());
  }

  private static boolean isOf(CounterSession session, String challenge) {
    return MessageDigest.isEqual(ascii(session.challenge()), ascii(challenge));
  }

  private static boolean mayAnswer(Optional<EnrolmentRecord> enrolment) {
    return enrolment
        .filter(row -> EnrolmentStep.APPROVE_BY_EYES.isPossibleIn(row.state()))
        .isPresent();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
