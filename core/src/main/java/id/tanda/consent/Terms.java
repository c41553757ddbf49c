package id.tanda.consent;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.json.JsonObjectBuilder;
import id.tanda.identity.Words;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Objects;

/**
 * How long data are kept and processed, and how often they may be fetched.
 *
 * @param retention how long the relying party keeps the data; whole days, 0 to 3,660
 * @param processing how long it processes them for the purpose; whole days, at most {@code
 *     retention}
 * @param usage how often the consent may be used
 */
public record Terms(Duration retention, Duration processing, Usage usage) {
  static final String RETENTION = "retention_days";
  static final String PROCESSING = "processing_days";
  static final String USAGE = "usage";

  private static final int MOST_DAYS = 3_660;

  /**
   * Checks the bounds.
   *
   * @throws IllegalArgumentException if the retention is not 0 to 3,660 whole days, or the
   *     processing not 0 whole days to the retention
   */
  public Terms {
    Objects.requireNonNull(usage, "usage");
    if (!isWholeDays(retention, MOST_DAYS)) {
      throw new IllegalArgumentException(
          "retention must be 0 to 3660 whole days, was " + retention);
    }
    if (!isWholeDays(processing, retention.toDays())) {
      throw new IllegalArgumentException(
          "processing must be 0 whole days to the retention, was " + processing);
    }
  }

  /** Returns terms for one release, whose data are kept and processed for so many days. */
  public static Terms once(int days) {
    return new Terms(Duration.ofDays(days), Duration.ofDays(days), Usage.once());
  }

  static Terms parse(JsonObject json) throws MalformedException {
    long retention = json.integer(RETENTION, 0, MOST_DAYS);
    return new Terms(
        Duration.ofDays(retention),
        Duration.ofDays(json.integer(PROCESSING, 0, retention)),
        Usage.parse(json.object(USAGE)));
  }

  JsonObjectBuilder putInto(JsonObjectBuilder json) {
    return json.put(RETENTION, retention.toDays())
        .put(PROCESSING, processing.toDays())
        .put(USAGE, usage.json());
  }

  /** Returns what to show to a person, with dates of this zone. */
  public Words words(ZoneId zone) {
    Words often = usage.words(zone);
    return new Words(
        "Disimpan "
            + retention.toDays()
            + " hari, diproses "
            + processing.toDays()
            + " hari. "
            + often.indonesian()
            + ".",
        "Kept for "
            + days(retention)
            + ", processed for "
            + days(processing)
            + ". "
            + often.english()
            + ".");
  }

  private static boolean isWholeDays(Duration time, long most) {
    long days = time.toDays();
    return days >= 0 && days <= most && time.equals(Duration.ofDays(days));
  }

  private static String days(Duration time) {
    return time.toDays() == 1 ? "1 day" : time.toDays() + " days";
  }
}
