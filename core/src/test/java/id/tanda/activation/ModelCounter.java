package id.tanda.activation;

import static id.tanda.activation.ModelWorld.DAY;
import static id.tanda.activation.ModelWorld.LOST;
import static id.tanda.activation.ModelWorld.MINUTE;
import static id.tanda.activation.ModelWorld.OK;
import static id.tanda.activation.ModelWorld.SECOND;

import id.tanda.activation.ModelWorld.Device;
import id.tanda.activation.ModelWorld.Enrolment;
import id.tanda.activation.ModelWorld.Said;
import id.tanda.activation.ModelWorld.Showing;
import java.util.Optional;
import java.util.Set;

/** What the reference model answers to officers, and what it does when the host tidies. */
final class ModelCounter {
  private static final String UNTRUSTED = "counter.answer-untrusted";
  private static final String OVER = "counter.session-over";
  private static final String NO_DEVICE = "counter.no-device";

  private final ModelWorld world;
  private final ModelCodes codes;

  ModelCounter(ModelWorld world, ModelCodes codes) {
    this.world = world;
    this.codes = codes;
  }

  void open(int officer) {
    long second = Math.floorDiv(world.now, SECOND) * SECOND;
    world.showings.add(new Showing(officer, second + 90 * SECOND));
  }

  /** Takes what an officer scans from a phone; it has no date. */
  String scan(int officer, Said said) {
    Enrolment enrolment = world.enrolments.get(said.enrolment);
    Showing at = world.showings.get(said.showing);
    if (enrolment.phone != said.phone) {
      return UNTRUSTED;
    }
    if (at.forgotten || at.officer != officer) {
      return "counter.no-such-session";
    }
    if (at.answer.filter(by -> by.scanned && by.enrolment == said.enrolment).isPresent()
        && !said.forged) {
      return visit(officer, at);
    }
    if (!at.state.equals("OPEN") || world.now >= at.ends) {
      return OVER;
    }
    if (said.forged) {
      return UNTRUSTED;
    }
    if (!Set.of("FACE_MATCHED", "FACE_EXHAUSTED").contains(enrolment.state)) {
      return "counter.wrong-state";
    }
    at.state = "ANSWERED";
    at.answer = Optional.of(said);
    at.ends = world.now + 15 * MINUTE;
    return visit(officer, at);
  }

  String visit(int officer, Showing at) {
    return find(officer, at)
        .orElseGet(
            () -> {
              Enrolment enrolment = enrolment(at);
              return OK
                  + " "
                  + enrolment.state
                  + " "
                  + world
                      .person(enrolment)
                      .refusal(enrolment.by.name)
                      .or(() -> refusal(enrolment, false))
                      .orElse("-");
            });
  }

  /** What an officer says: by whom, on which showing, and how. */
  static final class Word {
    final int officer;
    final Showing at;
    final boolean rightNumber;
    final boolean byEyes;

    Word(int officer, Showing at, boolean rightNumber, boolean byEyes) {
      this.officer = officer;
      this.at = at;
      this.rightNumber = rightNumber;
      this.byEyes = byEyes;
    }
  }

  /**
   * Returns "ok" and whether a code is known to have gone out.
   *
   * @param digits of the code that the product drew
   * @param works how many transactions go through before the store is cut off, 2 or more: the first
   *     finds, the second decides, the third looks, and two more send the code
   */
  String approve(Word word, String digits, int works) {
    Showing at = word.at;
    Optional<String> unknown = find(word.officer, at);
    if (unknown.isPresent()) {
      return unknown.get();
    }
    Enrolment enrolment = enrolment(at);
    Optional<String> refused =
        world.person(enrolment).refusal(enrolment.by.name).or(() -> decide(word, enrolment));
    if (refused.isPresent()) {
      return refused.get();
    }
    if (works < 3) {
      return LOST;
    }
    if (!enrolment.state.equals("APPROVED")) {
      return OK + " " + !enrolment.delivered.isEmpty();
    }
    String sent = codes.sendCode(enrolment, digits, works - 3);
    return sent.equals(LOST) ? LOST : OK + " " + sent.equals(OK);
  }

