package id.tanda.wallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.secret.Argon2id;
import id.tanda.identity.Outcome;
import id.tanda.testing.Outcomes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    device.place.replace(device.place.read(), bytes);

    assertThat(vault.unlock(Device.right()).reason()).contains(PinRefusal.NOT_THIS_DEVICE);
    device.place.replace(device.place.read(), new byte[] {1, 2, 3});
    assertThat(vault.unlock(Device.right()).reason()).contains(PinRefusal.NOT_THIS_DEVICE);
  }

  @Test
  @DisplayName(
      "P-08 neither the PIN nor a hash of it is kept, so another's PIN fails as a seal does")
  void anotherPinFailsAsASealDoes() throws Exception {
    Vault vault = device.lockedVault();

    assertThat(vault.unlock(Device.pin("864213")).reason()).contains(PinRefusal.WRONG);
    VaultBox box = device.box();
    String state = new String(box.read().orElseThrow().utf8(), StandardCharsets.UTF_8);
    assertThat(state).doesNotContain("274915").contains("\"salt\"").contains("\"wrong\":1");
  }

  @Test
  @DisplayName("P-06 a vault put back to an older state has its tries back: SECURITY.md says so")
  void whatIsPutBackHasItsTriesBack() {
    Vault vault = device.lockedVault();
    byte[] older = device.place.read().orElseThrow();
    vault.unlock(Device.wrong());
    device.place.replace(device.place.read(), older);

    assertThat(vault.unlock(Device.wrong()))
        .isEqualTo(new Unlocking.WrongPin<>(9, Optional.empty()));
  }

  @Test
  void whatCannotBeOpenedAnyMoreCanBeErasedToBeginAnew() {
    device.lockedVault();
    Vault withoutItsSecret = device.vault(DeviceSecret.of(device.randomness.bytes(32)));

    withoutItsSecret.destroy();

    assertThat(withoutItsSecret.keep(device.contents())).isInstanceOf(Outcome.Done.class);
  }

  @Test
  @DisplayName("P-09 each copy of the device secret is overwritten after use")
  void theDeviceSecretIsOverwritten() {
    List<byte[]> copies = new ArrayList<>();
    DeviceSecret remembered =
        () -> {
          copies.add(device.secret.bytes());
          return copies.get(copies.size() - 1);
        };
    Vault vault = device.locked(device.vault(remembered));
    vault.unlock(Device.right());

    assertThat(copies).hasSizeGreaterThan(5).containsOnly(new byte[DeviceSecret.LENGTH]);
  }

  @Test
  void aStateOfAnotherVersionIsNotRead() {
    for (String state :
        List.of(
            "{\"wrong\":0,\"retry_at_ms\":0,\"contents\":\"\",\"more\":1}",
            "{\"wrong\":0,\"retry_at_ms\":0,\"contents\":\"\",\"lock\":{\"salt\":\"AAAA\",\"memory\":8,"
                + "\"iterations\":1,\"parallelism\":1,\"more\":1}}",
            "{\"wrong\":0,\"retry_at_ms\":0,\"contents\":\"\",\"lock\":{\"salt\":\"AAAA\",\"memory\":8,"
                + "\"iterations\":1,\"parallelism\":2}}")) {
      assertThatThrownBy(() -> VaultState.parse(state.getBytes(StandardCharsets.US_ASCII)))
          .isInstanceOf(MalformedException.class);
    }
  }

  @Test
  void aPlaceInMemoryReplacesOnlyWhatWasRead() {
    WalletVault memory = WalletVault.inMemory();

    assertThat(memory.replace(Optional.of(new byte[0]), new byte[] {1})).isFalse();
    assertThat(memory.read()).isEmpty();
    assertThat(memory.replace(Optional.empty(), new byte[] {1})).isTrue();
    assertThat(memory.replace(Optional.of(new byte[] {2}), new byte[] {3})).isFalse();
    assertThat(memory.read().orElseThrow()).containsExactly(1);
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
    assertThat(builder.idle(Duration.ofSeconds(1))).isSameAs(builder);
    assertThat(builder.pinCost(Vault.DEFAULT_COST)).isSameAs(builder);
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
    VaultBox box = device.box();

    assertThat(open).hasToString("OpenVault[hidden]");
    assertThat(open.contents().orElseThrow()).hasToString("Contents[hidden]");
    assertThat(box.read().orElseThrow()).hasToString("VaultState[wrong=0]");
    VaultState.PinLock lock = box.read().orElseThrow().lock().orElseThrow();
    assertThat(new OpenKey(lock, box.pinKey(Device.right(), lock))).hasToString("OpenKey[hidden]");
  }

  private String bytesInPlace() {
    return new String(device.place.read().orElseThrow(), StandardCharsets.ISO_8859_1);
  }
}
