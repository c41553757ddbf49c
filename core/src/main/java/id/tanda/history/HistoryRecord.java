package id.tanda.history;

import id.tanda.crypto.Randomness;
import id.tanda.internal.Unguessable;
import java.time.Instant;
import java.util.Objects;

/**
 * One decision, without personal data.
 *
 * @param time when it was decided
 * @param event what was decided
 * @param subject a handle of the citizen: random or keyed, never the NIK; 1 to 64 characters
 * @param detail an id or code that the event is about, or empty; at most 128 characters
 * @param salt 128 random bits as text, so that a hash of the record lets nothing be guessed
 */
public record HistoryRecord(
    Instant time, HistoryEvent event, String subject, String detail, String salt) {
  /** Checks the bounds. */
  public HistoryRecord {
    Objects.requireNonNull(time, "time");
    Objects.requireNonNull(event, "event");
    if (subject.isEmpty() || subject.length() > 64 || detail.length() > 128) {
      throw new IllegalArgumentException(
          "subject must have 1 to 64 characters, detail at most 128");
    }
  }

  /** Returns a record with a fresh salt. */
  public static HistoryRecord of(
      Instant time, HistoryEvent event, String subject, String detail, Randomness randomness) {
    return new HistoryRecord(time, event, subject, detail, Unguessable.draw(randomness));
  }
}
