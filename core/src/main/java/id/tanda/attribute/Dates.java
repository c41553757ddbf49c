package id.tanda.attribute;

import id.tanda.crypto.MalformedException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Days as they are written: {@code yyyy-MM-dd}, four figures of the year, and no other way. */
final class Dates {
  private static final int LENGTH = 10;

  private Dates() {}

  static Optional<LocalDate> read(String text) {
    try {
      return text.length() == LENGTH ? Optional.of(LocalDate.parse(text)) : Optional.empty();
    } catch (DateTimeParseException notADay) {
      return Optional.empty();
    }
  }

  static LocalDate parse(String text, String name) throws MalformedException {
    Optional<LocalDate> read = read(text);
    if (read.isEmpty()) {
      throw new MalformedException(name + " must be a day, yyyy-MM-dd");
    }
    return read.get();
  }
}
