package id.tanda.wallet;

import id.tanda.consent.Consent;
import id.tanda.consent.ConsentId;
import id.tanda.consent.ReviewedRequest;
import id.tanda.crypto.MalformedException;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.json.JsonObjectBuilder;
import id.tanda.identity.PartyId;
import id.tanda.identity.Words;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A consent that this device gave.
 *
 * @param id its id
 * @param asked to whom, and why
 * @param text the signed consent, 1 to 8,192 characters
 * @param given when, to the second
 * @param withdrawal how it was withdrawn, or empty
 */
public record KeptConsent(
    ConsentId id, Asked asked, String text, Instant given, Optional<Withdrawal> withdrawal) {
  private static final int LONGEST_TEXT = 8_192;

  /**
   * Who asked, in words to be shown in a list of consents.
   *
   * @param party the relying party
   * @param who its registered name
   * @param why the registered words for the purpose
   */
  public record Asked(PartyId party, Words who, Words why) {
    /** Checks that nothing is missing. */
    public Asked {
      Objects.requireNonNull(party, "party");
      Objects.requireNonNull(who, "who");
      Objects.requireNonNull(why, "why");
    }

    /** Returns who asked with this request. */
    public static Asked with(ReviewedRequest request) {
      return new Asked(request.party(), request.who(), request.notice().why());
    }

    private static Asked parse(JsonObject json) throws MalformedException {
      return new Asked(
          PartyId.parse(json.text("party", 24)),
          Words.parse(json.object("who")),
          Words.parse(json.object("why")));
    }

    private JsonObjectBuilder putInto(JsonObjectBuilder json) {
      return json.put("party", party.text()).put("who", who.json()).put("why", why.json());
    }
  }

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
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(asked, "asked");
    if (text.isEmpty() || text.length() > LONGEST_TEXT) {
      throw new IllegalArgumentException("text must have 1 to 8192 characters");
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
    return new KeptConsent(id, asked, text, given, Optional.of(end));
  }

  /**
   * Returns what it gave, for the next review of a request of the same relying party; empty if an
   * earlier version kept it in another form.
   */
  public Optional<ReviewedRequest.Before> before() {
    try {
      return Optional.of(
          ReviewedRequest.Before.of(
              Consent.parse(text), asked.why(), withdrawal.map(Withdrawal::time)));
    } catch (MalformedException otherForm) {
      return Optional.empty();
    }
  }

  /** Returns from when on there is nothing left to withdraw, as far as can be told. */
  Instant ends() {
    return before().map(ReviewedRequest.Before::ended).orElse(given);
  }

  static KeptConsent parse(JsonObject json) throws MalformedException {
    json.only("id", "party", "who", "why", "text", "given", "withdrawal");
    return new KeptConsent(
        ConsentId.parse(json.text("id")),
        Asked.parse(json),
        json.text("text", LONGEST_TEXT),
        Instant.ofEpochSecond(json.integer("given")),
        json.has("withdrawal")
            ? Optional.of(Withdrawal.parse(json.object("withdrawal")))
            : Optional.empty());
  }

  JsonObject json() {
    JsonObjectBuilder json =
        asked
            .putInto(JsonObject.builder().put("id", id.text()))
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
