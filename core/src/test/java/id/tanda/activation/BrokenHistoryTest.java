package id.tanda.activation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanda.counter.CounterChallenge;
import id.tanda.device.DeviceState;
import id.tanda.engines.Engine;
import id.tanda.engines.FreshStore;
import id.tanda.enrolment.EnrolmentState;
import id.tanda.identity.StoreException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A database that takes everything but records of the history. */
@ParameterizedClass
@EnumSource(value = Engine.class, mode = EnumSource.Mode.EXCLUDE, names = "MEMORY")
class BrokenHistoryTest {
  private final FreshStore fresh;
  private final Town town;

  BrokenHistoryTest(Engine engine) {
    this.fresh = engine.open();
    this.town = new Town(fresh.store());
  }

  @AfterEach
  void close() {
    fresh.close();
  }

  @Test
  @DisplayName("A-05 nothing is applied for, matched, approved or activated without its record")
  void nothingIsDecidedWithoutARecord() {
    Phone applied = town.phone().apply(Town.BUDI);
    Phone withCode = town.phoneWithCode(Town.SITI);
    fresh.database().run("ALTER TABLE tanda_history RENAME TO away");

    assertFails(() -> town.phone().apply(Town.SITI));
    assertFails(() -> town.activation.enrolments().matchFace(applied.enrolment(), Town.evidence()));
    assertFails(() -> withCode.activate(town.lastCode()));
    assertThat(town.state(applied)).isEqualTo(EnrolmentState.APPLIED);
    assertThat(town.state(withCode)).isEqualTo(EnrolmentState.CODE_SENT);
    assertThat(town.device(withCode)).isEmpty();
    assertThat(fresh.database().ask("SELECT COUNT(*) FROM tanda_enrolment")).isEqualTo("2");
  }

  @Test
  @DisplayName("A-05 neither approved, blocked nor unbound, and all goes on when it is mended")
  void nothingIsEndedWithoutARecord() {
    Phone active = town.activePhone(Town.BUDI);
    Phone waiting = town.phone().apply(Town.SITI);
    town.activation.enrolments().matchFace(waiting.enrolment(), Town.evidence());
    CounterChallenge challenge = town.activation.counter().open(Town.OFFICER);
    waiting.answer(challenge);
    fresh.database().run("ALTER TABLE tanda_history RENAME TO away");

    assertFails(() -> approve(waiting, challenge));
    assertFails(() -> town.activation.counter().devices().block(Town.BUDI));
    assertFails(() -> active.say(active.messages().unbind()));
    assertThat(town.state(waiting)).isEqualTo(EnrolmentState.FACE_MATCHED);
    assertThat(town.device(active).orElseThrow().state()).isEqualTo(DeviceState.ACTIVE);

    fresh.database().run("ALTER TABLE away RENAME TO tanda_history");
    approve(waiting, challenge);
    assertThat(town.state(waiting)).isEqualTo(EnrolmentState.CODE_SENT);
  }

  private void approve(Phone phone, CounterChallenge challenge) {
    town.activation
        .counter()
        .approve(Town.OFFICER, challenge.session(), phone.checkNumber(challenge));
  }

  private static void assertFails(Runnable step) {
    assertThatThrownBy(step::run).isInstanceOf(StoreException.class);
  }
}
