package id.tanda.activation;

import id.tanda.activation.ModelWorld.Enrolment;
import id.tanda.activation.ModelWorld.Said;
import id.tanda.enrolment.AcceptedTerms;
import id.tanda.enrolment.Applicant;
import id.tanda.enrolment.Contact;
import id.tanda.identity.Language;
import id.tanda.identity.Nik;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Everything that can happen in a town, drawn at random; what leads on is drawn most often. */
final class ModelMoves {
  private static final LocalDate BORN = LocalDate.of(1985, 4, 3);
  private static final List<Duration> JUMPS =
      List.of(
          Duration.ofMillis(1),
          Duration.ofSeconds(29),
          Duration.ofSeconds(60),
          Duration.ofSeconds(90),
          Duration.ofSeconds(305),
          Duration.ofMinutes(15),
          Duration.ofHours(1),
          Duration.ofHours(24).minusMillis(1),
          Duration.ofHours(24),
          Duration.ofDays(31),
          Duration.ofSeconds(-4),
          Duration.ofSeconds(-61),
          Duration.ofHours(-1),
          Duration.ofDays(-1));

  private final ModelRun run;
  private final Random random;
  private final ModelWorld world;
  private final ModelSpeech speech;
  private final ModelOfficer officer;
  private final Instant earliest;
  private final Instant latest;

  ModelMoves(ModelRun run) {
    this.run = run;
    this.random = run.random;
    this.world = run.world;
    ModelCodes codes = new ModelCodes(world);
    this.speech = new ModelSpeech(run, new ModelDevices(world), codes);
    this.officer = new ModelOfficer(run, codes, speech);
    this.earliest = run.town.clock.instant().minus(Duration.ofHours(20)); // keys began a day ago
    this.latest = run.town.clock.instant().plus(Duration.ofDays(250)); // and sign for 300 days
  }

  void move() {
    int drawn = random.nextInt(100);
    if (drawn < 34) {
      forward();
    } else if (drawn < 46) {
      speech.again();
    } else if (drawn < 54) {
      apply();
    } else if (drawn < 68) {
      speech.any();
    } else if (drawn < 80) {
      officer.any();
    } else if (drawn < 90) {
      jump();
    } else {
      around();
    }
  }

  /** Does the next thing that leads to an active device. */
  private void forward() {
    List<Integer> pending =
        indexesOf(world.enrolments).stream()
            .filter(i -> world.enrolments.get(i).isPending())
            .collect(Collectors.toList());
    if (pending.isEmpty()) {
      apply();
      return;
    }
    int at = pending.get(random.nextInt(pending.size()));
    Enrolment enrolment = world.enrolments.get(at);
    switch (enrolment.state) {
      case "APPLIED" -> speech.matchFace(at, random.nextInt(3) > 0);
      case "FACE_MATCHED", "FACE_EXHAUSTED" -> officer.visit(at);
      case "APPROVED" -> approved(at);
      default -> coded(at, enrolment);
    }
  }

  private void approved(int at) {
    if (random.nextBoolean() || !officer.declines(at)) {
      speech.resend(at);
    }
  }

  private void coded(int at, Enrolment enrolment) {
    int drawn = random.nextInt(6);
    if (drawn == 0) {
      speech.guessOn(at);
    } else if (drawn > 1 || !officer.declines(at)) {
      speech.activate(enrolment.phone, at, enrolment.live, ModelWorld.ALL);
    }
  }

  private void apply() {
    Said said = new Said(random.nextInt(ModelRun.PHONES), world.now);
    said.person = random.nextInt(ModelRun.PEOPLE.size());
    said.name = random.nextInt(8) > 0 ? world.people.get(said.person).name : "OTHER";
    said.email = "warga" + random.nextInt(2) + "@example.id";
    speech.apply(said, applicant(said));
  }

  private Applicant applicant(Said said) {
    Nik nik = ModelRun.PEOPLE.get(said.person);
    return new Applicant(
        nik,
        said.name,
        BORN,
        "Jakarta",
        nik.sex(),
        new Contact(said.email, "+6281234567890"),
        new AcceptedTerms("2026-01", Language.INDONESIAN));
  }

  private void jump() {
    Duration by = JUMPS.get(random.nextInt(JUMPS.size())).plusMillis(random.nextInt(2));
    Instant then = run.town.clock.instant().plus(by);
    if (!then.isBefore(earliest) && then.isBefore(latest)) {
      run.town.clock.set(then);
      world.now = then.toEpochMilli();
      run.happened("the clock moves by " + by);
      if (by.toDays() > 30 && random.nextBoolean()) {
        officer.tidy();
      }
    }
  }

  /** Changes what is around the authority. */
  private void around() {
    switch (random.nextInt(6)) {
      case 0 -> {
        world.mailIsDown = !world.mailIsDown;
        run.town.mailIsDown = world.mailIsDown;
        run.happened("the mail is down: " + world.mailIsDown);
      }
      case 1 -> {
        world.matcherIsDown = !world.matcherIsDown;
        run.town.matcherIsDown = world.matcherIsDown;
        run.happened("the matcher is down: " + world.matcherIsDown);
      }
      case 2 -> {
        run.town.restart();
        run.happened("the process begins anew");
      }
      case 3 -> officer.tidy();
      default -> change(random.nextInt(ModelRun.PEOPLE.size()));
    }
  }

  private void change(int index) {
    ModelWorld.Person person = world.people.get(index);
    person.registered = random.nextInt(4) > 0;
    person.cardRecorded = random.nextInt(4) > 0;
    person.name = "NAME " + random.nextInt(2);
    register(index);
    run.happened("the register changes for " + index);
  }

  /** Puts on the register what the model says is there. */
  void register(int index) {
    ModelWorld.Person person = world.people.get(index);
    Nik nik = ModelRun.PEOPLE.get(index);
    run.town.register.remove(nik);
    if (person.registered) {
      run.town.register.put(nik, Town.person(nik, person.name, BORN, person.cardRecorded, false));
    }
  }

  static List<Integer> indexesOf(List<?> list) {
    return IntStream.range(0, list.size()).boxed().collect(Collectors.toList());
  }
}
