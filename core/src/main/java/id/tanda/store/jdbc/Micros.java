package id.tanda.store.jdbc;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Times as a column holds them: whole microseconds since 1970, which no driver, zone or calendar
 * turns into another time. What is finer is cut off.
 */
final class Micros {
  private static final long IN_A_SECOND = 1_000_000;
  private static final int NANOS = 1_000;

  private Micros() {}

  static long of(Instant time) {
    return Math.addExact(
        Math.multiplyExact(time.getEpochSecond(), IN_A_SECOND), time.getNano() / NANOS);
  }

  static Instant instant(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }
}
