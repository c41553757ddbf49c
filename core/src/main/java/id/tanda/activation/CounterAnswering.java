package id.tanda.activation;

import id.tanda.counter.CounterSession;
import id.tanda.crypto.MalformedException;
import id.tanda.crypto.json.JsonObject;
import id.tanda.device.VerifiedMessage;
import id.tanda.enrolment.EnrolmentRecord;
import id.tanda.enrolment.EnrolmentStep;
import id.tanda.identity.Outcome;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Takes the answer of a device to a counter challenge: the first one, within 90 seconds. */
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

  private boolean take(ActivationTables tables, Bodies.CounterBody body, VerifiedMessage verified) {
    Optional<CounterSession> session = tables.counters().find(body.session());
    CounterSession.Answer answer =
        new CounterSession.Answer(body.enrolment(), verified.message().fingerprint());
    if (session.isPresent() && session.get().answer().equals(Optional.of(answer))) {
      return true;
    }
    Instant now = office.now();
    if (session.isEmpty()
        || !verified.isFresh()
        || !isOpen(session.get(), body.challenge(), now)
        || !mayAnswer(tables.enrolments().find(body.enrolment()), verified)) {
      return false;
    }
    CounterSession answered = session.get().answered(answer, now.plus(DECISION));
    ConflictException.unless(tables.counters().replace(answered));
    return true;
  }

  /** The end of a showing is exclusive, and the authority's own clock knows no skew. */
  private static boolean isOpen(CounterSession session, String challenge, Instant now) {
    return session.state() == CounterSession.State.OPEN
        && now.isBefore(session.ends())
        && MessageDigest.isEqual(ascii(session.challenge()), ascii(challenge));
  }

  private static boolean mayAnswer(Optional<EnrolmentRecord> enrolment, VerifiedMessage verified) {
    return enrolment
        .filter(row -> row.application().device().equals(verified.key()))
        .filter(row -> EnrolmentStep.APPROVE_BY_EYES.isPossibleIn(row.state()))
        .isPresent();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
