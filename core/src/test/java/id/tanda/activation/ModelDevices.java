package id.tanda.activation;

import static id.tanda.activation.ModelWorld.MINUTE;
import static id.tanda.activation.ModelWorld.NOT_ACCEPTED;
import static id.tanda.activation.ModelWorld.OK;

import id.tanda.activation.ModelWorld.Device;
import id.tanda.activation.ModelWorld.Enrolment;
import id.tanda.activation.ModelWorld.Person;
import id.tanda.activation.ModelWorld.Said;
import id.tanda.activation.ModelWorld.Showing;
import java.util.Optional;

/** What the reference model answers to phones and to whoever holds the name of an enrolment. */
final class ModelDevices {
  private static final int MOST = 5;
  private static final String NOT_ACTIVE = "activation.device-not-active";

  private final ModelWorld world;

  ModelDevices(ModelWorld world) {
    this.world = world;
  }

  /** Returns "ok" with the number of the enrolment. */
  String apply(Said said) {
    if (!world.isHeard(said)) {
      return NOT_ACCEPTED;
    }
    boolean eligible = world.people.get(said.person).refusal(said.name).isEmpty();
    for (Enrolment held : world.enrolments) {
      if (held.isPending() && held.phone == said.phone && held.person == said.person) {
        world.settle(held);
        if (held.isPending()) {
          return again(held, said, eligible);
        }
      }
    }
    if (!world.isFresh(said) || world.device(said.phone).isPresent()) {
      return NOT_ACCEPTED;
    }
    return begin(said, eligible, 0);
  }

  private String again(Enrolment held, Said said, boolean eligible) {
    String name = OK + " " + world.enrolments.indexOf(held);
    boolean correctable = held.state.equals("APPLIED");
    boolean sameData = held.by.name.equals(said.name) && held.by.email.equals(said.email);
    if (held.by == said || (!correctable && sameData)) {
      return name;
    }
    if (!world.isFresh(said)) {
      return NOT_ACCEPTED;
    }
    boolean late = said.second < Math.floorDiv(held.since, 1_000) * 1_000;
    if (correctable && late && world.now >= held.since) {
      return NOT_ACCEPTED;
    }
    if (correctable) {
      held.by = said;
      held.eligible = eligible;
      held.since = world.now;
      world.note(held, "enrolment.applied");
      return name;
    }
    held.go("CANCELLED", world.now);
    world.note(held, "enrolment.cancelled");
    return begin(said, eligible, held.faces);
  }

  private String begin(Said said, boolean eligible, int faces) {
    Enrolment begun = new Enrolment(said, eligible, world.now);
    begun.faces = faces;
    world.enrolments.add(begun);
    world.note(begun, "enrolment.applied");
    return OK + " " + (world.enrolments.size() - 1);
  }

  String matchFace(Enrolment at, boolean matches) {
    if (!at.state.equals("APPLIED")) {
      return at.state.equals("FACE_EXHAUSTED") ? "activation.face-exhausted" : NOT_ACCEPTED;
    }
    if (at.faces == MOST) {
      return exhaust(at);
    }
    if (world.matcherIsDown) {
      return "activation.face-not-compared";
    }
    at.faces++;
    if (at.eligible && matches) {
      at.go("FACE_MATCHED", world.now);
      world.note(at, "enrolment.face-matched");
      return OK;
    }
    if (at.faces == MOST) {
      return exhaust(at);
    }
    at.since = world.now;
    world.note(at, "enrolment.face-refused");
    return "activation.face-not-matched";
  }

  private String exhaust(Enrolment at) {
    at.go("FACE_EXHAUSTED", world.now);
    world.note(at, "enrolment.face-refused");
    return "activation.face-exhausted";
  }

  String answerCounter(Said said) {
    if (!world.isHeard(said)) {
      return NOT_ACCEPTED;
    }
    Showing at = world.showings.get(said.showing);
    if (at.forgotten) {
      return NOT_ACCEPTED;
    }
    if (at.answer.equals(Optional.of(said))) {
      return OK;
    }
    Enrolment enrolment = world.enrolments.get(said.enrolment);
    boolean open = at.state.equals("OPEN") && world.now < at.ends && !said.forged;
    boolean mayAnswer =
        enrolment.phone == said.phone
            && (enrolment.state.equals("FACE_MATCHED") || enrolment.state.equals("FACE_EXHAUSTED"));
    if (!world.isFresh(said) || !open || !mayAnswer) {
      return NOT_ACCEPTED;
    }
    at.state = "ANSWERED";
    at.answer = Optional.of(said);
    at.ends = world.now + 15 * MINUTE;
    return OK;
  }

  String renew(Said said) {
    Optional<Device> device = world.device(said.phone);
    if (device.isEmpty() || !world.isHeard(said)) {
      return NOT_ACCEPTED;
    }
    if (!device.get().state.equals("ACTIVE")) {
      return NOT_ACTIVE;
    }
    Person person = world.people.get(device.get().person);
    boolean renews = person.registered && person.cardRecorded;
    world.note(device.get(), renews ? "device.renewed" : "device.renewal-refused");
    return renews ? OK : "activation.not-renewed";
  }

  String unbind(Said said) {
    Optional<Device> device = world.device(said.phone);
    if (device.isEmpty() || !world.isHeard(said)) {
      return NOT_ACCEPTED;
    }
    if (device.get().isCurrent() && world.isFresh(said)) {
      device.get().state = "UNBOUND";
      world.note(device.get(), "device.unbound");
    }
    return device.get().state.equals("UNBOUND") ? OK : NOT_ACTIVE;
  }

  /** What a device may read it reads only while it is active, and never by an old message. */
  String read(Said said) {
    return world.isFresh(said) && world.isActive(said.phone) ? OK : NOT_ACCEPTED;
  }

  String cancel(Enrolment at) {
    if (!at.isPending()) {
      return NOT_ACCEPTED;
    }
    at.go("CANCELLED", world.now);
    world.note(at, "enrolment.cancelled");
    return OK;
  }
}
