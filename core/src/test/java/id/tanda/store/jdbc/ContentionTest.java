package id.tanda.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanda.device.DeviceRecord;
import id.tanda.device.DeviceState;
import id.tanda.engines.Engine;
import id.tanda.engines.FreshStore;
import id.tanda.engines.H2File;
import id.tanda.identity.StoreException;
import id.tanda.store.AuthorityStore;
import id.tanda.store.AuthorityTables;
import id.tanda.testing.TestRows;
import java.util.List;
import java.util.concurrent.CountDownLatch;
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

    AuthorityStore other = JdbcAuthorityStore.over(fresh.database().dataSource());

    Future<Boolean> forth =
        threads.submit(() -> touch(fresh.store(), List.of(one, two), bothHoldOne, runs));
    Future<Boolean> back = threads.submit(() -> touch(other, List.of(two, one), bothHoldOne, runs));

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

  @Test
  @DisplayName("S-02 transactions of one store overlap on PostgreSQL, and take turns on H2")
  void onH2TransactionsTakeTurns() throws Exception {
    CountDownLatch within = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    Future<Boolean> first =
        threads.submit(
            () ->
                fresh
                    .store()
                    .<Boolean>inTransaction(
                        tables -> {
                          within.countDown();
                          return isOver(goOn, 30_000);
                        }));
    within.await();

    CountDownLatch overtaken = new CountDownLatch(1);
    Future<?> second =
        threads.submit(
            () ->
                fresh
                    .store()
                    .<Boolean>inTransaction(
                        tables -> {
                          overtaken.countDown();
                          return true;
                        }));

    assertThat(isOver(overtaken, isOnH2() ? 300 : 30_000)).isEqualTo(!isOnH2());
    goOn.countDown();
    assertThat(first.get()).isTrue();
    second.get();
  }

  private boolean isOnH2() {
    return fresh.database() instanceof H2File;
  }

  private static boolean isOver(CountDownLatch latch, long millis) {
    try {
      return latch.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  /** Moves both devices, and waits in between for the other caller, at the first run. */
  private boolean touch(
      AuthorityStore store, List<DeviceRecord> both, CyclicBarrier barrier, AtomicInteger runs) {
    int[] own = {0};
    return store.<Boolean>inTransaction(
        tables -> {
          runs.incrementAndGet();
          boolean moved = move(tables, both.get(0));
          if (++own[0] == 1) {
            await(barrier);
          }
          tables.history().append(rows.record("siti", ""));
          return move(tables, both.get(1)) && moved;
        });
  }

  private static boolean move(AuthorityTables tables, DeviceRecord device) {
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
