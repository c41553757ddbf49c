package id.tanda;

import id.tanda.answer.AnswerCheck;
import id.tanda.crypto.json.JsonObject;
import id.tanda.identity.Outcome;
import id.tanda.identity.Reason;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;

/** A message on its way, with what is needed to believe and read its answer. */
record Asking<T>(
    String text,
    AnswerCheck check,
    Clock clock,
    List<? extends Reason> refusals,
    BiFunction<JsonObject, Instant, Outcome<T>> reader)
    implements Exchange<T> {
  @Override
  public Outcome<T> complete(String answer) {
    Objects.requireNonNull(answer, "answer");
    Instant now = clock.instant();
    return check.read(answer, now, refusals).flatMap(body -> reader.apply(body, now));
  }

  /** Returns a text without any content. */
  @Override
  public String toString() {
    return "Exchange";
  }
}
