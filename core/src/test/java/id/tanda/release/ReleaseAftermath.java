package id.tanda.release;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanda.consent.ConsentId;
import id.tanda.crypto.json.JsonObject;
import id.tanda.identity.Outcome;
import id.tanda.identity.Reason;
import id.tanda.testing.Outcomes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is in a store after the process that released from it was killed: all that was acknowledged,
 * each release with its use, its receipts and its record and none of them without it, and whatever
 * was cut off done once when it is asked again.
 */
final class ReleaseAftermath {
  private static final int SOME = 5;

  private final Bureau bureau;
  private final Books books;
  private final String where;
  private final Map<String, Integer> tally;
  private final Map<Basis, Holding> holdings = new LinkedHashMap<>();
  private final List<Receipt> booked = new ArrayList<>();

  ReleaseAftermath(Bureau bureau, Books books, String where, Map<String, Integer> tally) {
    this.bureau = bureau;
    this.books = books;
    this.where = where;
    this.tally = tally;
  }

  /** Checks what these lines acknowledged, and that nothing stands between before and after. */
  void assertSound(List<String> said) {
    Heard heard = Heard.of(said, bureau);
    heard.holdings().forEach(holding -> holdings.put(holding.basis(), holding));
    heard.asked().values().forEach(errand -> assertHeld(errand, heard.answer(errand)));
    assertBooked();
    heard.asked().values().forEach(this::assertRepeated);
    assertBooked();
    List.copyOf(holdings.values()).forEach(this::useUp);
    assertBooked();
  }

  /** What was acknowledged is there, as the one before allowed; what was not may be. */
  private void assertHeld(Errand errand, Optional<String> acknowledged) {
    Optional<Reason> refusal = holding(errand).refusal(errand);
    Optional<JsonObject> kept = errand.kept(bureau);
    if (refusal.isPresent()) {
      assertThat(kept).as(where).isEmpty();
      acknowledged.ifPresent(code -> assertThat(code).as(where).isEqualTo(refusal.get().code()));
    } else {
      acknowledged.ifPresent(
          brief ->
              assertThat(kept.map(Outcome::done).map(Heard::inBrief)).as(where).contains(brief));
      kept.ifPresent(answer -> book(errand, answer));
    }
    if (acknowledged.isEmpty()) {
      count(errand.getClass().getSimpleName() + (kept.isPresent() ? " done" : " not done"));
    }
  }

  /** Whatever is asked again is answered as before, or now, and only once. */
  private void assertRepeated(Errand errand) {
    Optional<JsonObject> kept = errand.kept(bureau);
    if (kept.isPresent()) {
      assertThat(errand.at(bureau)).as(where).isEqualTo(Outcome.done(kept.get()));
    } else {
      ask(errand);
    }
  }

  /** No more goes out than what was left. */
  private void useUp(Holding at) {
    Errand next = at.redemption(bureau);
    for (int i = 0; i < SOME && holding(next).refusal(next).isEmpty(); i++) {
      ask(next);
      next = at.redemption(bureau);
    }
    ask(next);
  }

  /** Asks for what was not done before. */
  private void ask(Errand errand) {
    Optional<Reason> refusal = holding(errand).refusal(errand);
    Outcome<JsonObject> answer = errand.at(bureau);
    assertThat(errand.at(bureau)).as(where).isEqualTo(answer);
    if (refusal.isPresent()) {
      assertThat(answer).as(where).isEqualTo(Outcome.refused(refusal.get()));
    } else {
      book(errand, Outcomes.done(answer));
    }
  }

  private void book(Errand errand, JsonObject answer) {
    booked.add(errand.read(bureau, answer));
    holdings.put(errand.basis(bureau), holding(errand).after(errand));
  }

  private void assertBooked() {
    books.assertEnd(booked, where);
    books.assertBalanced(where);
    holdings.values().stream().filter(Holding::isConsent).forEach(this::assertCounted);
  }

  private void assertCounted(Holding consent) {
    ConsentId id = ((Basis.OfConsent) consent.basis()).id();
    Optional<ConsentRow> row =
        bureau.store.inTransaction(
            tables -> tables.consents().find(bureau.device.publicKey().thumbprint(), id));
    assertThat(row.map(ConsentRow::uses).orElse(0)).as(where).isEqualTo(consent.released());
    assertThat(row.flatMap(ConsentRow::withdrawal).isPresent())
        .as(where)
        .isEqualTo(consent.withdrawn());
  }

  private Holding holding(Errand errand) {
    return Optional.ofNullable(holdings.get(errand.basis(bureau))).orElseThrow();
  }

  private void count(String moment) {
    tally.merge(moment, 1, Integer::sum);
  }
}
