package id.tanda.wallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanda.crypto.secret.Argon2id;
import id.tanda.identity.Outcome;
import id.tanda.testing.Outcomes;
import java.nio.charset.StandardCharsets;
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

class VaultTest {
  private final Device device = new Device();

  @Test
  void beforeAPinTheDeviceAloneOpensWhatWasKept() {
    Vault vault = device.vault();
    assertThat(Outcomes.done(vault.beforePin())).isEmpty();

    vault.keep(device.contents());

    Contents kept = Outcomes.done(device.vault().beforePin()).orElseThrow();
    assertThat(kept.deviceKey().orElseThrow().publicKey()).isEqualTo(device.key.publicKey());
    assertThat(vault.unlock(Device.right()))
        .isEqualTo(new Unlocking.Closed<>(PinRefusal.NOT_ACTIVATED));
    assertThat(bytesInPlace()).doesNotContain("dukcapil");
  }

  @Test
  void withoutAnythingKeptNoPinIsSetOrTried() {
    assertThat(device.vault().unlock(Device.right()).reason()).contains(PinRefusal.NOT_ACTIVATED);
    assertThat(device.vault().setPin(Device.right(), device.contents()))
        .isEqualTo(Outcome.refused(PinRefusal.NOT_ACTIVATED));
  }

  @Test
  void theRightPinOpensAndNothingGoesWithoutIt() {
    Vault vault = device.lockedVault();

    Contents contents = Device.unlocked(vault.unlock(Device.right())).contents().orElseThrow();

    assertThat(contents.birthDate()).contains(Device.BORN);
    assertThat(vault.beforePin()).isEqualTo(Outcome.refused(PinRefusal.NEEDED));
    assertThat(vault.keep(device.contents())).isEqualTo(Outcome.refused(PinRefusal.NEEDED));
    assertThat(vault.setPin(Device.right(), device.contents()))
        .isEqualTo(Outcome.refused(PinRefusal.NEEDED));
  }

  @Test
  @DisplayName("P-03 a weak first PIN is refused before anything is moved")
  void aWeakFirstPinIsRefused() {
    Vault vault = device.vault();
    vault.keep(device.contents());

    assertThat(vault.setPin(Device.pin("170890"), device.contents()))
        .isEqualTo(Outcome.refused(PinRefusal.TOO_WEAK));
    assertThat(Outcomes.done(vault.beforePin())).isPresent();
  }

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
    VaultBox box = new VaultBox(device.place, device.secret, device.randomness);
    VaultState state = box.read().orElseThrow();
    box.write(new VaultState(10, Instant.EPOCH, state.lock(), state.contents()));

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

  @Test
  @DisplayName("P-06 on another device the bytes do not open, and no try is counted")
  void anotherDeviceDoesNotOpenIt() {
    device.lockedVault();
    Vault copied = device.vault(DeviceSecret.of(device.randomness.bytes(32)));
    int before = device.writes.get();

    assertThat(copied.unlock(Device.right()).reason()).contains(PinRefusal.NOT_THIS_DEVICE);
    assertThat(copied.beforePin()).isEqualTo(Outcome.refused(PinRefusal.NOT_THIS_DEVICE));
    assertThat(copied.keep(device.contents()))
        .isEqualTo(Outcome.refused(PinRefusal.NOT_THIS_DEVICE));
    assertThat(device.writes.get()).isEqualTo(before);
    assertThat(device.vault().unlock(Device.right()).reason()).isEmpty();
  }

  @Test
  @DisplayName("P-06 damaged bytes do not open")
  void damagedBytesDoNotOpen() {
    Vault vault = device.lockedVault();
    byte[] bytes = device.place.read().orElseThrow();
    bytes[bytes.length - 1] ^= 1;
    device.place.write(bytes);

    assertThat(vault.unlock(Device.right()).reason()).contains(PinRefusal.NOT_THIS_DEVICE);
    device.place.write(new byte[] {1, 2, 3});
    assertThat(vault.unlock(Device.right()).reason()).contains(PinRefusal.NOT_THIS_DEVICE);
  }

  @Test
  @DisplayName(
      "P-08 neither the PIN nor a hash of it is kept, so another's PIN fails as a seal does")
  void anotherPinFailsAsASealDoes() throws Exception {
    Vault vault = device.lockedVault();

    assertThat(vault.unlock(Device.pin("864213")).reason()).contains(PinRefusal.WRONG);
    VaultBox box = new VaultBox(device.place, device.secret, device.randomness);
    String state = new String(box.read().orElseThrow().utf8(), StandardCharsets.UTF_8);
    assertThat(state).doesNotContain("274915").contains("\"salt\"").contains("\"wrong\":1");
  }

