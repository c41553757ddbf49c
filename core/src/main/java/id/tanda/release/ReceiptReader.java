package id.tanda.release;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.json.JsonObject;
import id.tanda.identity.AuthorityId;
import id.tanda.identity.Outcome;
import id.tanda.identity.PartyId;
import id.tanda.trust.TrustBundles;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Reads receipts and what answers them, and believes them only if the trust bundle does. Safe for
 * use by many threads.
 *
 * @param bundles whose keys count
 * @param authority who must have signed
 */
public record ReceiptReader(TrustBundles bundles, AuthorityId authority) {
  private static final int LONGEST_SALT = 64;

  /** Checks that nothing is missing. */
  public ReceiptReader {
    Objects.requireNonNull(bundles, "bundles");
    Objects.requireNonNull(authority, "authority");
  }

  /**
   * Reads the answer to a withdrawal.
   *
   * @param asked what was withdrawn
   * @return the receipt, or an {@link OpeningRefusal}
   */
  public Outcome<Receipt> withdrawal(JsonObject body, WithdrawalRequest asked, Instant now) {
    Basis basis = new Basis.OfConsent(asked.consent());
    return only(body)
        .flatMap(text -> believed(text, now))
        .flatMap(demand(Receipt::isWithdrawal, OpeningRefusal.NOT_FOR_THIS))
        .flatMap(demand(receipt -> receipt.basis().equals(basis), OpeningRefusal.NOT_FOR_THIS));
  }

  /**
   * Reads the receipt of a withdrawal as it reaches the relying party.
   *
   * @return the receipt, or an {@link OpeningRefusal}
   */
  public Outcome<Receipt> withdrawal(String text, PartyId from, Instant now) {
    return believed(text, now)
        .flatMap(demand(receipt -> receipt.party().equals(from), OpeningRefusal.WRONG_AUDIENCE))
        .flatMap(demand(Receipt::isWithdrawal, OpeningRefusal.NOT_FOR_THIS));
  }

  /**
   * Reads what a relying party answered to the receipt of a withdrawal.
   *
   * @param withdrawn the receipt that was sent
   * @return the acknowledgement, or an {@link OpeningRefusal}
   */
  public Outcome<Acknowledgement> acknowledgement(String text, Receipt withdrawn, Instant now) {
    Acknowledgement read;
    try {
      read = Acknowledgement.parse(text);
    } catch (MalformedException damaged) {
      return Outcome.refused(OpeningRefusal.MALFORMED);
    }
    if (!read.isTrusted(bundles, authority, now)) {
      return Outcome.refused(OpeningRefusal.UNTRUSTED);
    }
    return read.isOf(withdrawn) ? Outcome.done(read) : Outcome.refused(OpeningRefusal.NOT_FOR_THIS);
  }

  /**
   * Reads the answer to a question for the history.
   *
   * @return the receipts, newest first, each following the next one in the list; or an {@link
   *     OpeningRefusal}
   */
  public Outcome<List<Receipt>> history(JsonObject body, Instant now) {
    List<Receipt> receipts = new ArrayList<>();
    List<String> salts = new ArrayList<>();
    try {
      body.only("receipts");
      for (JsonObject entry : body.objects("receipts")) {
        entry.only("receipt", "salt");
        receipts.add(Receipt.parse(entry.text("receipt", Receipt.MAX_CHARS)));
        salts.add(entry.text("salt", LONGEST_SALT));
      }
    } catch (MalformedException damaged) {
      return Outcome.refused(OpeningRefusal.MALFORMED);
    }
    if (!receipts.stream().allMatch(receipt -> receipt.isTrusted(bundles, authority, now))) {
      return Outcome.refused(OpeningRefusal.UNTRUSTED);
    }
    return isChain(receipts, salts)
        ? Outcome.done(List.copyOf(receipts))
        : Outcome.refused(OpeningRefusal.BROKEN_CHAIN);
  }

  private static Outcome<String> only(JsonObject body) {
    try {
      body.only("receipt");
      return Outcome.done(body.text("receipt", Receipt.MAX_CHARS));
    } catch (MalformedException damaged) {
      return Outcome.refused(OpeningRefusal.MALFORMED);
    }
  }

  private Outcome<Receipt> believed(String text, Instant now) {
    try {
      Receipt receipt = Receipt.parse(text);
      return receipt.isTrusted(bundles, authority, now)
          ? Outcome.done(receipt)
          : Outcome.refused(OpeningRefusal.UNTRUSTED);
    } catch (MalformedException damaged) {
      return Outcome.refused(OpeningRefusal.MALFORMED);
    }
  }

  private static Function<Receipt, Outcome<Receipt>> demand(
      Predicate<Receipt> rule, OpeningRefusal otherwise) {
    return receipt -> Outcome.of(Optional.of(receipt).filter(rule), otherwise);
  }

  private static boolean isChain(List<Receipt> newestFirst, List<String> salts) {
    for (int i = 0; i + 1 < newestFirst.size(); i++) {
      if (!newestFirst.get(i).follows(newestFirst.get(i + 1), salts.get(i + 1))) {
        return false;
      }
    }
    return true;
  }
}
