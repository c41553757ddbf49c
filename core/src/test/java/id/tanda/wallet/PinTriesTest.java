package id.tanda.wallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanda.identity.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Trying the PIN: what wrong ones cost. */
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
  @DisplayName("P-01 a clock that is set back begins the wait anew, and makes it no longer")
  void aClockSetBackMakesNoWaitLonger() {
    Vault vault = device.lockedVault();
    tryWrong(vault, 3);
    device.clock.advance(Duration.ofDays(-365));
    Instant retryAt = device.clock.instant().plus(Duration.ofMinutes(15));

    assertThat(vault.unlock(Device.right())).isEqualTo(new Unlocking.Locked<>(retryAt));
    device.clock.advance(Duration.ofMinutes(15).minusMillis(1));
    assertThat(vault.unlock(Device.right())).isEqualTo(new Unlocking.Locked<>(retryAt));
    device.clock.advance(Duration.ofMillis(1));
    assertThat(vault.unlock(Device.right()).reason()).isEmpty();
  }

  @Test
  @DisplayName("P-01 a free try stays free when the clock is set back")
  void aFreeTryStaysFree() {
    Vault vault = device.lockedVault();
    tryWrong(vault, 2);
    device.clock.advance(Duration.ofDays(-365));

    assertThat(vault.unlock(Device.right()).reason()).isEmpty();
  }

  @Test
  @DisplayName("P-02 a try that is not looked at costs a thousandth of a second at most")
  void aLockedTryIsCheap() {
    Vault vault = device.lockedVault();
    tryWrong(vault, 3);
    long[] nanos = new long[1_001];
    for (int i = 0; i < nanos.length; i++) {
      long start = System.nanoTime();
      vault.unlock(Device.right());
      nanos[i] = System.nanoTime() - start;
    }
    Arrays.sort(nanos);

    assertThat(Duration.ofNanos(nanos[nanos.length / 2])).isLessThan(Duration.ofMillis(1));
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
  @DisplayName("P-01 a wallet that is erased during a try does not open")
  void aWalletThatIsErasedDuringATryDoesNotOpen() {
    device.lockedVault();
    AtomicBoolean isTrying = new AtomicBoolean();
    DeviceSecret erasesIt =
        () -> {
          if (device.writes.get() > 2 && isTrying.compareAndSet(true, false)) {
            device.vault().destroy();
          }
          return device.secret.bytes();
        };
    Vault vault = device.vault(erasesIt);
    isTrying.set(true);
    device.writes.set(2); // more once the try is counted

    assertThat(vault.unlock(Device.right()).reason()).contains(PinRefusal.DESTROYED);
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

  private static void tryWrong(Vault vault, int times) {
    for (int i = 0; i < times; i++) {
      assertThat(vault.unlock(Device.wrong()).reason()).contains(PinRefusal.WRONG);
    }
  }
}
