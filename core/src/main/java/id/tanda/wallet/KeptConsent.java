package id.tanda.wallet;

import id.tanda.consent.Consent;
import id.tanda.consent.ReviewedRequest;
import id.tanda.crypto.MalformedException;
import id.tanda.crypto.json.JsonObject;
import id.tanda.identity.PartyId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A consent that this device gave.
 *
 * @param id the id of the consent, 1 to 128 characters
 * @param party to whom
 * @param text the signed consent, 1 to 8,192 characters
 * @param given when, to the second
 * @param withdrawn when it was withdrawn, to the second, or empty
 */
public record KeptConsent(
    String id, PartyId party, String text, Instant given, Optional<Instant> withdrawn) {
  private static final int LONGEST_ID = 128;
  private static final int LONGEST_TEXT = 8_192;

  /** Checks the bounds. */
  public KeptConsent {
    Objects.requireNonNull(party, "party");
    if (id.isEmpty()
        || id.length() > LONGEST_ID
        || text.isEmpty()
        || text.length() > LONGEST_TEXT) {
      throw new IllegalArgumentException("id must have 1 to 128 characters, text at most 8192");
    }
    given = Instant.ofEpochSecond(given.getEpochSecond());
    withdrawn = withdrawn.map(time -> Instant.ofEpochSecond(time.getEpochSecond()));
  }

  /** Returns the same consent, withdrawn. */
  public KeptConsent withdrawnAt(Instant time) {
    return new KeptConsent(id, party, text, given, Optional.of(time));
  }

  /**
   * Returns what it gave, for the next review of a request of the same relying party; empty if an
   * earlier version kept it in another form.
   */
  public Optional<ReviewedRequest.Before> before() {
    try {
      return Optional.of(ReviewedRequest.Before.of(Consent.parse(text), withdrawn));
    } catch (MalformedException otherForm) {
      return Optional.empty();
    }
  }

  static KeptConsent parse(JsonObject json) throws MalformedException {
    json.only("id", "party", "text", "given", "withdrawn");
    return new KeptConsent(
        json.text("id", LONGEST_ID),
        PartyId.parse(json.text("party", 24)),
        json.text("text", LONGEST_TEXT),
        Instant.ofEpochSecond(json.integer("given")),
        json.has("withdrawn")
            ? Optional.of(Instant.ofEpochSecond(json.integer("withdrawn")))
            : Optional.empty());
  }

  JsonObject json() {
    var json =
        JsonObject.builder()
            .put("id", id)
            .put("party", party.text())
            .put("text", text)
            .put("given", given.getEpochSecond());
    withdrawn.ifPresent(time -> json.put("withdrawn", time.getEpochSecond()));
    return json.build();
  }

  /** Returns a text without content. */
  @Override
  public String toString() {
    return "KeptConsent[hidden]";
  }
}
