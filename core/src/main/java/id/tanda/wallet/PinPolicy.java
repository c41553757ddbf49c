package id.tanda.wallet;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which PINs are too easy to guess: runs, repeats and the birth date that is in the NIK.
 *
 * <p>A run or repeat is one, two or three digits that go on as the same, one more or one less each
 * time: 123456, 000000, 121212, 112233, 147258. The birth date counts in every order, with two or
 * four digits of the year, and with the 40 that a NIK adds to a woman's day.
 */
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
        IntStream.rangeClosed(1, 3).anyMatch(width -> goesOn(digits, width))
            || birthDate.filter(date -> isBirthDate(digits, date)).isPresent();
    Arrays.fill(digits, (byte) 0);
    return weak ? Optional.of(PinRefusal.TOO_WEAK) : Optional.empty();
  }

  private static boolean goesOn(byte[] digits, int width) {
    return IntStream.rangeClosed(-1, 1).anyMatch(step -> goesOn(digits, width, step));
  }

  /** Tells if each digit is the one so many before it plus a step, 9 and 0 being neighbours. */
  private static boolean goesOn(byte[] digits, int width, int step) {
    return IntStream.range(width, digits.length)
        .allMatch(i -> Math.floorMod(digits[i] - digits[i - width] - step, 10) == 0);
  }

  /** The digits of the PIN are never made a text. */
  private static boolean isBirthDate(byte[] digits, LocalDate date) {
    return Stream.of(date.getDayOfMonth(), date.getDayOfMonth() + WOMEN_ADD)
        .flatMap(day -> spellings(day, date.getMonthValue(), date.getYear()))
        .anyMatch(text -> MessageDigest.isEqual(text.getBytes(StandardCharsets.US_ASCII), digits));
  }

  private static Stream<String> spellings(int day, int month, int year) {
    String dd = padded(day);
    String mm = padded(month);
    String yy = padded(year % 100);
    String full = Integer.toString(year);
    Stream<String> short6 = Stream.of(dd + mm, mm + dd).flatMap(both -> around(both, yy));
    Stream<String> split = Stream.of(dd + yy + mm, mm + yy + dd);
    Stream<String> long6 =
        Stream.of(dd, mm, "" + day + month, "" + month + day).flatMap(part -> around(part, full));
    return Stream.of(short6, split, long6).flatMap(each -> each);
  }

  private static Stream<String> around(String part, String year) {
    return Stream.of(part + year, year + part);
  }

  private static String padded(int number) {
    return String.format(Locale.ROOT, "%02d", number);
  }
}
