package id.tanda.activation;

import static id.tanda.activation.ModelWorld.DAY;
import static id.tanda.activation.ModelWorld.LOST;
import static id.tanda.activation.ModelWorld.MINUTE;
import static id.tanda.activation.ModelWorld.NOT_ACCEPTED;
import static id.tanda.activation.ModelWorld.OK;

import id.tanda.activation.ModelWorld.Device;
import id.tanda.activation.ModelWorld.Enrolment;
import id.tanda.activation.ModelWorld.Guess;
import id.tanda.activation.ModelWorld.Said;
import java.util.Optional;
import java.util.Set;

/** Codes in the reference model: made, sent, guessed, and what comes of the right one. */
final class ModelCodes {
  private static final int MOST = 5;

  private final ModelWorld world;

  ModelCodes(ModelWorld world) {
    this.world = world;
  }

  /**
   * Makes a code of these digits, which the product drew, if it is time for one.
   *
   * @param works how many transactions go through before the store is cut off: the first makes the
   *     code, the second notes whether it went out
   */
  String sendCode(Enrolment at, String digits, int works) {
    if (works < 1) {
      return LOST;
    }
    world.settle(at);
    if (!Set.of("APPROVED", "CODE_SENT").contains(at.state) || at.guesses.size() == MOST) {
      return NOT_ACCEPTED;
    }
    if (!at.live.isEmpty() && !at.undelivered && world.now < at.made + MINUTE) {
      return "activation.code-too-soon";
    }
    if (at.delivered.stream().filter(sent -> world.now < sent + DAY).count() >= 4) {
      return "activation.code-too-often";
    }
    at.live = digits;
    at.made = world.now;
    at.undelivered = false;
    at.go("CODE_SENT", world.now);
    world.note(at, "enrolment.code-made");
    if (works < 2) {
      return LOST;
    }
    at.undelivered = world.mailIsDown;
    if (world.mailIsDown) {
      return "activation.code-not-sent";
    }
    at.delivered.add(world.now);
    return OK;
  }

  /**
   * Activates.
   *
   * @param works how many transactions go through before the store is cut off: the first lets the
   *     guess in, the second looks at it, the third binds the device, two more give the credentials
   */
  String activate(Said said, int works) {
    Enrolment at = world.enrolments.get(said.enrolment);
    if (!world.isHeard(said) || at.phone != said.phone) {
      return NOT_ACCEPTED;
    }
    if (at.activatedBy.equals(Optional.of(said))) {
      return credentials(said, works - 1);
    }
    world.settle(at);
    if (!at.state.equals("CODE_SENT") || world.now >= at.made + DAY) {
      return NOT_ACCEPTED;
    }
    Optional<Guess> before = at.guesses.stream().filter(guess -> guess.by == said).findFirst();
    if (before.isEmpty()) {
      if (at.guesses.size() == MOST || !world.isFresh(said)) {
        return NOT_ACCEPTED;
      }
      at.guesses.add(new Guess(said, at.live));
    } else if (at.isClosed(before.get())) {
      return NOT_ACCEPTED;
    }
    if (works < 2) {
      return LOST;
    }
    return said.code.equals(at.live) ? bind(at, said, works - 2) : miss(at, said);
  }

  private String miss(Enrolment at, Said said) {
    at.guesses.stream().filter(guess -> guess.by == said).forEach(guess -> guess.wrong = true);
    at.since = world.now;
    world.note(at, "enrolment.code-wrong");
    world.settle(at);
    return NOT_ACCEPTED;
  }

  private String bind(Enrolment at, Said said, int works) {
    if (works < 1) {
      return LOST;
    }
    if (world.device(said.phone).isPresent()) {
      return NOT_ACCEPTED;
    }
    world
        .current(at.person)
        .ifPresent(
            old -> {
              old.state = "REPLACED";
              world.note(old, "device.replaced");
            });
    world.devices.add(new Device(said.phone, at.person));
    at.go("ACTIVE", world.now);
    at.activatedBy = Optional.of(said);
    world.note(at, "device.activated");
    world.cancel(at.person, Set.of("APPROVED", "CODE_SENT"));
    return credentials(said, works - 1);
  }

  private String credentials(Said said, int works) {
    if (works < 1) {
      return LOST;
    }
    if (!world.isActive(said.phone)) {
      return "activation.device-not-active";
    }
    return works < 2 ? LOST : OK;
  }
}
