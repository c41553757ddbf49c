package id.tanda.wallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import id.tanda.identity.Outcome;
import id.tanda.testing.Outcomes;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class OpenVaultTest {
  private final Device device = new Device();

  @Test
  void anOpenVaultLocksItselfAfterIdleTime() {
    OpenVault open = Device.unlocked(device.lockedVault().unlock(Device.right()));
    device.clock.advance(Duration.ofMinutes(5).minusMillis(1));
    assertThat(open.contents()).isPresent();

    device.clock.advance(Duration.ofMinutes(5));

    assertThat(open.contents()).isEmpty();
    assertThat(open.update(held -> held)).isEmpty();
  }

  @Test
  void askingIfItIsOpenDoesNotKeepItOpen() {
    OpenVault open = Device.unlocked(device.lockedVault().unlock(Device.right()));
    device.clock.advance(Duration.ofMinutes(5).minusMillis(1));
    assertThat(open.isOpen()).isTrue();

    device.clock.advance(Duration.ofMillis(1));

    assertThat(open.isOpen()).isFalse();
  }

  @Test
  void aClockThatIsSetBackDoesNotKeepItOpen() {
    OpenVault open = Device.unlocked(device.lockedVault().unlock(Device.right()));
    device.clock.advance(Duration.ofMinutes(-5).plusMillis(1));
    assertThat(open.contents()).isPresent();

    device.clock.advance(Duration.ofMinutes(-5));

    assertThat(open.contents()).isEmpty();
    assertThat(open.isOpen()).isFalse();
  }

  @Test
  void aClosedVaultGivesNothingMore() {
    OpenVault open = Device.unlocked(device.lockedVault().unlock(Device.right()));
    open.close();

    assertThat(open.isOpen()).isFalse();
    assertThat(open.contents()).isEmpty();
  }

  @Test
  void whatWasChangedIsThereAfterTheNextUnlocking() {
    Vault vault = device.lockedVault();
    JournalEntry shown =
        new JournalEntry(
            device.clock.instant(), JournalEntry.What.SHOWN, "Hotel Merdeka", "hotel.1");
    Device.unlocked(vault.unlock(Device.right())).update(held -> held.with(shown));

    assertThat(
            Device.unlocked(device.vault().unlock(Device.right()))
                .contents()
                .orElseThrow()
                .journal())
        .containsExactly(shown);
  }

  @Test
  void twoOpeningsLoseNoneOfEachOthersChanges() {
    Vault vault = device.lockedVault();
    OpenVault one = Device.unlocked(vault.unlock(Device.right()));
    OpenVault other = Device.unlocked(device.vault().unlock(Device.right()));

    one.update(held -> held.with(shown("first")));
    other.update(held -> held.with(shown("second")));

    assertThat(one.contents().orElseThrow().journal())
        .extracting(JournalEntry::detail)
        .containsExactly("first", "second");
  }

  @Test
  void whatIsClosedDuringAChangeGivesNothingOut() {
    OpenVault open = Device.unlocked(device.lockedVault().unlock(Device.right()));

    assertThat(open.update(held -> closing(open, held))).isEmpty();

    assertThat(open.isOpen()).isFalse();
  }

  @Test
  void aChangeOfPinInTheMiddleOfACallDoesNotEndIt() {
    device.lockedVault();
    AtomicReference<Runnable> meanwhile = new AtomicReference<>(() -> {});
    OpenVault open = Device.unlocked(device.vault(reading(meanwhile)).unlock(Device.right()));
    meanwhile.set(
        () ->
            assertThat(open.changePin(Device.right(), Device.pin("864213")))
                .isEqualTo(new PinChange.Changed()));

    assertThat(open.update(held -> held.with(shown("all the same")))).isPresent();

    assertThat(open.contents().orElseThrow().journal()).hasSize(1);
  }

  @Test
  @Timeout(60)
  void aChangeOfPinKeepsNoOtherThreadWaiting() {
    OpenVault open = Device.unlocked(device.lockedVault().unlock(Device.right()));
    open.changePin(Device.right(), Device.pin("864213"));
    assertTimeoutPreemptively(
        Duration.ofSeconds(30), () -> open.changePin(Device.pin("864213"), Device.right()));
    OpenVault elsewhere = Device.unlocked(device.vault().unlock(Device.right()));
    elsewhere.changePin(Device.right(), Device.pin("864213"));
    assertThat(open.contents()).isEmpty();

    PinChange change =
        assertTimeoutPreemptively(
            Duration.ofSeconds(30), () -> open.changePin(Device.pin("864213"), Device.right()));

    assertThat(change).isEqualTo(new PinChange.NotTaken(PinRefusal.NEEDED));
  }

  @Test
  void aChangeThatCannotBeKeptHasNotHappened() {
    OpenVault open = Device.unlocked(device.lockedVault().unlock(Device.right()));
    device.placeIsBroken = true;

    assertThatThrownBy(() -> open.update(before -> device.contents()))
        .isInstanceOf(VaultException.class);
    assertThat(open.contents().orElseThrow().enrolment())
        .isNotEqualTo(device.contents().enrolment());
  }

  @Test
  void aDestroyedWalletMayBeginAnew() {
    Vault vault = device.lockedVault();
    OpenVault open = Device.unlocked(vault.unlock(Device.right()));
    vault.destroy();

    assertThat(open.update(held -> held)).isEmpty();
    assertThat(vault.setPin(Device.right(), device.contents()))
        .isEqualTo(Outcome.refused(PinRefusal.DESTROYED));
    assertThat(vault.keep(device.contents())).isInstanceOf(Outcome.Done.class);
    assertThat(Outcomes.done(vault.setPin(Device.right(), device.contents())).isOpen()).isTrue();
  }

  @Test
  void anOpenVaultMayBeErased() {
    Vault vault = device.lockedVault();
    OpenVault open = Device.unlocked(vault.unlock(Device.right()));
    open.destroy();

    assertThat(open.isOpen()).isFalse();
    assertThat(vault.unlock(Device.right()).reason()).contains(PinRefusal.DESTROYED);
  }

  /** Returns the place of the device, which has something else happen before it is read next. */
  private WalletVault reading(AtomicReference<Runnable> meanwhile) {
    return new WalletVault() {
      @Override
      public Optional<byte[]> read() {
        meanwhile.getAndSet(() -> {}).run();
        return device.place.read();
      }

      @Override
      public boolean replace(Optional<byte[]> seen, byte[] next) {
        return device.place.replace(seen, next);
      }
    };
  }

  private JournalEntry shown(String detail) {
    return new JournalEntry(device.clock.instant(), JournalEntry.What.SHOWN, "", detail);
  }

  private static Contents closing(OpenVault open, Contents held) {
    open.close();
    return held;
  }
}
