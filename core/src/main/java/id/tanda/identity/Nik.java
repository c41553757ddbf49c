package id.tanda.identity;

import id.tanda.crypto.MalformedException;
import id.tanda.internal.Provinces;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A citizen's number (Nomor Induk Kependudukan): 16 digits that hold a region, a birth date and a
 * serial.
 *
 * <p>Digits 1 and 2 name the province where it was given out, one of the 38 that there have been
 * since 2022, 3 and 4 the regency or city in it, 5 and 6 the district in that; 7 to 12 the birth
 * date as {@code ddMMyy}, with 40 added to the day for women; 13 to 16 the serial from 0001. The
 * century is not in it. The digits never show in {@link #toString()}; {@link #reveal()} is the one
 * way to them.
 */
public final class Nik {
  private static final int LENGTH = 16;
  private static final int WOMEN_ADD = 40;

  private final String digits;

  private Nik(String digits) {
    this.digits = digits;
  }

  /**
   * Reads a NIK from 16 ASCII digits.
   *
   * @throws MalformedException if it has another length, another character, a province that there
   *     is not, a regency, district or serial of zeros, or a birth date that is one neither in the
   *     years from 1900 nor in those from 2000
   */
  public static Nik parse(String digits) throws MalformedException {
    requireDigits(digits);
    if (!Provinces.has(digits.substring(0, 2))
        || digits.startsWith("00", 2)
        || digits.startsWith("00", 4)) {
      throw new MalformedException("nik must name a province, a regency and a district");
    }
    if (digits.endsWith("0000")) {
      throw new MalformedException("nik must have a serial from 0001 to 9999");
    }
    Nik nik = new Nik(digits);
    if (nik.dateIn(1900).isEmpty() && nik.dateIn(2000).isEmpty()) {
      throw new MalformedException("nik must hold a birth date");
    }
    return nik;
  }

  /** Returns the two digits of the province where the number was given out. */
  public String province() {
    return digits.substring(0, 2);
  }

  /** Returns the four digits of the regency or city where the number was given out. */
  public String regency() {
    return digits.substring(0, 4);
  }

  /** Returns the six digits of the district where the number was given out. */
  public String region() {
    return digits.substring(0, 6);
  }

  /** Returns the sex that the birth day tells. */
  public Sex sex() {
    return number(6) > WOMEN_ADD ? Sex.FEMALE : Sex.MALE;
  }

  /**
   * Tells if a birth date agrees with the digits: day, month and the last two figures of the year.
   */
  public boolean agreesWith(LocalDate birthDate) {
    return day() == birthDate.getDayOfMonth()
        && number(8) == birthDate.getMonthValue()
        && number(10) == birthDate.getYear() % 100;
  }

  /**
   * Returns the newest birth date that agrees with the digits and is not after a day; whoever is a
   * hundred years old was born a century earlier. The register knows; this is for a form to fill
   * in.
   *
   * @return the date, or empty if there is none from 1900 on
   */
  public Optional<LocalDate> birthDate(LocalDate notAfter) {
    return dateIn(2000)
        .filter(born -> !born.isAfter(notAfter))
        .or(() -> dateIn(1900).filter(born -> !born.isAfter(notAfter)));
  }

  /** Returns the 16 digits, for the register and for a citizen's own screen; never for a log. */
  public String reveal() {
    return digits;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Nik nik && MessageDigest.isEqual(ascii(), nik.ascii());
  }

  @Override
  public int hashCode() {
    return digits.hashCode();
  }

  /** Returns a text without any digit of the number. */
  @Override
  public String toString() {
    return "Nik[hidden]";
  }

  private static void requireDigits(String digits) throws MalformedException {
    if (digits.length() != LENGTH) {
      throw new MalformedException("nik must have 16 digits");
    }
    for (int i = 0; i < LENGTH; i++) {
      if (digits.charAt(i) < '0' || digits.charAt(i) > '9') {
        throw new MalformedException("nik must have 16 digits");
      }
    }
  }

  private Optional<LocalDate> dateIn(int century) {
    try {
      return Optional.of(LocalDate.of(century + number(10), number(8), day()));
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }

  private int day() {
    int day = number(6);
    return day > WOMEN_ADD ? day - WOMEN_ADD : day;
  }

  private int number(int at) {
    return (digits.charAt(at) - '0') * 10 + digits.charAt(at + 1) - '0';
  }

  private byte[] ascii() {
    return digits.getBytes(StandardCharsets.US_ASCII);
  }
}
