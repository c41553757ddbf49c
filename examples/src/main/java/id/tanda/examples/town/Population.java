package id.tanda.examples.town;

import id.tanda.attribute.Attribute;
import id.tanda.attribute.Attributes;
import id.tanda.attribute.CivilRecord;
import id.tanda.attribute.PopulationRegistry;
import id.tanda.crypto.MalformedException;
import id.tanda.identity.Nik;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A small register of people who do not exist: their numbers have the right structure and belong to
 * nobody.
 */
public final class Population implements PopulationRegistry {
  private final Map<Nik, CivilRecord> records = new HashMap<>();

  /** Brings everybody in. */
  public Population() {
    add(
        "3174055708900001",
        LocalDate.of(1990, 8, 17),
        person("Sri Rahayu", "Yogyakarta", "Jl. Melati 7, Jakarta Selatan", "Guru"));
    add(
        "3578012905850002",
        LocalDate.of(1985, 5, 29),
        person("Budi Santoso", "Surabaya", "Jl. Kenanga 12, Surabaya", "Nelayan"));
    add(
        "5103044312090003",
        LocalDate.of(2009, 12, 3),
        person("Ni Luh Ayu Pertiwi", "Denpasar", "Jl. Kamboja 3, Badung", "Pelajar"));
  }

  @Override
  public Optional<CivilRecord> find(Nik nik) {
    return Optional.ofNullable(records.get(nik));
  }

  private void add(String digits, LocalDate birthDate, Attributes.Builder person) {
    try {
      Nik nik = Nik.parse(digits);
      records.put(nik, new CivilRecord(nik, birthDate, true, false, person.build()));
    } catch (MalformedException ownFault) {
      throw new IllegalStateException(ownFault);
    }
  }

  private static Attributes.Builder person(
      String name, String birthPlace, String address, String occupation) {
    return Attributes.builder()
        .put(Attribute.FULL_NAME, name)
        .put(Attribute.BIRTH_PLACE, birthPlace)
        .put(Attribute.ADDRESS, address)
        .put(Attribute.OCCUPATION, occupation)
        .put(Attribute.NATIONALITY, "WNI");
  }
}
