package id.tanda.identity;

import id.tanda.crypto.MalformedException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * A citizen's number (Nomor Induk Kependudukan): 16 digits that hold a region, a birth date and a
 * serial.
 *
 * <p>Digits 1 to 6 name the district where it was given out; 7 to 12 the birth date as {@code
 * ddMMyy}, with 40 added to the day for women; 13 to 16 the serial from 0001. The century is not in
 * it. The digits never show in {@link #toString()}; {@link #reveal()} is the one way to them.
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
   * @throws MalformedException if it has another length, another character, a region or serial of
   *     zeros, or no possible birth date
   */
  public static Nik parse(String digits) throws MalformedException {
    requireDigits(digits);
    if (digits.startsWith("00") || digits.startsWith("00", 2) || digits.startsWith("00", 4)) {
      throw new MalformedException("nik must name a province, a regency and a district");
    }
    if (digits.endsWith("0000")) {
      throw new MalformedException("nik must have a serial from 0001 to 9999");
    }
    Nik nik = new Nik(digits);
    if (!nik.isDate(1900) && !nik.isDate(2000)) {
      throw new MalformedException("nik must hold a birth date");
    }
    return nik;
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

  private boolean isDate(int century) {
    try {
      LocalDate.of(century + number(10), number(8), day());
      return true;
    } catch (DateTimeException impossible) {
      return false;
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