  @Test
  @DisplayName("P-07 a PIN set at a lower cost opens and is moved to today's cost")
  void anOldCostIsRaised() throws Exception {
    device.lockedVault();
    Vault today =
        Vault.builder(device.place, device.secret, device.clock)
            .randomness(device.randomness)
            .build();

    OpenVault open = Device.unlocked(today.unlock(Device.right()));

    VaultBox box = new VaultBox(device.place, device.secret, device.randomness);
    assertThat(box.read().orElseThrow().lock().orElseThrow().cost()).isEqualTo(Vault.DEFAULT_COST);
    assertThat(open.update(held -> held)).isPresent();
    assertThat(device.vault().unlock(Device.right()).reason()).isEmpty();
  }

  @Test
  @DisplayName("P-07 if the cost cannot be raised the wallet opens all the same")
  void anOldCostThatCannotBeRaisedStaysOpen() {
    device.lockedVault();
    int[] writes = {0};
    WalletVault failsAtTheThird =
        new WalletVault() {
          @Override
          public Optional<byte[]> read() {
            return device.place.read();
          }

          @Override
          public void write(byte[] bytes) {
            if (++writes[0] == 3) {
              throw new VaultException("full", new IllegalStateException("full"));
            }
            device.place.write(bytes);
          }
        };
    Vault today =
        Vault.builder(failsAtTheThird, device.secret, device.clock)
            .pinCost(new Argon2id.Cost(20 * 1_024, 2, 1))
            .build();

    assertThat(today.unlock(Device.right()).reason()).isEmpty();
    assertThat(writes[0]).isEqualTo(3);
  }

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

  @Test
  void settingsOutOfBoundsAreRefused() {
    VaultBuilder builder = Vault.builder(device.place, device.secret, device.clock);

    assertThatThrownBy(() -> builder.pinCost(new Argon2id.Cost(18 * 1_024, 2, 1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> builder.pinCost(new Argon2id.Cost(19 * 1_024, 1, 1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> builder.idle(Duration.ofMillis(999)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> builder.idle(Duration.ofHours(1).plusMillis(1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> DeviceSecret.of(new byte[31]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(builder.idle(Duration.ofHours(1))).isSameAs(builder);
  }

  @Test
  void whatIsNotOpenStaysWhatItIsWhenMapped() {
    Unlocking<String> wrong = new Unlocking.WrongPin<>(9, Optional.empty());
    Unlocking<String> locked = new Unlocking.Locked<>(Instant.EPOCH);
    Unlocking<String> closed = new Unlocking.Closed<>(PinRefusal.DESTROYED);

    assertThat(wrong.map(String::length).reason()).contains(PinRefusal.WRONG);
    assertThat(locked.map(String::length).reason()).contains(PinRefusal.LOCKED);
    assertThat(closed.map(String::length).reason()).contains(PinRefusal.DESTROYED);
    assertThat(new Unlocking.Unlocked<>("abc").map(String::length))
        .isEqualTo(new Unlocking.Unlocked<>(3));
    assertThat(PinRefusal.WRONG.code()).isEqualTo("pin.wrong");
    assertThat(PinRefusal.WRONG.words().english()).isEqualTo("The PIN is wrong.");
  }

  @Test
  @DisplayName("P-09 neither vault nor contents show themselves")
  void nothingShowsItself() throws Exception {
    OpenVault open = Device.unlocked(device.lockedVault().unlock(Device.right()));
    VaultBox box = new VaultBox(device.place, device.secret, device.randomness);

    assertThat(open).hasToString("OpenVault[hidden]");
    assertThat(open.contents().orElseThrow()).hasToString("Contents[hidden]");
    assertThat(box.read().orElseThrow()).hasToString("VaultState[wrong=0]");
  }

  private static void tryWrong(Vault vault, int times) {
    for (int i = 0; i < times; i++) {
      assertThat(vault.unlock(Device.wrong()).reason()).contains(PinRefusal.WRONG);
    }
  }

  private String bytesInPlace() {
    return new String(device.place.read().orElseThrow(), StandardCharsets.ISO_8859_1);
  }
}
