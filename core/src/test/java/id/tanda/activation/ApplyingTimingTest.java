package id.tanda.activation;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanda.device.DeviceMessage;
import id.tanda.enrolment.Applicant;
import id.tanda.identity.Nik;
import id.tanda.identity.Outcome;
import id.tanda.identity.Sex;
import id.tanda.testing.TestCitizen;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Measures how long applications of each kind of person take, one of each a round. */
class ApplyingTimingTest {
  private static final int APPLICATIONS_OF_ONE_TOWN =
      250; // so that what was applied for stays little
  private static final LocalDate BORN = LocalDate.of(1990, 8, 17);
  private static final Nik WITHOUT_CARD = TestCitizen.nik("3171011708900003");
  private static final Nik OTHER_DATA = TestCitizen.nik("3171011708900004");

  /** Who applies. */
  private enum Person {
    UNKNOWN,
    NOT_ELIGIBLE,
    OTHER_DATA,
    ELIGIBLE,
    ACTIVE
  }

  private Town town = town();
  private int applications;

  @Test
  @DisplayName("O-11 applications of whomever are answered alike; their times are told")
  void applicationsAreAnsweredAlike() {
    measure(50);

    assertThat(measure(200).spread()).isLessThan(Duration.ofMillis(5));
  }

  @Test
  @Tag("campaign")
  @DisplayName("O-11 medians of applications of whomever are within 50 us")
  void mediansAreWithinFiftyMicroseconds() {
    measure(2_000);

    assertThat(measure(4_000).spread()).isLessThan(Duration.ofNanos(50_000));
  }

  private Interleaved<Person> measure(int rounds) {
    Interleaved<Person> measured = Interleaved.measured(Person.class, rounds, this::time);
    System.out.println("applications, ns in " + rounds + " rounds: " + measured.medians());
    return measured;
  }

  private static Town town() {
    Town town = new Town();
    town.register.put(WITHOUT_CARD, Town.person(WITHOUT_CARD, "TONO", BORN, false, false));
    town.register.put(OTHER_DATA, Town.person(OTHER_DATA, "JOKO", BORN, true, false));
    town.activePhone(Town.SITI);
    return town;
  }

  private long time(Person person) {
    if (++applications % APPLICATIONS_OF_ONE_TOWN == 0) {
      town = town();
    }
    Phone phone = town.phone();
    DeviceMessage message = phone.messages().apply(applicant(person));
    long begun = System.nanoTime();
    Outcome<?> answer = phone.say(message);
    long took = System.nanoTime() - begun;
    assertThat(answer).isInstanceOf(Outcome.Done.class);
    return took;
  }

  private Applicant applicant(Person person) {
    return switch (person) {
      case UNKNOWN -> town.applicant(Town.STRANGER);
      case NOT_ELIGIBLE -> town.applicant(WITHOUT_CARD);
      case OTHER_DATA -> town.applicant(OTHER_DATA, "JOKI", BORN, Sex.MALE);
      case ELIGIBLE -> town.applicant(Town.BUDI);
      case ACTIVE -> town.applicant(Town.SITI);
    };
  }
}
