package id.tanda.store.jdbc;

import id.tanda.code.CodeTries;
import id.tanda.code.CountedGuess;
import id.tanda.code.LiveCode;
import id.tanda.crypto.MalformedException;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The confirmation codes of an enrolment as one JSON column: they change with its row, and only so.
 */
final class CodesJson {
  private static final String LIVE = "live";
  private static final String DELIVERED = "delivered";
  private static final String GUESSES = "guesses";
  private static final String MADE = "made";

  private CodesJson() {}

  static JsonObject of(CodeTries tries) {
    JsonObjectBuilder json = JsonObject.builder();
    tries.live().ifPresent(live -> json.put(LIVE, json(live)));
    return json.objects(
            DELIVERED, tries.delivered().stream().map(CodesJson::json).collect(Collectors.toList()))
        .objects(
            GUESSES, tries.guesses().stream().map(CodesJson::json).collect(Collectors.toList()))
        .build();
  }

  static CodeTries parse(JsonObject json) throws MalformedException {
    json.only(LIVE, DELIVERED, GUESSES);
    List<Instant> delivered = new ArrayList<>();
    for (JsonObject each : json.objects(DELIVERED)) {
      delivered.add(time(each, "at"));
    }
    List<CountedGuess> guesses = new ArrayList<>();
    for (JsonObject each : json.objects(GUESSES)) {
      guesses.add(new CountedGuess(each.text("message"), each.text("against"), each.flag("wrong")));
    }
    Optional<LiveCode> live =
        json.has(LIVE) ? Optional.of(live(json.object(LIVE))) : Optional.empty();
    return new CodeTries(live, delivered, guesses);
  }

  private static JsonObject json(LiveCode live) {
    return JsonObject.builder()
        .put("mac", live.mac())
        .put(MADE, Micros.of(live.made()))
        .put("undelivered", live.undelivered())
        .build();
  }

  private static LiveCode live(JsonObject json) throws MalformedException {
    return new LiveCode(json.text("mac"), time(json, MADE), json.flag("undelivered"));
  }

  private static JsonObject json(Instant delivered) {
    return JsonObject.builder().put("at", Micros.of(delivered)).build();
  }

  private static JsonObject json(CountedGuess guess) {
    return JsonObject.builder()
        .put("message", guess.message())
        .put("against", guess.against())
        .put("wrong", guess.wrong())
        .build();
  }

  private static Instant time(JsonObject json, String name) throws MalformedException {
    return Micros.instant(json.integer(name, 0, Long.MAX_VALUE));
  }
}
