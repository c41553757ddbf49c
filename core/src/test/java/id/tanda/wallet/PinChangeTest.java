package id.tanda.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanda.crypto.DecryptionException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Changing the PIN: what a wrong old one costs, and that a change opens nothing. */
class PinChangeTest {
  private final Device device = new Device();

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

  @ParameterizedTest
  @ValueSource(strings = {"864213", "111111"})
  @DisplayName(
      "P-05 a wallet that is closed while its PIN is changed stays closed, and keeps its PIN")
  void aChangeOfPinDoesNotReopen(String next) {
    device.lockedVault();
    OpenVault[] open = new OpenVault[1];
    DeviceSecret closesIt =
        () -> {
          if (open[0] != null) {
            open[0].close();
          }
          return device.secret.bytes();
        };
    open[0] = Device.unlocked(device.vault(closesIt).unlock(Device.right()));

    assertThat(open[0].changePin(Device.right(), Device.pin(next)))
        .isEqualTo(new PinChange.NotTaken(PinRefusal.NEEDED));

    assertThat(open[0].isOpen()).isFalse();
    assertThat(device.vault().unlock(Device.right()).reason()).isEmpty();
  }

  @Test
  @DisplayName(
      "P-05 P-07 a change that is not taken leaves the wallet open though its cost was raised")
  void aRefusedChangeAtALowerCostLeavesItOpen() {
    OpenVault open = Device.unlocked(device.lockedVault().unlock(Device.right()));
    Vault today = Vault.builder(device.place, device.secret, device.clock).build();
    OpenVault cheap = new OpenVault(today, key());

    assertThat(cheap.changePin(Device.right(), Device.pin("111111")))
        .isEqualTo(new PinChange.NotTaken(PinRefusal.TOO_WEAK));

    assertThat(cheap.contents()).isPresent();
    assertThat(open.contents()).isEmpty();
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

  /** Returns the key of the vault as it is, made with the right PIN. */
  private OpenKey key() {
    try {
      VaultState.PinLock lock = device.box().read().orElseThrow().lock().orElseThrow();
      return new OpenKey(lock, device.box().pinKey(Device.right(), lock));
    } catch (DecryptionException own) {
      throw new AssertionError(own);
    }
  }
}
