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
  static final float[] SRI = {0.12f, 0.80f, -0.31f, 0.45f};
  static final float[] BUDI = {0.70f, -0.22f, 0.51f, 0.05f};

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
        Faces.selfie(0.13f, 0.79f, -0.30f, 0.47f));
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
        Faces.selfie(0.71f, -0.20f, 0.50f, 0.06f));
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