  private Optional<String> decide(Word word, Enrolment enrolment) {
    Showing at = word.at;
    if (at.state.equals("APPROVED") && word.rightNumber) {
      return Optional.empty();
    }
    if (isOver(at)) {
      return Optional.of(OVER);
    }
    if (!word.rightNumber) {
      at.state = "CLOSED";
      return Optional.of("counter.check-number-differs");
    }
    Optional<String> refused = refusal(enrolment, word.byEyes);
    if (refused.isEmpty()) {
      at.state = "APPROVED";
      enrolment.go("APPROVED", world.now);
      world.note(enrolment, "enrolment.approved");
    }
    return refused;
  }

  private static Optional<String> refusal(Enrolment enrolment, boolean byEyes) {
    if (enrolment.state.equals("FACE_EXHAUSTED")) {
      return byEyes ? Optional.empty() : Optional.of("counter.face-not-confirmed");
    }
    return enrolment.state.equals("FACE_MATCHED")
        ? Optional.empty()
        : Optional.of("counter.wrong-state");
  }

  String decline(int officer, Showing at) {
    Optional<String> unknown = find(officer, at);
    if (unknown.isPresent()) {
      return unknown.get();
    }
    Enrolment enrolment = enrolment(at);
    if (isOver(at)) {
      return OVER;
    }
    if (!enrolment.isPending()) {
      return "counter.wrong-state";
    }
    at.state = "CLOSED";
    enrolment.go("DECLINED", world.now);
    world.note(enrolment, "enrolment.declined");
    return OK;
  }

  private Optional<String> find(int officer, Showing at) {
    if (at.forgotten || at.officer != officer) {
      return Optional.of("counter.no-such-session");
    }
    if (at.answer.isPresent()) {
      return Optional.empty();
    }
    return Optional.of(world.now < at.ends ? "counter.not-answered" : OVER);
  }

  private boolean isOver(Showing at) {
    return !at.state.equals("ANSWERED") || world.now >= at.ends;
  }

  private Enrolment enrolment(Showing at) {
    return world.enrolments.get(at.answer.orElseThrow().enrolment);
  }

  String block(int person) {
    int cancelled = world.cancel(person, Set.of("APPROVED", "CODE_SENT"));
    boolean ended =
        !control(person, Set.of("ACTIVE", "SUSPENDED"), "BLOCKED", "device.blocked")
            .equals(NO_DEVICE);
    return cancelled > 0 || ended ? OK : NO_DEVICE;
  }

  String suspend(int person) {
    return control(person, Set.of("ACTIVE"), "SUSPENDED", "device.suspended");
  }

  String resume(int person) {
    return control(person, Set.of("SUSPENDED"), "ACTIVE", "device.resumed");
  }

  String unbind(int person) {
    return control(person, Set.of("ACTIVE", "SUSPENDED"), "UNBOUND", "device.unbound");
  }

  private String control(int person, Set<String> from, String to, String event) {
    Optional<Device> device = world.current(person).filter(current -> from.contains(current.state));
    device.ifPresent(
        current -> {
          current.state = to;
          world.note(current, event);
        });
    return device.isPresent() ? OK : NO_DEVICE;
  }

  /** Returns how many rows change. */
  int tidy() {
    int changed = 0;
    for (Enrolment each : world.enrolments) {
      if (each.isPending() && each.since < world.now - 30 * DAY) {
        each.go("EXPIRED", world.now);
        world.note(each, "enrolment.expired");
        changed++;
      }
    }
    for (Showing each : world.showings) {
      if (!each.forgotten && each.ends < world.now - DAY) {
        each.forgotten = true;
        changed++;
      }
    }
    return changed;
  }
}
