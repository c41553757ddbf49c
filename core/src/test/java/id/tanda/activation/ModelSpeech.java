package id.tanda.activation;

import id.tanda.activation.ModelRun.Spoken;
import id.tanda.activation.ModelWorld.Enrolment;
import id.tanda.activation.ModelWorld.Said;
import id.tanda.code.ConfirmationCode;
import id.tanda.counter.CounterChallenge;
import id.tanda.crypto.json.JsonObject;
import id.tanda.device.DeviceMessage;
import id.tanda.enrolment.Applicant;
import id.tanda.enrolment.EnrolmentId;
import id.tanda.face.FaceMatch;
import id.tanda.identity.Outcome;
import id.tanda.identity.Reason;
import id.tanda.identity.StoreException;
import id.tanda.testing.Outcomes;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** What phones say, and what the host does for their owners. */
final class ModelSpeech {
  private final ModelRun run;
  private final Random random;
  private final ModelWorld world;
  private final ModelDevices devices;
  private final ModelCodes codes;

  ModelSpeech(ModelRun run, ModelDevices devices, ModelCodes codes) {
    this.run = run;
    this.random = run.random;
    this.world = run.world;
    this.devices = devices;
    this.codes = codes;
  }

  void any() {
    int phone = random.nextInt(ModelRun.PHONES);
    int drawn = random.nextInt(12);
    if (drawn < 2) {
      say(phone, DeviceMessage.Action.RENEW);
    } else if (drawn < 3) {
      say(phone, DeviceMessage.Action.UNBIND);
    } else if (drawn < 4) {
      read(phone);
    } else if (!world.enrolments.isEmpty()) {
      ofEnrolment(drawn, random.nextInt(world.enrolments.size()));
    }
  }

  private void ofEnrolment(int drawn, int at) {
    Enrolment enrolment = world.enrolments.get(at);
    if (drawn < 5) {
      matchFace(at, random.nextBoolean());
    } else if (drawn < 7) {
      resend(at);
    } else if (drawn < 8) {
      run.expect(
          "cancel " + at,
          devices.cancel(enrolment),
          code(run.town.activation.enrolments().cancel(run.enrolments.get(at))));
    } else {
      int phone = random.nextInt(4) > 0 ? enrolment.phone : random.nextInt(ModelRun.PHONES);
      activate(phone, at, guess(enrolment), 1 + random.nextInt(6));
    }
  }

  /** Guesses as somebody does who has the phone and not the mail. */
  void guessOn(int at) {
    for (int i = random.nextInt(6); i > 0; i--) {
      activate(world.enrolments.get(at).phone, at, String.format("%06d", i), ModelWorld.ALL);
    }
  }

  /** The newest code, an old one or one of another enrolment, or any six digits. */
  private String guess(Enrolment enrolment) {
    int drawn = random.nextInt(4);
    if (drawn == 0 && !enrolment.live.isEmpty()) {
      return enrolment.live;
    }
    List<ConfirmationCode> all = run.town.drawn;
    return drawn == 1 && !all.isEmpty()
        ? all.get(random.nextInt(all.size())).reveal()
        : String.format("%06d", random.nextInt(1_000_000));
  }

  /** Says something again that was said before, perhaps long ago. */
  void again() {
    if (run.spoken.isEmpty()) {
      return;
    }
    int from = random.nextBoolean() ? Math.max(0, run.spoken.size() - 5) : 0;
    int which = from + random.nextInt(run.spoken.size() - from);
    Spoken before = run.spoken.get(which);
    run.happened("message " + which + " comes again");
    hear(before, ModelWorld.ALL);
  }

  void apply(Said said, Applicant applicant) {
    speak(run.phones.get(said.phone).messages().apply(applicant), said, ModelWorld.ALL);
  }

  void answerCounter(int phone, int enrolment, int showing, boolean forged) {
    Said said = new Said(phone, world.now);
    said.enrolment = enrolment;
    said.showing = showing;
    said.forged = forged;
    EnrolmentId id = run.enrolments.get(enrolment);
    speak(run.phones.get(phone).messages().counter(id, challenge(said)), said, ModelWorld.ALL);
  }

  /** Returns the challenge of a showing, or one of the same name that the phone made up. */
  CounterChallenge challenge(Said said) {
    CounterChallenge challenge = run.challenges.get(said.showing);
    return said.forged
        ? CounterChallenge.sign(
            run.phones.get(said.phone).key(),
            challenge.session(),
            challenge.counter() + "!",
            run.town.clock.instant())
        : challenge;
  }

