package id.tanda.wallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanda.identity.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Trying and changing the PIN: what wrong ones cost, whichever way they come. */
class PinTriesTest {
  private final Device device = new Device();

  @Test
  void theLockOutTableHasThreeFreeTriesAndDoublesToTenthOfAll() {
    Vault vault = device.lockedVault();
    Duration[] waits = {
      Duration.ZERO,
      Duration.ZERO,
      Duration.ofMinutes(15),
      Duration.ofMinutes(30),
      Duration.ofHours(1),
      Duration.ofHours(2),
      Duration.ofHours(4),
      Duration.ofHours(8),
      Duration.ofHours(16)
    };
    for (int wrong = 1; wrong <= waits.length; wrong++) {
      Duration wait = waits[wrong - 1];
      Instant retryAt = device.clock.instant().plus(wait);

      assertThat(vault.unlock(Device.wrong()))
          .isEqualTo(
              new Unlocking.WrongPin<>(
                  LockOut.MOST - wrong, wait.isZero() ? Optional.empty() : Optional.of(retryAt)));
      if (!wait.isZero()) {
        device.clock.advance(wait.minusMillis(1));
        assertThat(vault.unlock(Device.right())).isEqualTo(new Unlocking.Locked<>(retryAt));
        device.clock.advance(Duration.ofMillis(1));
      }
    }
    assertThat(vault.unlock(Device.wrong()).reason()).contains(PinRefusal.DESTROYED);
    assertThat(vault.unlock(Device.right()).reason()).contains(PinRefusal.DESTROYED);
    assertThat(vault.beforePin()).isEqualTo(Outcome.refused(PinRefusal.DESTROYED));
    assertThat(LockOut.after(10)).isEqualTo(Duration.ofHours(24));
  }

  @Test
  void theRightPinAtTheVeryEndOfTheWaitOpensAndForgetsTheWrongOnes() {
    Vault vault = device.lockedVault();
    tryWrong(vault, 3);
    device.clock.advance(Duration.ofMinutes(15));

    assertThat(vault.unlock(Device.right()).reason()).isEmpty();
    assertThat(vault.unlock(Device.wrong()))
        .isEqualTo(new Unlocking.WrongPin<>(9, Optional.empty()));
  }

  @Test
  @DisplayName("P-01 a restart does not forget wrong tries, and a try is counted before it is made")
  void aRestartDoesNotForget() {
    tryWrong(device.lockedVault(), 3);
    assertThat(device.vault().unlock(Device.right()).reason()).contains(PinRefusal.LOCKED);

    device.clock.advance(Duration.ofMinutes(15));
    device.placeIsBroken = true;
    Vault vault = device.vault();
    assertThatThrownBy(() -> vault.unlock(Device.right())).isInstanceOf(VaultException.class);
  }

  @Test
  @DisplayName("P-01 a tenth try that was cut off counts")
  void aTenthTryThatWasCutOffCounts() throws Exception {
    Vault vault = device.lockedVault();
    VaultBox box = device.box();
    VaultState state = box.read().orElseThrow();
    box.overwrite(new VaultState(10, Instant.EPOCH, state.lock(), state.contents()));

    assertThat(vault.unlock(Device.right()).reason()).contains(PinRefusal.DESTROYED);
    assertThat(box.read().orElseThrow().contents()).isEmpty();
  }

  @Test
  @DisplayName("P-02 of 10,000 parallel tries three are made")
  void parallelTriesNeverPassTheCap() throws Exception {
    Vault vault = device.lockedVault();
    ExecutorService threads = Executors.newFixedThreadPool(64);
    int before = device.writes.get();
    List<Future<Unlocking<OpenVault>>> running = new ArrayList<>();
    CountDownLatch start = new CountDownLatch(1);
    for (int i = 0; i < 10_000; i++) {
      running.add(
          threads.submit(
              () -> {
                start.await();
                return vault.unlock(Device.wrong());
              }));
    }
    start.countDown();
    int made = 0;
    for (Future<Unlocking<OpenVault>> each : running) {
      made += each.get() instanceof Unlocking.WrongPin<OpenVault> ? 1 : 0;
    }
    threads.shutdownNow();

    assertThat(made).isEqualTo(3);
    assertThat(device.writes.get() - before).isEqualTo(3);
  }

  @Test
  @DisplayName("P-05 a wrong old PIN counts on the same cap")
  void aWrongOldPinCounts() {
    Vault vault = device.lockedVault();
    OpenVault open = Device.unlocked(vault.unlock(Device.right()));
    for (int i = 0; i < 3; i++) {
      assertThat(open.changePin(Device.wrong(), Device.pin("864213")))
          .isInstanceOf(PinChange.OldRefused.class);
    }

    assertThat(vault.unlock(Device.right()).reason()).contains(PinRefusal.LOCKED);
  }

  @Test
  void aChangedPinCountsAndTheOldOneDoesNot() {
    Vault vault = device.lockedVault();
    OpenVault open = Device.unlocked(vault.unlock(Device.right()));
    OpenVault elsewhere = Device.unlocked(vault.unlock(Device.right()));

    assertThat(open.changePin(Device.right(), Device.pin("864213")))
        .isEqualTo(new PinChange.Changed());

    assertThat(open.update(held -> held)).isPresent();
    assertThat(elsewhere.update(held -> held)).isEmpty();
    assertThat(elsewhere.isOpen()).isFalse();
    assertThat(vault.unlock(Device.right()).reason()).contains(PinRefusal.WRONG);
    assertThat(vault.unlock(Device.pin("864213")).reason()).isEmpty();
  }

  @Test
  @DisplayName("P-03 a weak new PIN is not taken, and the old one goes on")
  void aWeakNewPinIsNotTaken() {
    Vault vault = device.lockedVault();
    OpenVault open = Device.unlocked(vault.unlock(Device.right()));

    assertThat(open.changePin(Device.right(), Device.pin("111111")))
        .isEqualTo(new PinChange.NotTaken(PinRefusal.TOO_WEAK));
    assertThat(vault.unlock(Device.right()).reason()).isEmpty();
  }

  @Test
  @DisplayName("P-05 a wallet that was closed is not opened by a change of its PIN")
  void aClosedWalletChangesNoPin() {
    OpenVault open = Device.unlocked(device.lockedVault().unlock(Device.right()));
    open.close();

    assertThat(open.changePin(Device.right(), Device.pin("864213")))
        .isEqualTo(new PinChange.NotTaken(PinRefusal.NEEDED));
    assertThat(open.isOpen()).isFalse();
    assertThat(device.vault().unlock(Device.right())).isInstanceOf(Unlocking.Unlocked.class);
  }

  private static void tryWrong(Vault vault, int times) {
    for (int i = 0; i < times; i++) {
      assertThat(vault.unlock(Device.wrong()).reason()).contains(PinRefusal.WRONG);
    }
  }
}
