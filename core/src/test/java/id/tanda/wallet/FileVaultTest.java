package id.tanda.wallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanda.internal.FileTurn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileVaultTest {
  @TempDir Path folder;

  @Test
  void whatWasWrittenIsReadAndNothingElseIsLeft() throws IOException {
    WalletVault vault = WalletVault.file(folder.resolve("wallet.tanda"));
    assertThat(vault.read()).isEmpty();

    vault.replace(Optional.empty(), new byte[] {1});
    vault.replace(vault.read(), new byte[] {2, 3});

    assertThat(WalletVault.file(folder.resolve("wallet.tanda")).read().orElseThrow())
        .containsExactly(2, 3);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files)
          .extracting(file -> file.getFileName().toString())
          .containsExactlyInAnyOrder("wallet.tanda", "wallet.tanda.lock");
    }
  }

  @Test
  void onlyWhatWasReadIsReplaced() {
    WalletVault vault = WalletVault.file(folder.resolve("wallet.tanda"));

    assertThat(vault.replace(Optional.of(new byte[0]), new byte[] {1})).isFalse();
    assertThat(vault.replace(Optional.empty(), new byte[] {1})).isTrue();
    assertThat(vault.replace(Optional.empty(), new byte[] {2})).isFalse();
    assertThat(vault.replace(Optional.of(new byte[] {2}), new byte[] {2})).isFalse();
    assertThat(vault.read().orElseThrow()).containsExactly(1);
  }

  @Test
  void whatACrashLeftBesideItIsOverwritten() throws IOException {
    Files.write(folder.resolve("wallet.tanda.tmp"), new byte[] {9, 9, 9});
    WalletVault vault = WalletVault.file(folder.resolve("wallet.tanda"));

    assertThat(vault.replace(Optional.empty(), new byte[] {1})).isTrue();

    assertThat(vault.read().orElseThrow()).containsExactly(1);
    assertThat(folder.resolve("wallet.tanda.tmp")).doesNotExist();
  }

  @Test
  void whoeverCannotHaveTheTurnIsToldSo() throws IOException {
    Path lock = folder.resolve("wallet.tanda.lock");
    WalletVault vault = WalletVault.file(folder.resolve("wallet.tanda"));
    FileTurn turn = FileTurn.await(lock);
    Thread.currentThread().interrupt(); // so that nobody waits for ten seconds

    assertThatThrownBy(() -> vault.replace(Optional.empty(), new byte[] {1}))
        .isInstanceOf(VaultException.class);

    assertThat(Thread.interrupted()).isTrue();
    turn.close();
    assertThat(vault.replace(Optional.empty(), new byte[] {1})).isTrue();
  }

  @Test
  void itsOwnerAloneMayReadIt() throws IOException {
    Path file = folder.resolve("wallet.tanda");
    WalletVault.file(file).replace(Optional.empty(), new byte[] {1});

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void aFolderThatIsNotThereIsAFailureOfThePlace() {
    WalletVault vault = WalletVault.file(folder.resolve("absent").resolve("wallet.tanda"));

    assertThatThrownBy(() -> vault.replace(Optional.empty(), new byte[] {1}))
        .isInstanceOf(VaultException.class);
  }

  @Test
  void aFolderInPlaceOfTheFileIsAFailureOfThePlace() {
    assertThatThrownBy(() -> WalletVault.file(folder).read()).isInstanceOf(VaultException.class);
    assertThatThrownBy(() -> WalletVault.file(Path.of("/")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aVaultInAFileSurvivesARestart() {
    Device device = new Device();
    WalletVault file = WalletVault.file(folder.resolve("wallet.tanda"));
    Vault vault = Vault.builder(file, device.secret, device.clock).weakPinCostForTests().build();
    vault.keep(device.contents());
    vault.setPin(Device.right(), device.contents());

    Vault again = Vault.builder(file, device.secret, device.clock).weakPinCostForTests().build();

    assertThat(again.unlock(Device.right()).reason()).isEmpty();
  }
}