  void activate(int phone, int enrolment, String digits, int works) {
    Said said = new Said(phone, world.now);
    said.enrolment = enrolment;
    said.code = digits;
    EnrolmentId id = run.enrolments.get(enrolment);
    speak(run.phones.get(phone).messages().activate(id, Town.code(digits)), said, works);
  }

  private void say(int phone, DeviceMessage.Action action) {
    DeviceMessages messages = run.phones.get(phone).messages();
    DeviceMessage message =
        action == DeviceMessage.Action.RENEW ? messages.renew() : messages.unbind();
    speak(message, new Said(phone, world.now), ModelWorld.ALL);
  }

  /** The gate alone decides who may read. */
  private void read(int phone) {
    DeviceMessage message =
        DeviceMessage.sign(
            run.phones.get(phone).key(),
            run.town.authority.id(),
            DeviceMessage.Action.HISTORY,
            JsonObject.builder().build(),
            run.town.clock.instant(),
            "read");
    run.expect(
        "phone " + phone + " reads",
        devices.read(new Said(phone, world.now)),
        run.town.activation.gate().admit(message).isPresent()
            ? ModelWorld.OK
            : ModelWorld.NOT_ACCEPTED);
  }

  private void speak(DeviceMessage message, Said said, int works) {
    Spoken next = new Spoken(message, said);
    run.spoken.add(next);
    hear(next, works);
  }

  private void hear(Spoken spoken, int works) {
    Said said = spoken.said();
    DeviceMessage.Action action = spoken.message().action();
    String step = "phone " + said.phone + " " + action + " " + said.enrolment + " cut " + works;
    String actual = cut(works, () -> answer(spoken));
    run.expect(step, expected(action, said, works), actual);
  }

  private String expected(DeviceMessage.Action action, Said said, int works) {
    return switch (action) {
      case APPLY -> devices.apply(said);
      case COUNTER -> devices.answerCounter(said);
      case ACTIVATE -> codes.activate(said, works);
      case RENEW -> devices.renew(said);
      case UNBIND -> devices.unbind(said);
      case WITHDRAW, HISTORY -> throw new AssertionError(action);
    };
  }

  private String answer(Spoken spoken) {
    Outcome<JsonObject> answer = run.phones.get(spoken.said().phone).say(spoken.message());
    if (!(answer instanceof Outcome.Done<JsonObject> done)) {
      return code(answer);
    }
    return switch (spoken.message().action()) {
      case APPLY -> ModelWorld.OK + " " + number(done.value());
      case ACTIVATE, RENEW -> credentials(done.value());
      default -> ModelWorld.OK;
    };
  }

  private int number(JsonObject body) {
    EnrolmentId id = Outcomes.done(DeviceMessages.applied(body));
    if (!run.enrolments.contains(id)) {
      run.enrolments.add(id);
    }
    return run.enrolments.indexOf(id);
  }

  private String credentials(JsonObject body) {
    boolean sound =
        Outcomes.done(DeviceMessages.credentials(body))
            .device()
            .expires()
            .isAfter(run.town.clock.instant());
    return sound ? ModelWorld.OK : "credentials that have ended";
  }

  void matchFace(int at, boolean matches) {
    double score = matches ? 0.8 : 0.79;
    run.town.face =
        matches || random.nextBoolean() ? new FaceMatch(score, true) : new FaceMatch(1, false);
    String actual =
        code(run.town.activation.enrolments().matchFace(run.enrolments.get(at), Town.evidence()));
    run.expect(
        "face of " + at + " " + matches,
        devices.matchFace(world.enrolments.get(at), matches),
        actual);
  }

  void resend(int at) {
    int works = random.nextInt(4) > 0 ? ModelWorld.ALL : 1;
    String actual =
        cut(works, () -> code(run.town.activation.enrolments().resendCode(run.enrolments.get(at))));
    run.expect(
        "code for " + at + " cut " + works,
        codes.sendCode(world.enrolments.get(at), lastDrawn(), works),
        actual);
  }

  /** Returns the digits that the product drew last; they count only if the model made a code. */
  String lastDrawn() {
    List<ConfirmationCode> drawn = run.town.drawn;
    return drawn.isEmpty() ? "" : drawn.get(drawn.size() - 1).reveal();
  }

  String cut(int works, Supplier<String> step) {
    run.store.cutAfter(works);
    try {
      return step.get();
    } catch (StoreException cutOff) {
      return ModelWorld.LOST;
    } finally {
      run.store.cutAfter(ModelWorld.ALL);
    }
  }

  static String code(Outcome<?> outcome) {
    return outcome.refusal().map(Reason::code).orElse(ModelWorld.OK);
  }
}
