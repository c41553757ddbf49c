package id.tanda.wallet;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.json.JsonObject;
import id.tanda.internal.WireWords;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;

/**
 * One thing that the device did.
 *
 * @param time when, to the second
 * @param what what it did
 * @param party the name of the relying party as the citizen saw it, or empty; at most 128
 *     characters
 * @param detail a scope, purpose or id that it was about, or empty; at most 128 characters
 */
public record JournalEntry(Instant time, What what, String party, String detail) {
  private static final int LONGEST = 128;

  /** What a device does. */
  public enum What {
    /** Became active. */
    ACTIVATED,
    /** Showed an identity token. */
    SHOWN,
    /** Gave a consent. */
    CONSENTED,
    /** Refused a request. */
    REFUSED,
    /** Had not what a request asked to be handed over, and said nothing. */
    NO_MATCH,
    /** Withdrew a consent. */
    WITHDREW,
    /** Renewed its credentials. */
    RENEWED,
    /** Changed the PIN. */
    PIN_CHANGED;

    private String text() {
      return name().toLowerCase(Locale.ROOT);
    }

    private static What parse(String text) throws MalformedException {
      return WireWords.parse(text, values(), What::text, "what must be a known one");
    }
  }

  /** Checks the bounds. */
  public JournalEntry {
    Objects.requireNonNull(time, "time");
    Objects.requireNonNull(what, "what");
    if (party.length() > LONGEST || detail.length() > LONGEST) {
      throw new IllegalArgumentException("party and detail must have at most 128 characters");
    }
    time = Instant.ofEpochSecond(time.getEpochSecond());
  }

  /** Returns as much of a name as an entry holds; a character is there whole or not at all. */
  public static String shortened(String name) {
    if (name.length() <= LONGEST) {
      return name;
    }
    return name.substring(
        0, Character.isHighSurrogate(name.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
  }

  static JournalEntry parse(JsonObject json) throws MalformedException {
    json.only("time", "what", "party", "detail");
    String party = json.text("party");
    String detail = json.text("detail");
    if (party.length() > LONGEST || detail.length() > LONGEST) {
      throw new MalformedException("party and detail must have at most 128 characters");
    }
    return new JournalEntry(
        Instant.ofEpochSecond(json.integer("time")),
        What.parse(json.text("what", 16)),
        party,
        detail);
  }

  JsonObject json() {
    return JsonObject.builder()
        .put("time", time.getEpochSecond())
        .put("what", what.text())
        .put("party", party)
        .put("detail", detail)
        .build();
  }

  /** Returns what was done alone. */
  @Override
  public String toString() {
    return "JournalEntry[" + what + "]";
  }
}
