package id.tanda.wallet;

import id.tanda.consent.Consent;
import id.tanda.consent.ReviewedRequest;
import id.tanda.crypto.MalformedException;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.json.JsonObjectBuilder;
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
 * @param withdrawal how it was withdrawn, or empty
 */
public record KeptConsent(
    String id, PartyId party, String text, Instant given, Optional<Withdrawal> withdrawal) {
  private static final int LONGEST_ID = 128;
  private static final int LONGEST_TEXT = 8_192;

  /**
   * The end of a consent.
   *
   * @param time when the authority acknowledged it, to the second
   * @param receipt the authority's proof, to be sent to the relying party; 1 to 8,192 characters
   * @param stopsBy by when the relying party must have stopped using the data, to the second, or
   *     empty if it has not acknowledged the withdrawal
   */
  public record Withdrawal(Instant time, String receipt, Optional<Instant> stopsBy) {
    /** Checks the bounds. */
    public Withdrawal {
      if (receipt.isEmpty() || receipt.length() > LONGEST_TEXT) {
        throw new IllegalArgumentException("receipt must have 1 to 8192 characters");
      }
      time = Instant.ofEpochSecond(time.getEpochSecond());
      stopsBy = stopsBy.map(end -> Instant.ofEpochSecond(end.getEpochSecond()));
    }

    static Withdrawal parse(JsonObject json) throws MalformedException {
      json.only("time", "receipt", "stops_by");
      return new Withdrawal(
          Instant.ofEpochSecond(json.integer("time")),
          json.text("receipt", LONGEST_TEXT),
          json.has("stops_by")
              ? Optional.of(Instant.ofEpochSecond(json.integer("stops_by")))
              : Optional.empty());
    }

    private JsonObject json() {
      JsonObjectBuilder json =
          JsonObject.builder().put("time", time.getEpochSecond()).put("receipt", receipt);
      stopsBy.ifPresent(end -> json.put("stops_by", end.getEpochSecond()));
      return json.build();
    }

    /** Returns a text without content. */
    @Override
    public String toString() {
      return "Withdrawal[hidden]";
    }
  }

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
  }

  /** Returns the same consent, withdrawn; one that was withdrawn before stays as it is. */
  public KeptConsent withdrawn(Instant time, String receipt) {
    return withdrawal.isPresent() ? this : with(new Withdrawal(time, receipt, Optional.empty()));
  }

  /**
   * Returns the same consent after the relying party acknowledged its withdrawal. Its first word
   * counts: a later one gives it no more time.
   *
   * @throws IllegalStateException if it was not withdrawn
   */
  public KeptConsent acknowledged(Instant stopsBy) {
    Withdrawal before =
        withdrawal.orElseThrow(() -> new IllegalStateException("consent was not withdrawn"));
    Instant end = before.stopsBy().filter(known -> known.isBefore(stopsBy)).orElse(stopsBy);
    return with(new Withdrawal(before.time(), before.receipt(), Optional.of(end)));
  }

  private KeptConsent with(Withdrawal end) {
    return new KeptConsent(id, party, text, given, Optional.of(end));
  }

  /**
   * Returns what it gave, for the next review of a request of the same relying party; empty if an
   * earlier version kept it in another form.
   */
  public Optional<ReviewedRequest.Before> before() {
    try {
      return Optional.of(
          ReviewedRequest.Before.of(Consent.parse(text), withdrawal.map(Withdrawal::time)));
    } catch (MalformedException otherForm) {
      return Optional.empty();
    }
  }

  /** Returns from when on there is nothing left to withdraw, as far as can be told. */
  Instant ends() {
    return before().map(ReviewedRequest.Before::ended).orElse(given);
  }

  static KeptConsent parse(JsonObject json) throws MalformedException {
    json.only("id", "party", "text", "given", "withdrawal");
    return new KeptConsent(
        json.text("id", LONGEST_ID),
        PartyId.parse(json.text("party", 24)),
        json.text("text", LONGEST_TEXT),
        Instant.ofEpochSecond(json.integer("given")),
        json.has("withdrawal")
            ? Optional.of(Withdrawal.parse(json.object("withdrawal")))
            : Optional.empty());
  }

  JsonObject json() {
    JsonObjectBuilder json =
        JsonObject.builder()
            .put("id", id)
            .put("party", party.text())
            .put("text", text)
            .put("given", given.getEpochSecond());
    withdrawal.ifPresent(end -> json.put("withdrawal", end.json()));
    return json.build();
  }

  /** Returns a text without content. */
  @Override
  public String toString() {
    return "KeptConsent[hidden]";
  }
}
