package id.tanda.enrolment;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.json.JsonObject;
import id.tanda.identity.Nik;
import id.tanda.identity.Sex;
import id.tanda.internal.Visible;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;

/**
 * What somebody who wants to enrol says about themselves; nothing of it is believed yet.
 *
 * @param nik the number
 * @param fullName the name, 1 to 128 characters
 * @param birthDate the date of birth
 * @param birthPlace the place of birth, 1 to 64 characters
 * @param sex the sex
 * @param contact how to reach them
 * @param terms what they accepted
 */
public record Applicant(
    Nik nik,
    String fullName,
    LocalDate birthDate,
    String birthPlace,
    Sex sex,
    Contact contact,
    AcceptedTerms terms) {
  private static final int LONGEST_NAME = 128;
  private static final int LONGEST_PLACE = 64;

  /**
   * Checks the forms.
   *
   * @throws IllegalArgumentException if a text is empty, too long or holds a character that does
   *     not show, such as a line break or a change of direction
   */
  public Applicant {
    Objects.requireNonNull(nik, "nik");
    Objects.requireNonNull(birthDate, "birthDate");
    Objects.requireNonNull(sex, "sex");
    Objects.requireNonNull(contact, "contact");
    Objects.requireNonNull(terms, "terms");
    if (!Visible.isLine(fullName, LONGEST_NAME) || !Visible.isLine(birthPlace, LONGEST_PLACE)) {
      throw new IllegalArgumentException(
          "fullName must be one visible line of 1 to 128 characters, birthPlace of 1 to 64");
    }
  }

  /**
   * Reads what a device's message says of an applicant.
   *
   * @throws MalformedException if a member is missing, unknown or has another form
   */
  public static Applicant parse(JsonObject json) throws MalformedException {
    json.only(
        "nik",
        "full_name",
        "birth_date",
        "birth_place",
        "sex",
        "email",
        "phone",
        "terms",
        "language");
    String fullName = json.text("full_name", LONGEST_NAME);
    String birthPlace = json.text("birth_place", LONGEST_PLACE);
    if (!Visible.isLine(fullName, LONGEST_NAME) || !Visible.isLine(birthPlace, LONGEST_PLACE)) {
      throw new MalformedException("full_name and birth_place must be one visible line each");
    }
    return new Applicant(
        Nik.parse(json.text("nik", 16)),
        fullName,
        date(json.text("birth_date", 10)),
        birthPlace,
        Sex.parse(json.text("sex", 8)),
        Contact.parse(json),
        AcceptedTerms.parse(json));
  }

  /** Returns the members for a device's message. */
  public JsonObject json() {
    return JsonObject.builder()
        .put("nik", nik.reveal())
        .put("full_name", fullName)
        .put("birth_date", birthDate.toString())
        .put("birth_place", birthPlace)
        .put("sex", sex.text())
        .put("email", contact.email())
        .put("phone", contact.phone())
        .put("terms", terms.version())
        .put("language", terms.language().tag())
        .build();
  }

  /** Returns a text without any datum of the person. */
  @Override
  public String toString() {
    return "Applicant[hidden]";
  }

  private static LocalDate date(String text) throws MalformedException {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException notADate) {
      throw new MalformedException("birth_date must be a date of the form yyyy-MM-dd");
    }
  }
}
