package id.tanda.examples.town;

import id.tanda.attribute.Address;
import id.tanda.attribute.Attribute;
import id.tanda.attribute.Attributes;
import id.tanda.attribute.CivilRecord;
import id.tanda.attribute.Document;
import id.tanda.attribute.MediaType;
import id.tanda.attribute.PopulationRegistry;
import id.tanda.attribute.Region;
import id.tanda.crypto.MalformedException;
import id.tanda.identity.Nik;
import java.nio.charset.StandardCharsets;
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
        person(
                "Sri Rahayu",
                "Yogyakarta",
                Address.of(
                    "Jl. Melati 7",
                    "003/005",
                    new Region(
                        "31.74.05.1003",
                        "DKI Jakarta",
                        "Jakarta Selatan",
                        "Kebayoran Lama",
                        "Cipulir")),
                "Guru")
            .put(Attribute.RELIGION, "islam")
            .put(Attribute.MARITAL_STATUS, "single")
            .put(Attribute.FAMILY_CARD_NUMBER, "3174051708900007")
            .put(LocalAttributes.NPWP, "012345678901000")
            .put(LocalAttributes.BPJS, "0001234567890")
            .put(LocalAttributes.PLATE, "B 1234 SRI")
            .put(LocalAttributes.VEHICLE_PAPERS, scan("STNK B 1234 SRI")));
    add(
        "3578012905850002",
        LocalDate.of(1985, 5, 29),
        person(
            "Budi Santoso",
            "Surabaya",
            Address.of(
                "Jl. Kenanga 12",
                "001/002",
                new Region("35.78.01.1001", "Jawa Timur", "Surabaya", "Karang Pilang", "Kebraon")),
            "Nelayan"));
    add(
        "5103044312090003",
        LocalDate.of(2009, 12, 3),
        person(
            "Ni Luh Ayu Pertiwi",
            "Denpasar",
            Address.of(
                "Jl. Kamboja 3",
                "000/000",
                new Region("51.03.04.2004", "Bali", "Badung", "Petang", "Petang")),
            "Pelajar"));
  }

  @Override
  public Optional<CivilRecord> find(Nik nik) {
    return Optional.ofNullable(records.get(nik));
  }

  /** Writes a marriage down, with whatever changed by it. */
  public void married(Nik nik, Attributes changed) {
    Attributes data =
        Attributes.builder()
            .putAll(find(nik).orElseThrow().attributes())
            .put(Attribute.MARITAL_STATUS, "married")
            .putAll(changed)
            .build();
    records.computeIfPresent(
        nik, (same, before) -> new CivilRecord(nik, before.birthDate(), true, true, data));
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
      String name, String birthPlace, Address address, String occupation) {
    return Attributes.builder()
        .put(Attribute.FULL_NAME, name)
        .put(Attribute.BIRTH_PLACE, birthPlace)
        .put(Attribute.ADDRESS, address)
        .put(Attribute.OCCUPATION, occupation)
        .put(Attribute.NATIONALITY, "WNI");
  }

  /** Stands for what a scanner gives. */
  private static Document scan(String what) {
    byte[] pages = ("%PDF-1.7\n% " + what + "\n%%EOF\n").getBytes(StandardCharsets.US_ASCII);
    try {
      return Document.parse(MediaType.PDF, pages);
    } catch (MalformedException ownFault) {
      throw new IllegalStateException(ownFault);
    }
  }
}
