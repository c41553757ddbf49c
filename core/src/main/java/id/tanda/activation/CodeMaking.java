package id.tanda.activation;

import id.tanda.code.CitizenCodes;
import id.tanda.code.CodeNotSentException;
import id.tanda.code.CodeTries;
import id.tanda.code.ConfirmationCode;
import id.tanda.code.LiveCode;
import id.tanda.crypto.keys.KeyThumbprint;
import id.tanda.device.AtRestKeys;
import id.tanda.enrolment.Applicant;
import id.tanda.enrolment.EnrolmentId;
import id.tanda.enrolment.EnrolmentRecord;
import id.tanda.enrolment.EnrolmentState;
import id.tanda.enrolment.EnrolmentStep;
import id.tanda.identity.Outcome;
import id.tanda.identity.Reason;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/**
 * Makes confirmation codes and sends them once they are committed.
 *
 * <p>Only the newest counts. What is kept is a keyed hash that binds it to enrolment and device.
 */
final class CodeMaking {
  private final Office office;
  private final boolean countsCodesOfCitizens;

  CodeMaking(Office office, boolean countsCodesOfCitizens) {
    this.office = office;
    this.countsCodesOfCitizens = countsCodesOfCitizens;
  }

  /** What is kept of a code. */
  static byte[] mac(AtRestKeys keys, EnrolmentId id, KeyThumbprint device, ConfirmationCode code) {
    byte[] enrolment = id.text().getBytes(StandardCharsets.US_ASCII);
    return keys.codes().of("confirmation-code", enrolment, device.bytes(), code.ascii());
  }

  /** Makes a code for an enrolment that was approved, or another one, and sends it. */
  Outcome<EnrolmentState> send(EnrolmentId id) {
    ConfirmationCode code = ConfirmationCode.random(office.randomness());
    return office.decide(tables -> make(tables, id, code)).flatMap(row -> deliver(row, code));
  }

  private Outcome<EnrolmentState> deliver(EnrolmentRecord made, ConfirmationCode code) {
    Applicant applicant = office.open(made.application());
    LiveCode live = made.codes().live().orElseThrow();
    try {
      office.ports().codes().send(applicant.contact().email(), code, applicant.terms().language());
    } catch (CodeNotSentException notSent) {
      office.decide(tables -> note(tables, made.id(), live, false));
      return Outcome.refused(ActivationRefusal.CODE_NOT_SENT);
    }
    office.decide(tables -> note(tables, made.id(), live, true));
    return Outcome.done(EnrolmentState.CODE_SENT);
  }

  private Outcome<EnrolmentRecord> make(
      ActivationTables tables, EnrolmentId id, ConfirmationCode code) {
    Optional<EnrolmentRecord> found =
        tables.enrolments().find(id).map(row -> office.settled(tables, row));
    Instant now = office.now();
    Optional<Reason> refusal = refusal(found, now);
    if (refusal.isPresent()) {
      return Outcome.refused(refusal.get());
    }
    EnrolmentRecord row = found.orElseThrow();
    if (!countsOneMore(tables, row, now)) {
      return Outcome.refused(ActivationRefusal.CODE_TOO_OFTEN);
    }
    byte[] mac = mac(office.keys().atRest(), id, row.application().device().thumbprint(), code);
    EnrolmentRecord coded = row.with(row.codes().made(LiveCode.of(mac, now)));
    return Outcome.done(office.take(tables, coded, EnrolmentStep.MAKE_CODE));
  }

  /**
   * Counts a code against the citizen before it is sent, unless that is one too many. It takes the
   * place of one of which nobody noted whether it went out: that was cut off.
   */
  private boolean countsOneMore(ActivationTables tables, EnrolmentRecord row, Instant now) {
    if (!countsCodesOfCitizens) {
      return true;
    }
    CitizenCodes all = tables.citizenCodes().of(row.application().citizen());
    CitizenCodes codes = row.codes().cutOff().map(all::without).orElse(all);
    if (codes.mayMake(now)) {
      ConflictException.unless(tables.citizenCodes().put(codes.with(now)));
      return true;
    }
    return false;
  }

  private static Optional<Reason> refusal(Optional<EnrolmentRecord> found, Instant now) {
    if (found.isEmpty()
        || !EnrolmentStep.MAKE_CODE.isPossibleIn(found.get().state())
        || found.get().codes().isExhausted()) {
      return Optional.of(ActivationRefusal.NOT_ACCEPTED);
    }
    if (!found.get().codes().isCalm(now)) {
      return Optional.of(ActivationRefusal.CODE_TOO_SOON);
    }
    return found.get().codes().mayDeliver(now)
        ? Optional.empty()
        : Optional.of(ActivationRefusal.CODE_TOO_OFTEN);
  }

  /** Counts what went out; what did not costs nothing, not even the wait. */
  private boolean note(ActivationTables tables, EnrolmentId id, LiveCode sent, boolean delivered) {
    EnrolmentRecord row = tables.enrolments().find(id).orElseThrow(ConflictException::new);
    boolean isNewest = row.codes().live().equals(Optional.of(sent));
    CodeTries codes = row.codes();
    if (delivered) {
      codes = codes.delivered(office.now());
    } else if (isNewest) {
      codes = codes.made(sent.notDelivered());
    }
    if (!delivered && countsCodesOfCitizens) {
      CitizenCodes counted = tables.citizenCodes().of(row.application().citizen());
      ConflictException.unless(tables.citizenCodes().put(counted.without(sent.made())));
    }
    ConflictException.unless(tables.enrolments().replace(row.with(codes)));
    return isNewest;
  }
}
