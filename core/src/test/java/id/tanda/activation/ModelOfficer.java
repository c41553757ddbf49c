package id.tanda.activation;

import id.tanda.activation.ModelCounter.Word;
import id.tanda.activation.ModelWorld.Said;
import id.tanda.activation.ModelWorld.Showing;
import id.tanda.counter.CheckNumber;
import id.tanda.counter.Officer;
import id.tanda.counter.PhoneAnswer;
import id.tanda.counter.SessionId;
import id.tanda.crypto.MalformedException;
import id.tanda.identity.Nik;
import id.tanda.identity.Outcome;
import id.tanda.identity.Reason;
import java.util.List;
import java.util.Random;

/** What officers do. */
final class ModelOfficer {
  private static final List<Officer> OFFICERS =
      List.of(Town.OFFICER, new Officer("petugas.8", "Loket 4"));

  private final ModelRun run;
  private final Random random;
  private final ModelWorld world;
  private final ModelSpeech speech;
  private final ModelCounter counter;

  ModelOfficer(ModelRun run, ModelCodes codes, ModelSpeech speech) {
    this.run = run;
    this.random = run.random;
    this.world = run.world;
    this.speech = speech;
    this.counter = new ModelCounter(world, codes);
  }

  void any() {
    int drawn = random.nextInt(12);
    if (drawn < 4) {
      control(random.nextInt(ModelRun.PEOPLE.size()));
    } else if (drawn < 5) {
      open(random.nextInt(2));
    } else if (!world.showings.isEmpty()) {
      atShowing(drawn, recent(world.showings.size()));
    }
  }

  private void atShowing(int drawn, int at) {
    int who = random.nextInt(5) > 0 ? world.showings.get(at).officer : random.nextInt(2);
    if (drawn < 6) {
      decline(who, at);
    } else if (drawn < 7) {
      look(who, at);
    } else if (drawn < 9 && !world.enrolments.isEmpty()) {
      int enrolment = recent(world.enrolments.size());
      int phone =
          random.nextInt(5) > 0
              ? world.enrolments.get(enrolment).phone
              : random.nextInt(ModelRun.PHONES);
      if (random.nextInt(3) == 0) {
        scan(who, phone, enrolment, at);
      } else {
        speech.answerCounter(phone, enrolment, at, random.nextInt(5) == 0);
      }
    } else {
      int works = random.nextBoolean() ? ModelWorld.ALL : 2 + random.nextInt(4);
      approve(
          new Word(who, world.showings.get(at), random.nextInt(4) > 0, random.nextBoolean()),
          works);
    }
  }

  private int recent(int size) {
    int from = random.nextInt(4) > 0 ? Math.max(0, size - 2) : 0;
    return from + random.nextInt(size - from);
  }

  /**
   * Goes to the counter with an enrolment: one step of the visit that is under way, or a new one.
   */
  void visit(int enrolment) {
    for (int at = world.showings.size() - 1; at >= 0; at--) {
      Showing showing = world.showings.get(at);
      boolean mine = showing.answer.filter(said -> said.enrolment == enrolment).isPresent();
      if (mine && isUndecided(showing) && random.nextInt(6) > 0) {
        boolean byEyes = !world.enrolments.get(enrolment).state.equals("FACE_MATCHED");
        int works = random.nextInt(4) > 0 ? ModelWorld.ALL : 2 + random.nextInt(3);
        approve(new Word(showing.officer, showing, true, byEyes), works);
        return;
      }
    }
    int last = world.showings.size() - 1;
    boolean open =
        last >= 0
            && world.showings.get(last).state.equals("OPEN")
            && world.now < world.showings.get(last).ends;
    int phone = world.enrolments.get(enrolment).phone;
    if (open && random.nextInt(3) == 0) {
      scan(world.showings.get(last).officer, phone, enrolment, last);
    } else if (open) {
      speech.answerCounter(phone, enrolment, last, false);
    } else {
      open(random.nextInt(2));
    }
  }

  /** Declines by a showing that this enrolment answered and nobody decided; false without one. */
  boolean declines(int enrolment) {
    for (int at = 0; at < world.showings.size(); at++) {
      Showing showing = world.showings.get(at);
      boolean mine = showing.answer.filter(said -> said.enrolment == enrolment).isPresent();
      if (mine && isUndecided(showing)) {
        decline(showing.officer, at);
        return true;
      }
    }
    return false;
  }

