package id.tanda.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanda.crypto.DecryptionException;
import id.tanda.crypto.secret.Argon2id;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a try of the PIN costs, and how it is raised. */
class PinCostTest {
  private final Device device = new Device();

  @Test
  @DisplayName("P-07 a PIN set at a lower cost opens and is moved to today's cost")
  void anOldCostIsRaised() throws Exception {
    device.lockedVault();
    Vault today =
        Vault.builder(device.place, device.secret, device.clock)
            .randomness(device.randomness)
            .build();

    OpenVault open = Device.unlocked(today.unlock(Device.right()));

    VaultBox box = device.box();
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
          public boolean replace(Optional<byte[]> seen, byte[] next) {
            if (++writes[0] == 3) {
              throw new VaultException("full", new IllegalStateException("full"));
            }
            return device.place.replace(seen, next);
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
  void aPinIsDearUnlessSomebodySaysAloudThatItIsNot() throws Exception {
    Vault plain = Vault.builder(device.place, device.secret, device.clock).build();
    device.locked(plain);

    assertThat(cost()).isEqualTo(new Argon2id.Cost(19_456, 2, 1));
    Device loosened = new Device();
    loosened.lockedVault();
    assertThat(loosened.box().read().orElseThrow().lock().orElseThrow().cost())
        .isEqualTo(new Argon2id.Cost(8, 1, 1));
  }

  @Test
  void aVaultOfHigherCostIsLeftAsItIs() throws Exception {
    Argon2id.Cost dear = new Argon2id.Cost(20_480, 2, 1);
    device.locked(Vault.builder(device.place, device.secret, device.clock).pinCost(dear).build());

    assertThat(device.vault().unlock(Device.right()).reason()).isEmpty();

    assertThat(cost()).isEqualTo(dear);
  }

  private Argon2id.Cost cost() throws DecryptionException {
    return device.box().read().orElseThrow().lock().orElseThrow().cost();
  }
}
