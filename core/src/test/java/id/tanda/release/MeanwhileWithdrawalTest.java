package id.tanda.release;

import static id.tanda.testing.Outcomes.done;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanda.consent.Consent;
import id.tanda.consent.Usage;
import id.tanda.crypto.json.JsonObject;
import id.tanda.device.DeviceMessage;
import id.tanda.device.DeviceStep;
import id.tanda.identity.Outcome;
import id.tanda.identity.PartyId;
import id.tanda.store.AuthorityStore;
import id.tanda.store.AuthorityTables;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What happens between any two transactions of a withdrawal. */
class MeanwhileWithdrawalTest {
  /** A store in which something else happens just before one of the transactions. */
  private static final class Interrupted implements AuthorityStore {
    private final AuthorityStore store;
    private final int before;
    private final Runnable step;
    private int transactions;

    Interrupted(AuthorityStore store, int before, Runnable step) {
      this.store = store;
      this.before = before;
      this.step = step;
    }

    @Override
    public <R> R inTransaction(Work<? super AuthorityTables, R> work) {
      transactions++;
      if (transactions == before) {
        step.run();
      }
      return store.inTransaction(work);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"BLOCK", "SUSPEND", "UNBIND", "REPLACE"})
  @DisplayName("K-11 K-09 with a device that has ended nothing is withdrawn, however close it was")
  void whatEndsTheDeviceMeanwhileStopsTheWithdrawal(DeviceStep step) {
    for (int before = 1; before <= transactions(); before++) {
      Bureau bureau = new Bureau();
      WithdrawalRequest request = Bureau.request(bureau.consent(Usage.once()));

      Outcome<JsonObject> answer =
          withdrawn(
              bureau,
              request,
              new Interrupted(bureau.store, before, () -> bureau.phones.take(bureau.device, step)));

      assertThat(answer)
          .as("before transaction %s", before)
          .isEqualTo(Outcome.refused(ReleaseRefusal.DEVICE_NOT_ACTIVE));
      assertThat(bureau.records()).isZero();
    }
  }

  @Test
  @DisplayName("C-04 a receipt of a withdrawal never names a party that the consent does not")
  void aUseMeanwhileDoesNotMakeTheReceiptLie() {
    Bureau bureau = new Bureau();
    for (int before = 1; before <= transactions(); before++) {
      Consent consent = bureau.consent(Usage.times(2));
      WithdrawalRequest lying =
          new WithdrawalRequest(consent.device(), consent.id(), PartyId.of("hotel.contoh"));
      Runnable use = () -> done(bureau.answer(bureau.redeem(bureau.bank, consent)));

      Outcome<JsonObject> answer =
          withdrawn(bureau, lying, new Interrupted(bureau.store, before, use));

      assertThat(
              answer
                  .flatMap(body -> bureau.reader.withdrawal(body, lying, bureau.clock.instant()))
                  .map(Receipt::party)
                  .orElse(refused -> bureau.bank.id()))
          .as("before transaction %s", before)
          .isEqualTo(bureau.bank.id());
      assertThat(done(bureau.phones.withdraw(bureau.device, lying)).has("receipt")).isTrue();
    }
  }

  /** Returns how many transactions a withdrawal takes. */
  private static int transactions() {
    Bureau bureau = new Bureau();
    Interrupted counting = new Interrupted(bureau.store, 0, () -> {});
    done(withdrawn(bureau, Bureau.request(bureau.consent(Usage.once())), counting));
    return counting.transactions;
  }

  private static Outcome<JsonObject> withdrawn(
      Bureau bureau, WithdrawalRequest request, AuthorityStore store) {
    DeviceMessage message =
        bureau.phones.message(bureau.device, DeviceMessage.Action.WITHDRAW, request.json());
    return new Withdrawals(store, bureau.keys).answer(message, bureau.clock.instant());
  }
}
