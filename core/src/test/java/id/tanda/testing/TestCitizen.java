package id.tanda.testing;

import id.tanda.attribute.Address;
import id.tanda.attribute.Attribute;
import id.tanda.attribute.Attributes;
import id.tanda.attribute.CivilRecord;
import id.tanda.attribute.Document;
import id.tanda.attribute.FamilyMember;
import id.tanda.attribute.MediaType;
import id.tanda.attribute.Region;
import id.tanda.crypto.MalformedException;
import id.tanda.crypto.Randomness;
import id.tanda.identity.Nik;
import id.tanda.identity.Sex;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Data of citizens who do not exist, small and as large as they can be. */
public final class TestCitizen {
  private static final String WIDE = "\u6f22"; // three bytes in UTF-8

  private TestCitizen() {}

  /** Returns a document of that size, whose bytes mean nothing but to begin as its type does. */
  public static Document document(MediaType type, int size, Randomness randomness) {
    byte[] content = randomness.bytes(size);
    byte[] beginning = beginning(type);
    System.arraycopy(beginning, 0, content, 0, beginning.length);
    try {
      return Document.parse(type, content);
    } catch (MalformedException own) {
      throw new IllegalArgumentException(own);
    }
  }

  private static byte[] beginning(MediaType type) {
    return switch (type) {
      case JPEG -> new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
      case PNG -> new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
      case PDF -> new byte[] {'%', 'P', 'D', 'F', '-'};
    };
  }

  /** Returns a photo and the four documents, each of that size. */
  public static Attributes.Builder documents(int size, Randomness randomness) {
    return Attributes.builder()
        .put(Attribute.PHOTO, document(MediaType.JPEG, size, randomness))
        .put(Attribute.KTP, document(MediaType.PNG, size, randomness))
        .put(Attribute.FAMILY_CARD, document(MediaType.PDF, size, randomness))
        .put(Attribute.BIRTH_CERTIFICATE, document(MediaType.PDF, size, randomness))
        .put(Attribute.CHILD_CARD, document(MediaType.JPEG, size, randomness));
  }

  /** Returns every attribute that a record can hold, each as large as its form allows. */
  public static Attributes largest(Randomness randomness) {
    return documents(Document.MAX_BYTES, randomness)
        .put(Attribute.FULL_NAME, WIDE.repeat(128))
        .put(Attribute.BIRTH_PLACE, WIDE.repeat(64))
        .put(Attribute.BLOOD_TYPE, "AB-")
        .put(Attribute.ADDRESS, largestAddress())
        .put(Attribute.MARITAL_STATUS, "divorced")
        .put(Attribute.OCCUPATION, WIDE.repeat(64))
        .put(Attribute.NATIONALITY, "WNI")
        .put(Attribute.RELIGION, "protestant")
        .put(Attribute.FAMILY_CARD_NUMBER, "3171011501900001")
        .put(Attribute.FAMILY_MEMBERS, family(32, WIDE.repeat(128)))
        .put(Attribute.EMAIL, "a@" + "b".repeat(252))
        .put(Attribute.PHONE, "+628120000000000")
        .build();
  }

  /** Returns a family of people of one name. */
  public static List<FamilyMember> family(int members, String name) {
    return IntStream.rangeClosed(1, members)
        .mapToObj(serial -> member(serial, name))
        .collect(Collectors.toList());
  }

  private static FamilyMember member(int serial, String name) {
    return new FamilyMember(
        nik(String.format(Locale.ROOT, "317101450190%04d", serial)),
        name,
        Sex.FEMALE,
        LocalDate.of(1990, 1, 5),
        FamilyMember.Relation.PARENT_IN_LAW);
  }

  /** Returns what a register holds of somebody born on 5 January 1990: four attributes. */
  public static CivilRecord record(Nik nik, String name) {
    return new CivilRecord(
        nik,
        LocalDate.of(1990, 1, 5),
        true,
        false,
        Attributes.builder()
            .put(Attribute.FULL_NAME, name)
            .put(Attribute.ADDRESS, TestAddress.of("Jl. Contoh 1"))
            .put(Attribute.OCCUPATION, "Guru")
            .put(Attribute.RELIGION, "confucian")
            .build());
  }

  private static Address largestAddress() {
    String name = WIDE.repeat(64);
    return new Address(
        WIDE.repeat(256),
        "003/005",
        new Region("31.71.06.1002", name, name, name, name),
        Optional.of("10350"));
  }

  /** Returns the number of these digits. */
  public static Nik nik(String digits) {
    try {
      return Nik.parse(digits);
    } catch (MalformedException own) {
      throw new IllegalArgumentException(own);
    }
  }
}
