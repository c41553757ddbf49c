package id.tanda.activation;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanda.crypto.Randomness;
import id.tanda.crypto.keys.SoftwareKey;
import id.tanda.device.DeviceRecord;
import id.tanda.device.DeviceState;
import id.tanda.device.DeviceStep;
import id.tanda.device.Sealed;
import id.tanda.store.AuthorityStore;
import id.tanda.testing.SeededRandomness;
import id.tanda.trust.StatusList;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusIndexesTest {
  private static final Instant NOON = Instant.parse("2026-08-17T12:00:00Z");

  private final Randomness randomness = new SeededRandomness(3);
  private final AuthorityStore store = AuthorityStore.inMemory();

  @Test
  void theNextListBeginsBeforeTheLastIsFull() {
    StatusIndexes indexes = new StatusIndexes(3, randomness);
    Set<Long> lists = new HashSet<>();
    for (int device = 0; device < 9; device++) {
      long index = add(indexes);
      lists.add(index / StatusList.SIZE);
      assertThat(index / StatusList.SIZE).isEqualTo(device / 3);
    }
    assertThat(lists).containsExactlyInAnyOrder(0L, 1L, 2L);
  }

  @Test
  void aDeviceThatEndedKeepsItsIndex() {
    StatusIndexes indexes = new StatusIndexes(1, randomness);
    long first = add(indexes);
    store.inTransaction(
        tables -> {
          DeviceRecord device = device(first);
          return tables.devices().move(device.after(DeviceStep.BLOCK, NOON), DeviceState.ACTIVE);
        });

    assertThat(first / StatusList.SIZE).isZero();
    assertThat(add(indexes) / StatusList.SIZE).isEqualTo(1);
  }

  @Test
  void anIndexTellsNothingOfItsTurn() {
    StatusIndexes indexes = new StatusIndexes(StatusIndexes.MOST_ROOM, randomness);
    Set<Long> drawn = new HashSet<>();
    for (int i = 0; i < 200; i++) {
      drawn.add(add(indexes));
    }

    assertThat(drawn).hasSize(200);
    assertThat(drawn).filteredOn(index -> index < StatusList.SIZE / 2).hasSizeBetween(60, 140);
    assertThat(drawn).allMatch(index -> index >= 0 && index < StatusList.SIZE);
  }

  @ParameterizedTest
  @CsvSource({
    "ACTIVE, -1000, true",
    "SUSPENDED, -1000, true",
    "BLOCKED, -1, false",
    "BLOCKED, 0, false",
    "BLOCKED, 1, true",
    "UNBOUND, 0, false",
    "REPLACED, 0, false"
  })
  void aListIsNeededWhileACredentialMayNameIt(DeviceState state, long endedMillis, boolean needed) {
    DeviceRecord device = device(StatusList.SIZE + 5L);
    DeviceRecord moved =
        new DeviceRecord(
            device.key(),
            device.citizen(),
            device.sealedNik(),
            device.statusIndex(),
            state,
            NOON.plusMillis(endedMillis));
    store.inTransaction(tables -> tables.devices().add(moved));

    assertThat(needs(1)).isEqualTo(needed);
    assertThat(needs(0)).isFalse();
    assertThat(needs(2)).isFalse();
  }

  private boolean needs(long list) {
    long first = list * StatusList.SIZE;
    return store.inTransaction(
        tables -> tables.devices().needsList(first, first + StatusList.SIZE, NOON));
  }

  private long add(StatusIndexes indexes) {
    return store.inTransaction(
        tables -> {
          long index = indexes.draw(tables.devices());
          return tables.devices().add(device(index)) ? index : -1;
        });
  }

  /** Returns a device whose key follows from its index. */
  private static DeviceRecord device(long index) {
    return new DeviceRecord(
        SoftwareKey.generate(new SeededRandomness(index)).publicKey(),
        "citizen" + index,
        new Sealed("k1", new byte[0]),
        index,
        DeviceState.ACTIVE,
        NOON);
  }
}
