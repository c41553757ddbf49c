package id.tanda.attribute;

import id.tanda.identity.Nik;
import java.time.LocalDate;
import java.util.Objects;

/**
 * One citizen as the register has them now.
 *
 * @param nik the number
 * @param birthDate the date of birth
 * @param cardRecorded whether the data for the identity card have been recorded, a condition for
 *     enrolment
 * @param married whether the citizen is or was married, which opens enrolment before 17
 * @param attributes everything else that may be released
 */
public record CivilRecord(
    Nik nik, LocalDate birthDate, boolean cardRecorded, boolean married, Attributes attributes) {
  private static final int ENROLMENT_AGE = 17;

  /** Checks that nothing is missing. */
  public CivilRecord {
    Objects.requireNonNull(nik, "nik");
    Objects.requireNonNull(birthDate, "birthDate");
    Objects.requireNonNull(attributes, "attributes");
  }

  /** Tells if the citizen may enrol: card recorded, and 17 years old on that day, or married. */
  public boolean mayEnrol(LocalDate today) {
    return cardRecorded && (married || isOver(ENROLMENT_AGE, today));
  }

  /** Tells if the birthday of that age has come: it counts from the day itself. */
  public boolean isOver(int years, LocalDate today) {
    return !birthDate.plusYears(years).isAfter(today);
  }

  /**
   * Returns everything that can be released on a day: the recorded attributes and what follows from
   * them.
   */
  public Attributes releasable(LocalDate today) {
    Attributes.Builder all = Attributes.builder();
    all.put(Attribute.NIK, nik.reveal());
    for (Attribute name : attributes.names()) {
      attributes.text(name).ifPresent(text -> all.put(name, text));
      attributes.flag(name).ifPresent(flag -> all.put(name, flag));
    }
    all.put(Attribute.BIRTH_DATE, birthDate.toString());
    all.put(Attribute.SEX, nik.sex().text());
    all.put(Attribute.AGE_OVER_17, isOver(17, today));
    all.put(Attribute.AGE_OVER_18, isOver(18, today));
    all.put(Attribute.AGE_OVER_21, isOver(21, today));
    return all.build();
  }

  /** Returns a text without any datum of the person. */
  @Override
  public String toString() {
    return "CivilRecord[hidden]";
  }
}
