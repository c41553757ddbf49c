package id.tanda.examples.town;

import id.tanda.crypto.MalformedException;
import id.tanda.enrolment.AcceptedTerms;
import id.tanda.enrolment.Applicant;
import id.tanda.enrolment.Contact;
import id.tanda.face.FaceEvidence;
import id.tanda.identity.Language;
import id.tanda.identity.Nik;
import id.tanda.identity.Sex;
import java.time.LocalDate;

/**
 * Somebody who applies.
 *
 * @param applicant what they write on the form
 * @param face what the camera sees of them
 */
public record Citizen(Applicant applicant, FaceEvidence face) {
  /** Returns Sri, a teacher. */
  public static Citizen sri() {
    return new Citizen(
        applicant(
            "3174055708900001",
            "Sri Rahayu",
            LocalDate.of(1990, 8, 17),
            "Yogyakarta",
            Sex.FEMALE,
            "sri@mail.example"),
        Faces.selfie("sri"));
  }

  /** Returns Budi, a fisherman. */
  public static Citizen budi() {
    return new Citizen(
        applicant(
            "3578012905850002",
            "Budi Santoso",
            LocalDate.of(1985, 5, 29),
            "Surabaya",
            Sex.MALE,
            "budi@mail.example"),
        Faces.selfie("budi"));
  }

  /** Returns Ayu, who goes to school and is 17 from 3 December 2026 on. */
  public static Citizen ayu() {
    return new Citizen(
        applicant(
            "5103044312090003",
            "Ni Luh Ayu Pertiwi",
            LocalDate.of(2009, 12, 3),
            "Denpasar",
            Sex.FEMALE,
            "ayu@mail.example"),
        Faces.selfie("ayu"));
  }

  /** Returns the full name. */
  public String name() {
    return applicant.fullName();
  }

  /** Returns the number. */
  public Nik nik() {
    return applicant.nik();
  }

  /** Returns where the confirmation code goes. */
  public String email() {
    return applicant.contact().email();
  }

  private static Nik nik(String digits) {
    try {
      return Nik.parse(digits);
    } catch (MalformedException ownFault) {
      throw new IllegalStateException(ownFault);
    }
  }

  private static Applicant applicant(
      String nik, String name, LocalDate born, String place, Sex sex, String email) {
    return new Applicant(
        nik(nik),
        name,
        born,
        place,
        sex,
        new Contact(email, "+628123456789"),
        new AcceptedTerms("2026-01", Language.INDONESIAN));
  }
}
