package id.tanda.vectors;

import static id.tanda.vectors.Cases.ACCEPTED;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.json.JsonObject;
import id.tanda.testing.Edited;
import id.tanda.wallet.ClockOffset;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What a wallet learns of the time from one answer, and what it makes of that later. */
final class Times {
  private static final String NOT_TAKEN = "not-taken";
  private static final String AHEAD = "ahead_ms";
  private static final String CORRECTED = "corrected_ms";
  private static final long DAY = 86_400_000;
  private static final long SENT = Setting.NOON * 1_000;
  private static final long MOST = 253_402_300_799_999L;

  private final List<JsonObject> all = new ArrayList<>();

  static List<JsonObject> all() {
    Times times = new Times();
    times.right();
    times.off();
    times.notTaken();
    times.corrected();
    return times.all;
  }

  static String answer(JsonObject vector) {
    try {
      return vector.text("kind").equals("learn") ? learn(vector) : correct(vector);
    } catch (MalformedException fault) {
      throw new AssertionError(fault);
    }
  }

  private void right() {
    learn("same", "an answer at once", 0, 0, 0);
    learn("trip", "the authority's time within the round trip", 4_000, 1_000, 0);
    learn("one-second-before", "a second before the message", 2_000, -1_000, 0);
    learn("one-second-after", "a second after the receipt", 2_000, 3_000, 0);
    learn("longest-trip", "a round trip of 10 seconds", 10_000, 11_000, 0);
  }

  private void off() {
    learn("before", "a millisecond more than a second before", 2_000, -1_001, -2_001);
    learn("after", "a millisecond more than a second after", 2_000, 3_001, 2_001);
    learn("longest-trip-off", "off, in a round trip of 10 seconds", 10_000, 11_001, 6_001);
    learn("hour-ahead", "the phone is an hour ahead", 400, 200 - 3_600_000, -3_600_000);
    learn("day-behind", "the phone is 24 hours behind", 400, 200 + DAY, DAY);
    learn("day-ahead", "the phone is 24 hours ahead", 400, 200 - DAY, -DAY);
  }

  private void notTaken() {
    notLearnt("over-day-behind", "a millisecond more than 24 hours behind", 400, 201 + DAY);
    notLearnt("over-day-ahead", "a millisecond more than 24 hours ahead", 400, 199 - DAY);
    notLearnt("trip-over", "a millisecond more than 10 seconds", 10_001, 5_000);
    notLearnt("received-before", "received before it was made", -1, 0);
  }

  private void corrected() {
    correct("learnt", "at the time it was learnt", 0, 60_000);
    correct("before-learnt", "a millisecond before", -1, 0);
    correct("last", "in the last millisecond of 24 hours", DAY - 1, 60_000);
    correct("forgotten", "24 hours later", DAY, 0);
  }

  private void learn(String name, String about, long received, long authority, long ahead) {
    all.add(Edited.with(learning(ACCEPTED, name, about, received, authority), AHEAD, ahead));
  }

  private void notLearnt(String name, String about, long received, long authority) {
    all.add(learning(NOT_TAKEN, name, about, received, authority));
  }

  private static JsonObject learning(
      String code, String name, String about, long received, long authority) {
    return JsonObject.builder()
        .put("kind", "learn")
        .put("name", "learn-" + name)
        .put("about", about)
        .put("expect", code)
        .put("sent_ms", SENT)
        .put("received_ms", SENT + received)
        .put("time_ms", SENT + authority)
        .build();
  }

  private void correct(String name, String about, long later, long added) {
    all.add(
        JsonObject.builder()
            .put("kind", "correct")
            .put("name", "correct-" + name)
            .put("about", about)
            .put("expect", ACCEPTED)
            .put(AHEAD, 60_000)
            .put("learnt_ms", SENT)
            .put("phone_ms", SENT + later)
            .put(CORRECTED, SENT + later + added)
            .build());
  }

  private static String learn(JsonObject vector) throws MalformedException {
    return ClockOffset.estimate(
            time(vector, "sent_ms"), time(vector, "received_ms"), time(vector, "time_ms"))
        .filter(ahead -> ahead.abs().compareTo(ClockOffset.LARGEST) <= 0)
        .map(ahead -> verdict(vector, AHEAD, ahead.toMillis()))
        .orElse(NOT_TAKEN);
  }

  private static String correct(JsonObject vector) throws MalformedException {
    Duration ahead = Duration.ofMillis(vector.integer(AHEAD, -DAY, DAY));
    Instant time =
        new ClockOffset(ahead, time(vector, "learnt_ms")).correct(time(vector, "phone_ms"));
    return verdict(vector, CORRECTED, time.toEpochMilli());
  }

  private static String verdict(JsonObject vector, String member, long value) {
    return Edited.with(vector, member, value).equals(vector) ? ACCEPTED : member + " " + value;
  }

  private static Instant time(JsonObject vector, String member) throws MalformedException {
    return Instant.ofEpochMilli(vector.integer(member, 0, MOST));
  }
}
