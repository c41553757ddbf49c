package id.tanda;

import id.tanda.answer.AnswerCheck;
import id.tanda.answer.AnswerRefusal;
import id.tanda.crypto.json.JsonObject;
import id.tanda.identity.Outcome;
import id.tanda.identity.Reason;
import id.tanda.release.OpeningRefusal;
import id.tanda.token.Missing;
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
    Outcome<T> read = check.read(answer, now, refusals).flatMap(body -> reader.apply(body, now));
    return isUntrusted(read) && !check.bundles().isComplete(now)
        ? Outcome.refused(Missing.TRUST_BUNDLE)
        : read;
  }

  private static boolean isUntrusted(Outcome<?> read) {
    return read instanceof Outcome.Refused<?> no
        && (no.reason() == AnswerRefusal.UNTRUSTED || no.reason() == OpeningRefusal.UNTRUSTED);
  }

  /** Returns a text without any content. */
  @Override
  public String toString() {
    return "Exchange";
  }
}
