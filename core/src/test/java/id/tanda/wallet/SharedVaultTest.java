package id.tanda.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanda.identity.Outcome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several vaults over one file, as of several windows or processes. */
class SharedVaultTest {
  private static final int VAULTS = 8;

  @TempDir Path folder;

  private final Device device = new Device();
  private final AtomicInteger keysMade = new AtomicInteger();

  @Test
  @DisplayName("P-02 10,000 parallel tries over eight vaults on one file make three keys")
  void severalVaultsCountTogether() throws Exception {
    device.locked(vault());
    keysMade.set(0);
    List<Vault> vaults = vaults();

    List<Unlocking<OpenVault>> answers =
        parallel(10_000, i -> vaults.get(i % VAULTS).unlock(Device.wrong()));

    assertThat(answers.stream().collect(Collectors.groupingBy(this::name, Collectors.counting())))
        .containsEntry("WrongPin", 3L)
        .containsEntry("Locked", 9_997L);
    assertThat(keysMade).hasValue(3);
  }

  @Test
  void severalVaultsLoseNoneOfEachOthersChanges() throws Exception {
    device.locked(vault());
    List<OpenVault> open = new ArrayList<>();
    for (Vault vault : vaults()) {
      open.add(Device.unlocked(vault.unlock(Device.right())));
    }

    parallel(200, i -> open.get(i % VAULTS).update(held -> held.with(shown("n" + i))));

    assertThat(open.get(0).contents().orElseThrow().journal())
        .extracting(JournalEntry::detail)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, 200).mapToObj(i -> "n" + i).collect(Collectors.toList()));
  }

  @Test
  void ofSeveralFirstPinsOneIsSet() throws Exception {
    vault().keep(device.contents());
    List<Vault> vaults = vaults();

    List<Boolean> set =
        parallel(
            VAULTS,
            i -> vaults.get(i).setPin(Device.right(), device.contents()).refusal().isEmpty());

    assertThat(set).containsOnlyOnce(true);
    assertThat(vault().beforePin()).isEqualTo(Outcome.refused(PinRefusal.NEEDED));
  }

  private List<Vault> vaults() {
    return IntStream.range(0, VAULTS).mapToObj(i -> vault()).collect(Collectors.toList());
  }

  private Vault vault() {
    return device.vault(WalletVault.file(folder.resolve("wallet.tanda")), this::secret);
  }

  /** Counts each time that it is asked for in order to make the key of a PIN. */
  private byte[] secret() {
    boolean forPin =
        StackWalker.getInstance()
            .walk(frames -> frames.anyMatch(frame -> frame.getMethodName().equals("pinKey")));
    keysMade.addAndGet(forPin ? 1 : 0);
    return device.secret.bytes();
  }

  private String name(Unlocking<OpenVault> answer) {
    return answer.getClass().getSimpleName();
  }

  private JournalEntry shown(String detail) {
    return new JournalEntry(device.clock.instant(), JournalEntry.What.SHOWN, "", detail);
  }

  private interface Numbered<T> {
    T call(int number) throws Exception;
  }

  private static <T> List<T> parallel(int times, Numbered<T> work) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(64);
    CountDownLatch start = new CountDownLatch(1);
    List<Future<T>> running = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      int number = i;
      Callable<T> call =
          () -> {
            start.await();
            return work.call(number);
          };
      running.add(threads.submit(call));
    }
    start.countDown();
    List<T> done = new ArrayList<>();
    for (Future<T> each : running) {
      done.add(each.get());
    }
    threads.shutdownNow();
    return done;
  }
}
