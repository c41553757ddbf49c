package id.tanda.attribute;

import id.tanda.identity.Nik;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;

/**
 * One citizen as the register has them now.
 *
 * @param nik the number
 * @param birthDate the date of birth
 * @param cardRecorded whether the data for the identity card have been recorded, a condition for
 *     enrolment
 * @param married whether the citizen is or was married, which opens enrolment before 17
 * @param attributes everything else that may be released; NIK, birth date, sex and ages follow from
 *     the record and are not among them
 */
public record CivilRecord(
    Nik nik, LocalDate birthDate, boolean cardRecorded, boolean married, Attributes attributes) {
  private static final int ENROLMENT_AGE = 17;
  private static final Set<Attribute> FOLLOWING =
      Set.of(
          Attribute.NIK,
          Attribute.BIRTH_DATE,
          Attribute.SEX,
          Attribute.AGE_OVER_17,
          Attribute.AGE_OVER_18,
          Attribute.AGE_OVER_21);

  /**
   * Checks that nothing is missing, and that all of it could be released together.
   *
   * @throws IllegalArgumentException if an attribute is recorded that follows from the others, or
   *     all together are beyond the bounds of {@link Attributes}
   */
  public CivilRecord {
    Objects.requireNonNull(nik, "nik");
    Objects.requireNonNull(birthDate, "birthDate");
    Objects.requireNonNull(attributes, "attributes");
    if (!Collections.disjoint(attributes.names(), FOLLOWING)) {
      throw new IllegalArgumentException("attributes must not hold " + FOLLOWING);
    }
    releasable(nik, birthDate, attributes, birthDate);
  }

  /** Tells if the citizen may enrol: card recorded, and 17 years old on that day, or married. */
  public boolean mayEnrol(LocalDate today) {
    return cardRecorded && (married || isOver(ENROLMENT_AGE, today));
  }

  /**
   * Tells if the birthday of that age has come: it counts from the day itself. Who was born on 29
   * February has had it on 1 March where that day is missing, and not a day before.
   */
  public boolean isOver(int years, LocalDate today) {
    return isOver(years, birthDate, today);
  }

  /**
   * Returns everything that can be released on a day: the recorded attributes and what follows from
   * them.
   */
  public Attributes releasable(LocalDate today) {
    return releasable(nik, birthDate, attributes, today);
  }

  private static Attributes releasable(
      Nik nik, LocalDate birthDate, Attributes attributes, LocalDate today) {
    return Attributes.builder()
        .put(Attribute.NIK, nik.reveal())
        .putAll(attributes)
        .put(Attribute.BIRTH_DATE, birthDate)
        .put(Attribute.SEX, nik.sex().text())
        .put(Attribute.AGE_OVER_17, isOver(17, birthDate, today))
        .put(Attribute.AGE_OVER_18, isOver(18, birthDate, today))
        .put(Attribute.AGE_OVER_21, isOver(21, birthDate, today))
        .build();
  }

  private static boolean isOver(int years, LocalDate birthDate, LocalDate today) {
    return ChronoUnit.YEARS.between(birthDate, today) >= years;
  }

  /** Returns a text without any datum of the person. */
  @Override
  public String toString() {
    return "CivilRecord[hidden]";
  }
}
