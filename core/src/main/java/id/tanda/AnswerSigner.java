package id.tanda;

import id.tanda.crypto.Randomness;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.keys.SigningKey;
import id.tanda.identity.AuthorityId;
import id.tanda.identity.Outcome;
import id.tanda.internal.Answer;
import id.tanda.internal.Unguessable;
import java.time.Instant;

/** Signs in the name of an authority what was decided about a message. */
record AnswerSigner(AuthorityId authority, SigningKey key, Randomness randomness) {
  /** Who said something, which message it was, and what was decided. */
  record Decided(String audience, String message, Outcome<JsonObject> outcome) {}

  String sign(Decided decided, Instant now) {
    Answer.Address address =
        new Answer.Address(
            authority.text(),
            decided.audience(),
            decided.message(),
            now,
            Unguessable.draw(randomness));
    return decided
        .outcome()
        .map(body -> Answer.sign(key, address, body))
        .orElse(reason -> Answer.refuse(key, address, reason.code()));
  }

  @Override
  public String toString() {
    return "AnswerSigner[" + authority + "]";
  }
}
