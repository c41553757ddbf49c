package id.tanda.activation;

import id.tanda.code.CountedGuess;
import id.tanda.crypto.MalformedException;
import id.tanda.crypto.json.JsonObject;
import id.tanda.device.DeviceRecord;
import id.tanda.device.DeviceStep;
import id.tanda.device.VerifiedMessage;
import id.tanda.enrolment.Applied;
import id.tanda.enrolment.EnrolmentId;
import id.tanda.enrolment.EnrolmentRecord;
import id.tanda.enrolment.EnrolmentState;
import id.tanda.enrolment.EnrolmentStep;
import id.tanda.identity.Outcome;
import java.time.Instant;
import java.util.Optional;

/**
 * Activates a device by its confirmation code.
 *
 * <p>A guess is reserved and committed before it is looked at, and the lock is looked at again when
 * it was right. Whatever is wrong is answered alike.
 */
final class Activating {
  private final Office office;
  private final StatusIndexes indexes;
  private final Ending ending;
  private final Renewing renewing;

  Activating(Office office, StatusIndexes indexes) {
    this.office = office;
    this.indexes = indexes;
    this.ending = new Ending(office);
    this.renewing = new Renewing(office);
  }

  Outcome<JsonObject> answer(VerifiedMessage verified) {
    Bodies.ActivateBody body;
    try {
      body = Bodies.activate(verified.message().body());
    } catch (MalformedException garbled) {
      return Outcome.refused(ActivationRefusal.MALFORMED);
    }
    byte[] mac =
        CodeMaking.mac(
            office.keys().atRest(), body.enrolment(), verified.key().thumbprint(), body.code());
    Guess guess = new Guess(body.enrolment(), mac, verified);
    Step step = office.decide(tables -> reserve(tables, guess));
    if (step == Step.EVALUATE && office.decide(tables -> isRight(tables, guess))) {
      step = office.tell(office.decide(tables -> bind(tables, guess)));
    }
    return step == Step.ACTIVE
        ? renewing.credentials(verified)
        : Outcome.refused(ActivationRefusal.NOT_ACCEPTED);
  }

  /** One message that gives a code. */
  private record Guess(EnrolmentId enrolment, byte[] mac, VerifiedMessage verified) {
    String message() {
      return verified.message().fingerprint();
    }

    boolean isRightFor(EnrolmentRecord row) {
      return row.codes().live().filter(live -> live.is(mac)).isPresent();
    }
  }

  private enum Step {
    REFUSED,
    EVALUATE,
    ACTIVE
  }

  /**
   * Counts the guess, unless it is not from the bound device, cannot be right, or was counted
   * already.
   */
  private Step reserve(ActivationTables tables, Guess guess) {
    Optional<EnrolmentRecord> found =
        tables
            .enrolments()
            .find(guess.enrolment())
            .filter(row -> row.application().device().equals(guess.verified().key()));
    if (found.isEmpty()) {
      return Step.REFUSED;
    }
    EnrolmentRecord row = office.settled(tables, found.get());
    if (row.state() == EnrolmentState.ACTIVE && row.activatedBy().equals(guess.message())) {
      return Step.ACTIVE;
    }
    if (row.state() != EnrolmentState.CODE_SENT
        || row.codes().live().filter(live -> live.holdsAt(office.now())).isEmpty()) {
      return Step.REFUSED;
    }
    Optional<CountedGuess> counted = row.codes().guess(guess.message());
    if (counted.isPresent()) { // a repeat: looked at only if the first was cut off
      return row.codes().isOpen(counted.get()) ? Step.EVALUATE : Step.REFUSED;
    }
    if (row.codes().isExhausted() || !guess.verified().isFresh()) {
      return Step.REFUSED;
    }
    ConflictException.unless(
        tables.enrolments().replace(row.with(row.codes().guessed(guess.message()))));
    return Step.EVALUATE;
  }

  /** Looks at a guess that is counted, and locks the enrolment if the last one was wrong. */
  private boolean isRight(ActivationTables tables, Guess guess) {
    EnrolmentRecord row =
        tables.enrolments().find(guess.enrolment()).orElseThrow(ConflictException::new);
    Optional<CountedGuess> counted = row.codes().guess(guess.message());
    if (row.state() != EnrolmentState.CODE_SENT // over meanwhile, by whatever way
        || counted.isEmpty()
        || !row.codes().isOpen(counted.get())) {
      return false;
    }
    if (guess.isRightFor(row)) {
      return true;
    }
    countWrong(tables, row.with(row.codes().foundWrong(guess.message())));
    return false;
  }

  private void countWrong(ActivationTables tables, EnrolmentRecord row) {
    office.settled(tables, office.take(tables, row, EnrolmentStep.MISS_CODE));
  }

  /**
   * Binds the device. A status index that is taken is a conflict too: the next run draws another.
   */
  private Told<Step> bind(ActivationTables tables, Guess guess) {
    EnrolmentRecord row =
        tables.enrolments().find(guess.enrolment()).orElseThrow(ConflictException::new);
    Instant now = office.now();
    if (row.state() == EnrolmentState.ACTIVE && row.activatedBy().equals(guess.message())) {
      return new Told<>(Step.ACTIVE, Optional.empty());
    }
    if (row.state() != EnrolmentState.CODE_SENT
        || !guess.isRightFor(row)
        || tables.devices().find(guess.verified().message().device()).isPresent()) {
      return new Told<>(Step.REFUSED, Optional.empty());
    }
    Optional<DeviceRecord> replaced = ending.replaceCurrent(tables, row.application().citizen());
    ConflictException.unless(
        tables.devices().add(device(row.application(), indexes.draw(tables.devices()), now)));
    office.take(tables, row.by(guess.message()), EnrolmentStep.ACTIVATE);
    ending.cancelApproved(tables, row.application().citizen(), EnrolmentStep.OVERTAKE);
    return new Told<>(Step.ACTIVE, replaced);
  }

  private static DeviceRecord device(Applied application, long statusIndex, Instant now) {
    return new DeviceRecord(
        application.device(),
        application.citizen(),
        application.sealedNik(),
        statusIndex,
        DeviceStep.ACTIVATE.to(),
        now);
  }
}
