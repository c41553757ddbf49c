package id.tanda.activation;

import static id.tanda.testing.Outcomes.done;

import id.tanda.counter.CounterChallenge;
import id.tanda.engines.KilledProcesses;
import id.tanda.identity.Nik;
import id.tanda.testing.Outcomes;
import java.util.List;

/**
 * A process that activates phones without end and says what was acknowledged: a word, an enrolment,
 * and a line end. It is made to be killed.
 */
final class ActivatingProcess {
  private ActivatingProcess() {}

  /** Needs the address of a database with tables, and a number that no process had before. */
  public static void main(String[] arguments) {
    Town town = new Town(KilledProcesses.store(arguments[0]), Long.parseLong(arguments[1]));
    while (true) {
      for (Nik nik : List.of(Town.BUDI, Town.SITI)) {
        activate(town, nik);
      }
    }
  }

  private static void activate(Town town, Nik nik) {
    Phone phone = town.phone().apply(nik);
    say("APPLIED", phone);
    done(town.activation.enrolments().matchFace(phone.enrolment(), Town.evidence()));
    say("FACE_MATCHED", phone);
    CounterChallenge challenge = town.activation.counter().open(Town.OFFICER);
    done(phone.answer(challenge));
    done(
        town.activation
            .counter()
            .approve(Town.OFFICER, challenge.session(), phone.checkNumber(challenge)));
    say("CODE_SENT", phone);
    phone.activate(town.wrongCode());
    say("GUESSED", phone);
    Outcomes.done(phone.activate(town.lastCode()));
    say("ACTIVE", phone);
  }

  private static void say(String acknowledged, Phone phone) {
    KilledProcesses.say(acknowledged + " " + phone.enrolment().text());
  }
}
