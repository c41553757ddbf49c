package id.tanda.release;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanda.consent.Consent;
import id.tanda.consent.Usage;
import id.tanda.crypto.json.JsonObject;
import id.tanda.device.DeviceMessage;
import id.tanda.identity.Outcome;
import id.tanda.store.AuthorityStore;
import id.tanda.testing.Racing;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;

/**
 * Callers that want something of one consent at the same time. The seed says who they are and who
 * begins, and where {@code inTurns}, whose transaction comes next.
 */
final class SeededRace {
  private static final int MOST_USES = 4;
  private static final int MOST_RELEASES = 2;

  private final Bureau bureau;
  private final ExecutorService threads;
  private final boolean inTurns;
  private final String where;
  private final Random choices;
  private final long seed;

  SeededRace(Bureau bureau, ExecutorService threads, boolean inTurns, long seed) {
    this.bureau = bureau;
    this.threads = threads;
    this.inTurns = inTurns;
    this.seed = seed;
    this.where = "seed " + seed;
    this.choices = new Random(seed);
  }

  /** A withdrawal against one or two redemptions: what goes out goes out before it. */
  void ofWithdrawalAndRelease() throws Exception {
    int redeemers = 1 + choices.nextInt(MOST_RELEASES);
    Consent consent = bureau.consent(Usage.times(MOST_USES));
    List<Caller> callers = redeemers(consent, redeemers);
    callers.add(withdrawer(consent));

    List<Outcome<JsonObject>> answers = race(callers);

    int released = done(answers) - 1;
    assertThat(answers)
        .as(where)
        .filteredOn(Outcome.Refused.class::isInstance)
        .hasSize(redeemers - released)
        .allMatch(Outcome.refused(ReleaseRefusal.CONSENT_WITHDRAWN)::equals);
    assertThat(bureau.answer(bureau.redeem(bureau.bank, consent)))
        .as(where)
        .isEqualTo(Outcome.refused(ReleaseRefusal.CONSENT_WITHDRAWN));
    assertLeft(consent, released, true);
  }

  /** One redemption more than a consent has uses. */
  void ofOneMoreThanGranted() throws Exception {
    int uses = 1 + choices.nextInt(MOST_USES);
    Consent consent = bureau.consent(uses == 1 ? Usage.once() : Usage.times(uses));

    List<Outcome<JsonObject>> answers = race(redeemers(consent, uses + 1));

    assertThat(done(answers)).as(where).isEqualTo(uses);
    assertThat(answers).as(where).contains(Outcome.refused(ReleaseRefusal.CONSENT_USED));
    assertLeft(consent, uses, false);
  }

  private void assertLeft(Consent consent, int releases, boolean withdrawn) {
    ConsentRow row =
        bureau
            .store
            .inTransaction(tables -> tables.consents().find(consent.device(), consent.id()))
            .orElseThrow();
    assertThat(row.uses()).as(where).isEqualTo(releases);
    assertThat(row.withdrawal().isPresent()).as(where).isEqualTo(withdrawn);
    Basis basis = new Basis.OfConsent(consent.id());
    Trace.of(basis, bureau.atRest.citizen(bureau.siti), MOST_USES + 2, bureau.store)
        .assertIs(where, releases, withdrawn);
  }

  /** Wants something of the authority that stands on a store. */
  private interface Caller extends Function<AuthorityStore, Outcome<JsonObject>> {}

  private List<Caller> redeemers(Consent consent, int count) {
    List<Caller> callers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Redemption redemption = bureau.redeem(bureau.bank, consent);
      callers.add(store -> bureau.redemptions(store).answer(redemption, bureau.clock.instant()));
    }
    return callers;
  }

  private Caller withdrawer(Consent consent) {
    DeviceMessage message =
        bureau.phones.message(
            bureau.device, DeviceMessage.Action.WITHDRAW, Bureau.request(consent).json());
    return store -> new Withdrawals(store, bureau.keys).answer(message, bureau.clock.instant());
  }

  private List<Outcome<JsonObject>> race(List<Caller> callers) throws Exception {
    Collections.shuffle(callers, choices);
    if (!inTurns) {
      return Racing.together(
          threads, callers.size(), number -> callers.get(number).apply(bureau.store));
    }
    Turns turns = new Turns(bureau.store, seed, callers.size());
    return Racing.together(
        threads,
        callers.size(),
        number -> turns.as(number, () -> callers.get(number).apply(turns)));
  }

  private static int done(List<Outcome<JsonObject>> answers) {
    return (int) answers.stream().filter(Outcome.Done.class::isInstance).count();
  }
}
