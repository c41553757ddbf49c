package id.tanda.answer;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.json.JsonObject;
import id.tanda.identity.AuthorityId;
import id.tanda.identity.Outcome;
import id.tanda.identity.Reason;
import id.tanda.internal.Answer;
import id.tanda.internal.Envelope;
import id.tanda.trust.KeyUse;
import id.tanda.trust.TrustBundles;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Reads an authority's answer to one message and believes it only if the trust bundle does.
 *
 * @param bundles whose keys count
 * @param authority who must have answered
 * @param audience who asked: the {@code iss} of the message
 * @param answers the {@code jti} of the message
 */
public record AnswerCheck(
    TrustBundles bundles, AuthorityId authority, String audience, String answers) {
  /**
   * Returns the body, or why there is none: the authority's own refusal if it is one of those
   * known, else an {@link AnswerRefusal}. An answer may come late, so its age does not count; its
   * key must still, and must have been one to sign with then.
   */
  public Outcome<JsonObject> read(String text, Instant now, List<? extends Reason> known) {
    Answer answer;
    try {
      answer = Answer.parse(text);
    } catch (MalformedException garbled) {
      return Outcome.refused(AnswerRefusal.GARBLED);
    }
    Optional<AnswerRefusal> refusal = refusal(answer, answer.message().envelope().issuedAt(), now);
    if (refusal.isPresent()) {
      return Outcome.refused(refusal.get());
    }
    return answer
        .body()
        .map(Outcome::done)
        .orElseGet(() -> Outcome.refused(reason(answer.refused().orElse(""), known)));
  }

  /**
   * Returns the authority's time when it answered, or empty if this is not its answer to the
   * message. Its key must count at that time, not now, and be one to sign with then: the reader's
   * own clock may be wrong.
   */
  public Optional<Instant> time(String text) {
    Answer answer;
    try {
      answer = Answer.parse(text);
    } catch (MalformedException garbled) {
      return Optional.empty();
    }
    Instant time = answer.time();
    return refusal(answer, time, time).isEmpty() ? Optional.of(time) : Optional.empty();
  }

  private Optional<AnswerRefusal> refusal(Answer answer, Instant signed, Instant now) {
    Envelope envelope = answer.message().envelope();
    if (!envelope.issuer().equals(authority.text())
        || !bundles.vouchFor(answer.message().jws(), authority, KeyUse.ANSWER, signed, now)) {
      return Optional.of(AnswerRefusal.UNTRUSTED);
    }
    return envelope.audience().equals(audience) && answer.answers().equals(answers)
        ? Optional.empty()
        : Optional.of(AnswerRefusal.NOT_FOR_THIS);
  }

  private static Reason reason(String code, List<? extends Reason> known) {
    for (Reason reason : known) {
      if (reason.code().equals(code)) {
        return reason;
      }
    }
    return AnswerRefusal.UNKNOWN_REFUSAL;
  }
}
