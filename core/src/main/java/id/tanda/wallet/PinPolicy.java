package id.tanda.wallet;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which PINs are too easy to guess: runs, repeats and the birth date that is in the NIK. */
public final class PinPolicy {
  private static final int WOMEN_ADD = 40;

  private PinPolicy() {}

  /**
   * Judges a PIN.
   *
   * @param birthDate the citizen's, if it is known
   * @return why it is refused, or empty if it may be used
   */
  public static Optional<PinRefusal> refusal(Pin pin, Optional<LocalDate> birthDate) {
    byte[] digits = pin.bytes();
    boolean weak =
        isRun(digits, 1)
            || isRun(digits, 9)
            || repeatsAfter(1, digits)
            || repeatsAfter(2, digits)
            || repeatsAfter(3, digits)
            || birthDate.filter(date -> isBirthDate(digits, date)).isPresent();
    Arrays.fill(digits, (byte) 0);
    return weak ? Optional.of(PinRefusal.TOO_WEAK) : Optional.empty();
  }

  /** Tells if each digit is the one before plus a step, 9 and 0 being neighbours. */
  private static boolean isRun(byte[] digits, int step) {
    for (int i = 1; i < digits.length; i++) {
      if ((digits[i] - digits[i - 1] + 10) % 10 != step) {
        return false;
      }
    }
    return true;
  }

  private static boolean repeatsAfter(int length, byte[] digits) {
    for (int i = length; i < digits.length; i++) {
      if (digits[i] != digits[i - length]) {
        return false;
      }
    }
    return true;
  }

  private static boolean isBirthDate(byte[] digits, LocalDate date) {
    String pin = new String(digits, StandardCharsets.US_ASCII);
    String day = twoDigits(date.getDayOfMonth());
    String month = twoDigits(date.getMonthValue());
    String year = twoDigits(date.getYear() % 100);
    String dayOfWoman = twoDigits(date.getDayOfMonth() + WOMEN_ADD);
    return List.of(
            day + month + year, dayOfWoman + month + year, year + month + day, month + day + year)
        .contains(pin);
  }

  private static String twoDigits(int number) {
    return String.format(Locale.ROOT, "%02d", number);
  }
}
