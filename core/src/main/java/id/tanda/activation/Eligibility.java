package id.tanda.activation;

import id.tanda.attribute.Attribute;
import id.tanda.attribute.CivilRecord;
import id.tanda.attribute.PopulationRegistry;
import id.tanda.enrolment.Applicant;
import id.tanda.identity.Nik;
import id.tanda.identity.Reason;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** Who may enrol: on the register with the same data, card recorded, 17 or older or married. */
final class Eligibility {
  private Eligibility() {}

  /**
   * What the register says of an applicant: the record, and why they may not enrol if they may not.
   */
  record Finding(Optional<CivilRecord> civil, Optional<Reason> refusal) {}

  /** Asks the register; never inside a transaction. */
  static Finding of(Applicant applicant, PopulationRegistry registry, LocalDate today) {
    Optional<CivilRecord> civil = registry.find(applicant.nik());
    if (civil.isEmpty() || !civil.get().nik().equals(applicant.nik())) {
      return new Finding(Optional.empty(), Optional.of(CounterRefusal.NOT_ON_REGISTER));
    }
    if (!agrees(applicant, civil.get())) {
      return new Finding(civil, Optional.of(CounterRefusal.DATA_DIFFER));
    }
    return civil.get().mayEnrol(today)
        ? new Finding(civil, Optional.empty())
        : new Finding(civil, Optional.of(CounterRefusal.NOT_ELIGIBLE));
  }

  /** Returns a citizen whom the register still holds as one who may have a device; asks it. */
  static Optional<CivilRecord> of(Nik nik, PopulationRegistry registry, LocalDate today) {
    return registry
        .find(nik)
        .filter(civil -> civil.nik().equals(nik))
        .filter(civil -> civil.mayEnrol(today));
  }

  private static boolean agrees(Applicant applicant, CivilRecord civil) {
    return applicant.birthDate().equals(civil.birthDate())
        && applicant.sex() == civil.nik().sex()
        && civil
            .attributes()
            .text(Attribute.FULL_NAME)
            .filter(name -> plain(name).equals(plain(applicant.fullName())))
            .isPresent();
  }

  /** Letter case, doubled spaces and ways to compose an accent make no other name. */
  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC)
        .trim()
        .replaceAll("\\s+", " ")
        .toUpperCase(Locale.ROOT);
  }
}
