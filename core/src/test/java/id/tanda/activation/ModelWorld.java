package id.tanda.activation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The facts of the reference model: what section 5 of the design keeps, as plain texts, numbers and
 * lists. Nothing of the product is in it; states and events go by the names of the design.
 */
final class ModelWorld {
  /** More transactions than any step has. */
  static final int ALL = 99;

  static final long SECOND = 1_000;
  static final long MINUTE = 60 * SECOND;
  static final long DAY = 24 * 60 * MINUTE;
  static final String OK = "ok";
  static final String LOST = "lost";
  static final String NOT_ACCEPTED = "activation.not-accepted";
  static final Set<String> PENDING =
      Set.of("APPLIED", "FACE_MATCHED", "FACE_EXHAUSTED", "APPROVED", "CODE_SENT");

  final List<Enrolment> enrolments = new ArrayList<>();
  final List<Device> devices = new ArrayList<>();
  final List<Showing> showings = new ArrayList<>();
  final List<Person> people = new ArrayList<>();
  long now;
  boolean mailIsDown;
  boolean matcherIsDown;

  ModelWorld(long now, int people) {
    this.now = now;
    for (int i = 0; i < people; i++) {
      this.people.add(new Person());
    }
  }

  /** A citizen: what the register says now, and what the history must hold, oldest first. */
  static final class Person {
    final List<String> history = new ArrayList<>();
    boolean registered = true;
    boolean cardRecorded = true;
    String name = "NAME 0";

    /** Why an applicant of that name may not enrol, or nothing. */
    Optional<String> refusal(String applicant) {
      if (!registered) {
        return Optional.of("counter.not-on-register");
      }
      if (!name.equals(applicant)) {
        return Optional.of("counter.data-differ");
      }
      return cardRecorded ? Optional.empty() : Optional.of("counter.not-eligible");
    }
  }

  /** What a phone said, signed at a time. */
  static final class Said {
    final int phone;
    final long second;
    int person;
    String name = "";
    String email = "";
    int enrolment;
    int showing;
    boolean forged;
    boolean scanned;
    String code = "";

    Said(int phone, long now) {
      this.phone = phone;
      this.second = Math.floorDiv(now, SECOND) * SECOND;
    }
  }

  /** A guess that was let in. */
  static final class Guess {
    final Said by;
    final String against;
    boolean wrong;

    Guess(Said by, String against) {
      this.by = by;
      this.against = against;
    }
  }

  /** An enrolment. */
  static final class Enrolment {
    final int phone;
    final int person;
    final List<Guess> guesses = new ArrayList<>();
    final List<Long> delivered = new ArrayList<>();
    Said by;
    boolean eligible;
    String state = "APPLIED";
    long since;
    int faces;
    String live = "";
    long made;
    boolean undelivered;
    Optional<Said> activatedBy = Optional.empty();

    Enrolment(Said by, boolean eligible, long now) {
      this.phone = by.phone;
      this.person = by.person;
      this.by = by;
      this.eligible = eligible;
      this.since = now;
    }

    boolean isPending() {
      return PENDING.contains(state);
    }

    boolean isClosed(Guess guess) {
      return guess.wrong || !guess.against.equals(live);
    }

    void go(String next, long now) {
      state = next;
      since = now;
    }
  }

  /** A device that became active once. */
  static final class Device {
    final int phone;
    final int person;
    String state = "ACTIVE";

    Device(int phone, int person) {
      this.phone = phone;
      this.person = person;
    }

    boolean isCurrent() {
      return state.equals("ACTIVE") || state.equals("SUSPENDED");
    }
  }

  /** One showing of a counter's symbol. */
  static final class Showing {
    final int officer;
    String state = "OPEN";
    long ends;
    Optional<Said> answer = Optional.empty();
    boolean forgotten;

    Showing(int officer, long ends) {
      this.officer = officer;
      this.ends = ends;
    }
  }

  /** In force: 5 minutes, and 5 seconds either way. */
  boolean isFresh(Said said) {
    return now >= said.second - 5 * SECOND && now < said.second + 5 * MINUTE + 5 * SECOND;
  }

  /** In force, or the repeat of what was said within 24 hours. */
  boolean isHeard(Said said) {
    return isFresh(said) || (now >= said.second - 5 * SECOND && now < said.second + DAY);
  }

  /** Whoever looks at an enrolment finds out that none of its five guesses can count any more. */
  void settle(Enrolment at) {
    if (at.state.equals("CODE_SENT")
        && at.guesses.size() == 5
        && (now >= at.made + DAY || at.guesses.stream().allMatch(at::isClosed))) {
      at.go("LOCKED", now);
      note(at, "enrolment.locked");
    }
  }

  Person person(Enrolment enrolment) {
    return people.get(enrolment.person);
  }

  void note(Enrolment enrolment, String event) {
    person(enrolment).history.add(event);
  }

  void note(Device device, String event) {
    people.get(device.person).history.add(event);
  }

  Optional<Device> device(int phone) {
    return devices.stream().filter(device -> device.phone == phone).findFirst();
  }

  boolean isActive(int phone) {
    return device(phone).filter(device -> device.state.equals("ACTIVE")).isPresent();
  }

  Optional<Device> current(int person) {
    return devices.stream()
        .filter(device -> device.person == person && device.isCurrent())
        .findFirst();
  }

  /** Cancels what is pending of a citizen in one of these states; tells how many. */
  int cancel(int person, Set<String> states) {
    int cancelled = 0;
    for (Enrolment each : enrolments) {
      if (each.person == person && states.contains(each.state)) {
        each.go("CANCELLED", now);
        note(each, "enrolment.cancelled");
        cancelled++;
      }
    }
    return cancelled;
  }
}
