package id.tanda.activation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanda.code.LiveCode;
import id.tanda.crypto.json.JsonObject;
import id.tanda.device.DeviceMessage;
import id.tanda.enrolment.EnrolmentId;
import id.tanda.enrolment.EnrolmentState;
import id.tanda.history.HistoryEvent;
import id.tanda.identity.Outcome;
import id.tanda.identity.StoreException;
import id.tanda.store.AuthorityStore;
import java.time.Duration;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A right guess that is cut off on its way, and what happens before it comes again. */
class InterruptedGuessTest {
  private static final Outcome<JsonObject> NOT_ACCEPTED =
      Outcome.refused(ActivationRefusal.NOT_ACCEPTED);

  private final CutStore store = new CutStore(AuthorityStore.inMemory());
  private final Town town = new Town(store);
  private final Phone phone = town.phoneWithCode(Town.BUDI);
  private final DeviceMessage right = phone.messages().activate(phone.enrolment(), town.lastCode());

  /** Whatever ends an enrolment. */
  enum End {
    CANCEL((town, phone) -> town.activation.enrolments().cancel(phone.enrolment())),
    BLOCK((town, phone) -> town.activation.counter().devices().block(Town.BUDI)),
    OVERTAKE((town, phone) -> town.activePhone(Town.BUDI)),
    START_OVER((town, phone) -> phone.apply(ChangedDataTest.movedTo(town, "baru@example.id"))),
    ANOTHER_CODE(
        (town, phone) -> {
          town.clock.advance(Duration.ofSeconds(61));
          town.activation.enrolments().resendCode(phone.enrolment());
        });

    private final BiConsumer<Town, Phone> step;

    End(BiConsumer<Town, Phone> step) {
      this.step = step;
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("O-18 an end that came before the guess was done counts, by whatever way it came")
  void anEndThatCameInBetweenCounts(End end) {
    cutAfter(2); // let in and found right, not bound

    end.step.accept(town, phone);

    assertThat(phone.say(right)).isEqualTo(NOT_ACCEPTED);
    assertThat(town.device(phone)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  @DisplayName("O-21 a guess that was cut off anywhere is finished by the same message")
  void aGuessThatWasCutOffIsFinished(int transactions) {
    cutAfter(transactions);

    assertThat(phone.say(right)).isInstanceOf(Outcome.Done.class);
    assertThat(town.row(phone).codes().guesses()).hasSize(1);
    assertThat(town.state(phone)).isEqualTo(EnrolmentState.ACTIVE);
    assertThat(town.history(Town.BUDI)).containsOnlyOnce(HistoryEvent.ACTIVATED);
  }

  /** Whoever looks next. */
  enum Look {
    STATUS((town, phone) -> {}),
    RESEND((town, phone) -> town.activation.enrolments().resendCode(phone.enrolment())),
    GUESS((town, phone) -> phone.activate(town.lastCode()));

    private final BiConsumer<Town, Phone> step;

    Look(BiConsumer<Town, Phone> step) {
      this.step = step;
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("O-01 S-02 five guesses that were cut off lock once their code has ended")
  void guessesThatWereCutOffLockInTheEnd(Look look) {
    exhaust();
    town.clock.advance(LiveCode.LIFE.minusMillis(1));
    assertThat(town.state(phone)).isEqualTo(EnrolmentState.CODE_SENT);
    town.clock.advance(Duration.ofMillis(1));

    look.step.accept(town, phone);

    assertThat(look == Look.STATUS ? town.state(phone) : town.row(phone).state())
        .isEqualTo(EnrolmentState.LOCKED);
    assertThat(town.history(Town.BUDI)).containsOnlyOnce(HistoryEvent.LOCKED);
  }

  @Test
  @DisplayName("O-17 whoever was cut off five times applies anew once the code has ended")
  void whoeverWasCutOffAppliesAnew() {
    EnrolmentId lost = phone.enrolment();
    exhaust();
    town.clock.advance(LiveCode.LIFE);

    phone.apply(Town.BUDI);

    assertThat(phone.enrolment()).isNotEqualTo(lost);
    town.visit(phone);
    assertThat(phone.activate(town.lastCode())).isInstanceOf(Outcome.Done.class);
  }

  @Test
  @DisplayName("O-01 O-18 a guess that was cut off counts, so that cutting off gives none back")
  void guessesThatWereCutOffCount() {
    exhaust();

    assertThat(phone.say(right)).isEqualTo(NOT_ACCEPTED);
    assertThat(town.device(phone)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("O-18 a wrong guess that waits is not looked at after the end")
  void aWrongGuessIsNotLookedAtAfterTheEnd(End end) {
    DeviceMessage wrong = phone.messages().activate(phone.enrolment(), town.wrongCode());
    store.cutAfter(1);
    assertThatThrownBy(() -> phone.say(wrong)).isInstanceOf(StoreException.class);
    store.cutAfter(ModelWorld.ALL);

    end.step.accept(town, phone);

    assertThat(phone.say(wrong)).isEqualTo(NOT_ACCEPTED);
    assertThat(town.history(Town.BUDI)).doesNotContain(HistoryEvent.CODE_WRONG);
  }

  /** Lets five guesses in that are never looked at. */
  private void exhaust() {
    for (int i = 0; i < 5; i++) {
      DeviceMessage wrong = phone.messages().activate(phone.enrolment(), town.wrongCode(i));
      store.cutAfter(1);
      assertThatThrownBy(() -> phone.say(wrong)).isInstanceOf(StoreException.class);
      store.cutAfter(ModelWorld.ALL);
    }
  }

  private void cutAfter(int transactions) {
    store.cutAfter(transactions);
    assertThatThrownBy(() -> phone.say(right)).isInstanceOf(StoreException.class);
    store.cutAfter(ModelWorld.ALL);
  }
}
