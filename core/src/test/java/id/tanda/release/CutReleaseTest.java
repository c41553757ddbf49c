package id.tanda.release;

import static id.tanda.testing.Outcomes.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanda.consent.Consent;
import id.tanda.consent.Usage;
import id.tanda.crypto.json.JsonObject;
import id.tanda.device.DeviceMessage;
import id.tanda.engines.Engine;
import id.tanda.engines.FreshStore;
import id.tanda.identity.Outcome;
import id.tanda.identity.StoreException;
import id.tanda.store.AuthorityStore;
import id.tanda.token.Presentation;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Releases and withdrawals that end between any two transactions, and are then asked for again. */
@ParameterizedClass
@EnumSource(Engine.class)
class CutReleaseTest {
  private static final int ENOUGH = 9;

  private final FreshStore fresh;
  private final Bureau bureau;

  CutReleaseTest(Engine engine) {
    this.fresh = engine.open();
    this.bureau = new Bureau(fresh.store());
  }

  @AfterEach
  void close() {
    fresh.close();
  }

  /** What is asked of the authority that stands on a store, the same whenever it is asked. */
  private record Asked(
      Basis basis, ReceiptEvent effect, Function<AuthorityStore, Outcome<JsonObject>> work) {
    Outcome<JsonObject> of(AuthorityStore store) {
      return work.apply(store);
    }
  }

  /** Something that is asked for the first time. */
  private interface Kind {
    Asked next();
  }

  @Test
  @DisplayName("S-02 A-04 a release under a consent is whole or not there, wherever it was cut off")
  void aReleaseUnderAConsentIsWhole() {
    assertWhole(this::consented);
  }

  @Test
  @DisplayName("S-02 A-04 a release under a scope is whole or not there, wherever it was cut off")
  void aReleaseUnderAScopeIsWhole() {
    assertWhole(this::scoped);
  }

  @Test
  @DisplayName("S-02 A-04 a withdrawal is whole or not there, wherever it was cut off")
  void aWithdrawalIsWhole() {
    assertWhole(this::withdrawn);
  }

  private void assertWhole(Kind kind) {
    CutOff counting = CutOff.never(bureau.store);
    done(kind.next().of(counting));
    int transactions = counting.transactions();
    assertThat(transactions).isGreaterThan(2);
    for (int cut = 0; cut < transactions; cut++) {
      assertNothing(kind.next(), CutOff.after(cut, bureau.store), "cut after " + cut);
      assertNothingOrAll(
          kind.next(), CutOff.untold(cut + 1, bureau.store), cut + 1 == transactions);
    }
  }

  private void assertNothing(Asked asked, CutOff store, String where) {
    assertThatThrownBy(() -> asked.of(store)).as(where).isInstanceOf(StoreException.class);
    assertHolds(asked, List.of(), where);
    done(asked.of(bureau.store));
    assertHolds(asked, List.of(asked.effect()), where);
  }

  /** What the last transaction did stands, and is told when it is asked for again. */
  private void assertNothingOrAll(Asked asked, CutOff store, boolean all) {
    String where = "untold after " + store.transactions();
    assertThatThrownBy(() -> asked.of(store)).as(where).isInstanceOf(StoreException.class);
    assertHolds(asked, all ? List.of(asked.effect()) : List.of(), where);
    JsonObject answer = done(asked.of(bureau.store));
    assertThat(done(asked.of(bureau.store))).as(where).isEqualTo(answer);
    assertHolds(asked, List.of(asked.effect()), where);
  }

  /**
   * Looks for receipts and records. A use, mark or answer that were there without them would show
   * when the same is asked for again: a once-consent and a token are good for one release alone.
   */
  private void assertHolds(Asked asked, List<ReceiptEvent> effects, String where) {
    Trace trace = Trace.of(asked.basis(), bureau.atRest.citizen(bureau.siti), ENOUGH, bureau.store);
    assertThat(trace.receipts()).as(where).isEqualTo(effects);
    assertThat(trace.records())
        .as(where)
        .isEqualTo(effects.stream().map(ReceiptEvent::history).toList());
  }

  private Asked consented() {
    Consent consent = bureau.consent(Usage.once());
    Redemption redemption = bureau.redeem(bureau.bank, consent);
    return new Asked(
        new Basis.OfConsent(consent.id()),
        ReceiptEvent.CONSENT_RELEASED,
        store -> bureau.redemptions(store).answer(redemption, bureau.clock.instant()));
  }

  private Asked scoped() {
    String token = bureau.token(Presentation.bare().scope(Bureau.HOTEL_OPEN));
    Redemption redemption = bureau.redeem(bureau.hotel, token);
    return new Asked(
        bureau.basis(token),
        ReceiptEvent.SCOPE_RELEASED,
        store -> bureau.redemptions(store).answer(redemption, bureau.clock.instant()));
  }

  private Asked withdrawn() {
    Consent consent = bureau.consent(Usage.once());
    DeviceMessage message =
        bureau.phones.message(
            bureau.device, DeviceMessage.Action.WITHDRAW, Bureau.request(consent).json());
    return new Asked(
        new Basis.OfConsent(consent.id()),
        ReceiptEvent.CONSENT_WITHDRAWN,
        store -> new Withdrawals(store, bureau.keys).answer(message, bureau.clock.instant()));
  }
}
