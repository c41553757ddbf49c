package id.tanda;

import static id.tanda.testing.Outcomes.done;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanda.crypto.keys.SoftwareKey;
import id.tanda.device.DeviceRecord;
import id.tanda.device.DeviceState;
import id.tanda.device.Sealed;
import id.tanda.party.Registrar;
import id.tanda.party.ScopeCatalogue;
import id.tanda.store.AuthorityStore;
import id.tanda.testing.SeededRandomness;
import id.tanda.testing.SettableClock;
import id.tanda.testing.TestAuthority;
import id.tanda.trust.KeyUse;
import id.tanda.trust.StatusList;
import id.tanda.trust.StatusLists;
import id.tanda.trust.StatusReading.Status;
import id.tanda.trust.TrustBundles;
import id.tanda.trust.TrustedKey;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PublicationsTest {
  private final SettableClock clock = SettableClock.atNoon();
  private final TestAuthority keys = new TestAuthority("dukcapil.example", clock, 5);
  private final TrustBundles bundles = keys.bundles();
  private final AuthorityStore store = AuthorityStore.inMemory();
  private final Publications publications =
      new Publications(
          keys.id(),
          bundles,
          keys.key(KeyUse.STATUS),
          store,
          new ScopeCatalogue(
              store,
              new Registrar(
                  keys.id(), keys.key(KeyUse.REGISTRATION), clock, new SeededRandomness(1))),
          clock);

  @Test
  void theFirstListIsServedBeforeThereIsADevice() {
    assertThat(publications.statusLists()).containsExactly(0);
  }

  @Test
  @DisplayName("K-16 a list is served until the last credential that may name it has ended")
  void aListIsRetiredWithItsLastCredential() {
    DeviceRecord ended = add(7, DeviceState.BLOCKED);
    add(StatusList.SIZE + 7L, DeviceState.ACTIVE);
    add(2L * StatusList.SIZE + 7, DeviceState.BLOCKED);
    assertThat(ended.state().isOver()).isTrue();

    assertThat(publications.statusLists()).containsExactly(0, 1, 2);
    clock.advance(Duration.ofDays(31).minusMillis(1));
    assertThat(publications.statusLists()).containsExactly(0, 1, 2);
    clock.advance(Duration.ofMillis(1));
    assertThat(publications.statusLists()).containsExactly(1, 2);
  }

  @Test
  void everyListTellsOfItsOwnDevices() {
    add(7, DeviceState.BLOCKED);
    add(StatusList.SIZE + 8L, DeviceState.SUSPENDED);
    StatusLists lists = StatusLists.under(bundles, clock);
    publications.statusLists().forEach(list -> done(lists.accept(publications.statusList(list))));

    assertThat(status(lists, 7)).isEqualTo(Status.NOT_VALID);
    assertThat(status(lists, 8)).isEqualTo(Status.VALID);
    assertThat(status(lists, StatusList.SIZE + 7L)).isEqualTo(Status.VALID);
    assertThat(status(lists, StatusList.SIZE + 8L)).isEqualTo(Status.NOT_VALID);
  }

  private Status status(StatusLists lists, long index) {
    TrustedKey key =
        bundles.key(keys.key(KeyUse.CREDENTIAL).publicKey().id(), clock.instant()).orElseThrow();
    return lists.read(key, index, Duration.ofMinutes(5), clock.instant()).status();
  }

  private DeviceRecord add(long index, DeviceState state) {
    DeviceRecord device =
        new DeviceRecord(
            SoftwareKey.generate(new SeededRandomness(index)).publicKey(),
            "citizen" + index,
            new Sealed("k1", new byte[0]),
            index,
            state,
            clock.instant());
    store.inTransaction(tables -> tables.devices().add(device));
    return device;
  }
}