  private boolean isUndecided(Showing showing) {
    return showing.state.equals("ANSWERED") && world.now < showing.ends;
  }

  private void open(int officer) {
    run.challenges.add(run.town.activation.counter().open(OFFICERS.get(officer)));
    counter.open(officer);
    run.happened("officer " + officer + " opens " + (world.showings.size() - 1));
  }

  private void approve(Word word, int works) {
    int at = world.showings.indexOf(word.at);
    Officer officer = OFFICERS.get(word.officer);
    CheckNumber number = number(at, word.rightNumber);
    CounterDesk desk = run.town.activation.counter();
    String actual =
        speech.cut(
            works,
            () ->
                (word.byEyes
                        ? desk.approveByEyes(officer, session(at), number)
                        : desk.approve(officer, session(at), number))
                    .map(done -> ModelWorld.OK + " " + done.codeSent())
                    .orElse(Reason::code));
    run.expect(
        "officer " + word.officer + " approves " + at + " " + word.rightNumber + " cut " + works,
        counter.approve(word, speech.lastDrawn(), works),
        actual);
  }

  private CheckNumber number(int at, boolean right) {
    int phone = world.showings.get(at).answer.map(said -> said.phone).orElse(0);
    CheckNumber number =
        CheckNumber.of(session(at), run.phones.get(phone).key().publicKey().thumbprint());
    if (right) {
      return number;
    }
    try {
      int other = (Integer.parseInt(number.text()) + 1) % 1_000_000;
      return CheckNumber.parse(String.format("%06d", other));
    } catch (MalformedException ownFault) {
      throw new AssertionError(ownFault);
    }
  }

  private void decline(int officer, int at) {
    String actual =
        ModelSpeech.code(
            run.town
                .activation
                .counter()
                .decline(OFFICERS.get(officer), session(at), "other-person"));
    run.expect(
        "officer " + officer + " declines " + at,
        counter.decline(officer, world.showings.get(at)),
        actual);
  }

  private void look(int officer, int at) {
    run.expect(
        "officer " + officer + " looks at " + at,
        counter.visit(officer, world.showings.get(at)),
        text(run.town.activation.counter().visit(OFFICERS.get(officer), session(at))));
  }

  private void scan(int officer, int phone, int enrolment, int showing) {
    Said said = new Said(phone, world.now);
    said.enrolment = enrolment;
    said.showing = showing;
    said.scanned = true;
    said.forged = random.nextInt(6) == 0;
    PhoneAnswer shown =
        PhoneAnswer.sign(
            run.phones.get(phone).key(), run.enrolments.get(enrolment), speech.challenge(said));
    run.expect(
        "officer " + officer + " scans phone " + phone + " of " + enrolment + " at " + showing,
        counter.scan(officer, said),
        text(run.town.activation.counter().answered(OFFICERS.get(officer), shown.text())));
  }

  private static String text(Outcome<Visit> outcome) {
    return outcome
        .map(
            visit ->
                ModelWorld.OK
                    + " "
                    + visit.state()
                    + " "
                    + visit.refusal().map(Reason::code).orElse("-"))
        .orElse(Reason::code);
  }

  private SessionId session(int at) {
    return run.challenges.get(at).session();
  }

  private void control(int person) {
    DeviceControl control = run.town.activation.counter().devices();
    Nik nik = ModelRun.PEOPLE.get(person);
    boolean held = world.current(person).filter(at -> at.state.equals("SUSPENDED")).isPresent();
    switch (held ? random.nextInt(12) : random.nextInt(4)) {
      case 0 ->
          run.expect(
              "block " + person, counter.block(person), ModelSpeech.code(control.block(nik)));
      case 1 ->
          run.expect(
              "unbind " + person, counter.unbind(person), ModelSpeech.code(control.unbind(nik)));
      case 2, 3 ->
          run.expect(
              "suspend " + person, counter.suspend(person), ModelSpeech.code(control.suspend(nik)));
      default ->
          run.expect(
              "resume " + person, counter.resume(person), ModelSpeech.code(control.resume(nik)));
    }
  }

  void tidy() {
    run.expect(
        "tidy",
        String.valueOf(counter.tidy()),
        String.valueOf(run.town.activation.enrolments().tidy(1_000)));
  }
}
