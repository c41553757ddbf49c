package id.tanda.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanda.device.DeviceRecord;
import id.tanda.device.DeviceState;
import id.tanda.engines.Engine;
import id.tanda.engines.FreshStore;
import id.tanda.identity.StoreException;
import id.tanda.testing.TestRows;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Transactions that the database takes back for the sake of others. */
@ParameterizedClass
@EnumSource(value = Engine.class, mode = EnumSource.Mode.EXCLUDE, names = "MEMORY")
class ContentionTest {
  private final TestRows rows = new TestRows(47);
  private final ExecutorService threads = Executors.newFixedThreadPool(2);
  private final FreshStore fresh;

  ContentionTest(Engine engine) {
    this.fresh = engine.open();
  }

  @AfterEach
  void close() {
    threads.shutdownNow();
    fresh.close();
  }

  @Test
  @DisplayName("S-13 of two that wait for each other one runs again, and both are decided")
  void aDeadlockRunsAgain() throws Exception {
    DeviceRecord one = rows.device("siti", 1);
    DeviceRecord two = rows.device("budi", 2);
    fresh.store().inTransaction(tables -> tables.devices().add(one) && tables.devices().add(two));
    CyclicBarrier bothHoldOne = new CyclicBarrier(2);
    AtomicInteger runs = new AtomicInteger();

    Future<Boolean> forth = threads.submit(() -> touch(one, two, bothHoldOne, runs));
    Future<Boolean> back = threads.submit(() -> touch(two, one, bothHoldOne, runs));

    assertThat(forth.get()).isTrue();
    assertThat(back.get()).isTrue();
    assertThat(runs).hasValueGreaterThan(2);
    assertThat(fresh.database().ask("SELECT COUNT(*) FROM tanda_history")).isEqualTo("2");
  }

  @Test
  @DisplayName("S-13 conflicts without end are a failure after ten runs, and nothing has happened")
  void conflictsWithoutEndFail() {
    AtomicInteger runs = new AtomicInteger();

    assertThatThrownBy(
            () ->
                fresh
                    .store()
                    .inTransaction(
                        tables -> {
                          tables.history().append(rows.record("siti", ""));
                          runs.incrementAndGet();
                          throw Failure.of(new java.sql.SQLException("", "40001"));
                        }))
        .isInstanceOf(StoreException.class)
        .matches(failure -> ((StoreException) failure).isRetrySensible());
    assertThat(runs).hasValue(10);
    assertThat(fresh.database().ask("SELECT COUNT(*) FROM tanda_history")).isEqualTo("0");
  }

  /** Moves both devices, and waits in between for the other caller, at the first run. */
  private boolean touch(
      DeviceRecord first, DeviceRecord second, CyclicBarrier barrier, AtomicInteger runs) {
    int[] own = {0};
    return fresh
        .store()
        .<Boolean>inTransaction(
            tables -> {
              runs.incrementAndGet();
              boolean moved = move(tables, first);
              if (++own[0] == 1) {
                await(barrier);
              }
              tables.history().append(rows.record("siti", ""));
              return move(tables, second) && moved;
            });
  }

  private static boolean move(id.tanda.store.AuthorityTables tables, DeviceRecord device) {
    return tables.devices().move(TestRows.in(DeviceState.ACTIVE, device), DeviceState.ACTIVE);
  }

  private static void await(CyclicBarrier barrier) {
    try {
      barrier.await(30, TimeUnit.SECONDS);
    } catch (Exception late) {
      throw new IllegalStateException(late);
    }
  }
}
