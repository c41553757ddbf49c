package id.tanda.consent;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.json.JsonObjectBuilder;
import java.time.Duration;
import java.util.Objects;

/**
 * How long data are kept and how often they may be fetched.
 *
 * @param retention how long the relying party keeps the data; whole days, 0 to 3,660
 * @param usage how often the consent may be used
 */
public record Terms(Duration retention, Usage usage) {
  private static final int MOST_DAYS = 3_660;

  /**
   * Checks the bounds.
   *
   * @throws IllegalArgumentException if the retention is not 0 to 3,660 whole days
   */
  public Terms {
    Objects.requireNonNull(usage, "usage");
    if (retention.isNegative()
        || retention.toDays() > MOST_DAYS
        || !retention.equals(Duration.ofDays(retention.toDays()))) {
      throw new IllegalArgumentException(
          "retention must be 0 to 3660 whole days, was " + retention);
    }
  }

  /** Returns terms for one release, whose data are kept for so many days. */
  public static Terms once(int retentionDays) {
    return new Terms(Duration.ofDays(retentionDays), Usage.once());
  }

  static Terms parse(JsonObject json) throws MalformedException {
    return new Terms(
        Duration.ofDays(json.integer("retention_days", 0, MOST_DAYS)),
        Usage.parse(json.object("usage")));
  }

  JsonObjectBuilder putInto(JsonObjectBuilder json) {
    return json.put("retention_days", retention.toDays()).put("usage", usage.json());
  }
}
