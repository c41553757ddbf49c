package id.tanda.consent;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.json.JsonObject;
import id.tanda.identity.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** How often a consent may be used: once, until a date, or a number of times. */
public sealed interface Usage {
  /** The longest time that any consent lasts. */
  Duration LONGEST_LIFE = Duration.ofDays(366);

  /** For one release, within a day. */
  record Once() implements Usage {
    private static final Duration LIFE = Duration.ofHours(24);

    @Override
    public int maxUses() {
      return 1;
    }

    @Override
    public Instant endsAt(Instant given) {
      return given.plus(LIFE);
    }

    @Override
    public JsonObject json() {
      return JsonObject.builder().put("once", true).build();
    }

    @Override
    public Words words(ZoneId zone) {
      return new Words("Satu kali, dalam 24 jam", "Once, within 24 hours");
    }
  }

  /**
   * For any number of releases until a date.
   *
   * @param end when it ends, exclusive; whole seconds, what is beyond them is cut off
   */
  record Until(Instant end) implements Usage {
    private static final DateTimeFormatter MINUTE =
        DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    /** Cuts off what is beyond whole seconds, which no consent can say. */
    public Until {
      end = end.truncatedTo(ChronoUnit.SECONDS);
    }

    @Override
    public int maxUses() {
      return Integer.MAX_VALUE;
    }

    @Override
    public Instant endsAt(Instant given) {
      return end;
    }

    @Override
    public JsonObject json() {
      return JsonObject.builder().put("until", end.getEpochSecond()).build();
    }

    @Override
    public Words words(ZoneId zone) {
      String last = last(end.atZone(zone).toLocalDateTime());
      return new Words(
          "Sampai " + last + ", berapa kali pun", "Until " + last + ", any number of times");
    }

    /** An end at midnight belongs to the day before, which is the last one that counts. */
    private static String last(LocalDateTime end) {
      return end.toLocalTime().equals(LocalTime.MIDNIGHT)
          ? end.toLocalDate().minusDays(1).toString()
          : end.toLocalDate() + " " + MINUTE.format(end);
    }
  }

  /**
   * For a number of releases, within 366 days.
   *
   * @param maxUses how many, 2 to 1,000
   */
  record Times(int maxUses) implements Usage {
    private static final int MOST = 1_000;

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if the number is not from 2 to 1,000
     */
    public Times {
      if (maxUses < 2 || maxUses > MOST) {
        throw new IllegalArgumentException("uses must be 2 to 1000, was " + maxUses);
      }
    }

    @Override
    public Instant endsAt(Instant given) {
      return given.plus(LONGEST_LIFE);
    }

    @Override
    public JsonObject json() {
      return JsonObject.builder().put("max", maxUses).build();
    }

    @Override
    public Words words(ZoneId zone) {
      long days = LONGEST_LIFE.toDays();
      return new Words(
          "Paling banyak " + maxUses + " kali, dalam " + days + " hari",
          "At most " + maxUses + " times, within " + days + " days");
    }
  }

  /** Returns the usage for one release. */
  static Usage once() {
    return new Once();
  }

  /** Returns the usage that ends at an instant, exclusive. */
  static Usage until(Instant end) {
    return new Until(end);
  }

  /** Returns the usage for 2 to 1,000 releases. */
  static Usage times(int maxUses) {
    return new Times(maxUses);
  }

  /**
   * Reads exactly one of {@code once}, {@code until} and {@code max}.
   *
   * @throws MalformedException if the object is anything else
   */
  static Usage parse(JsonObject json) throws MalformedException {
    if (json.names().size() != 1) {
      throw new MalformedException("usage must be exactly one of once, until, max");
    }
    if (json.has("until")) {
      return new Until(Instant.ofEpochSecond(json.integer("until")));
    }
    if (json.has("max")) {
      return new Times((int) json.integer("max", 2, Times.MOST));
    }
    if (!json.flag("once")) {
      throw new MalformedException("once must be true");
    }
    return new Once();
  }

  /** Returns how many releases there may be at most. */
  int maxUses();

  /** Returns when a consent given at that time ends, exclusive. */
  Instant endsAt(Instant given);

  /** Returns the one member it has on the wire. */
  JsonObject json();

  /** Returns what to show to a person, with dates of this zone. */
  Words words(ZoneId zone);
}
