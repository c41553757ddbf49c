package id.tanda.testing;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanda.crypto.keys.P256PublicKey;
import id.tanda.device.DeviceRecord;
import id.tanda.device.DeviceState;
import id.tanda.enrolment.EnrolmentRecord;
import id.tanda.history.HistoryRecord;
import id.tanda.history.Transactions;
import id.tanda.release.ConsentRow;
import id.tanda.release.ReceiptRow;
import id.tanda.store.AuthorityTables;
import id.tanda.token.TokenMark;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every store must keep when 64 callers come at once. */
public abstract class AuthorityRacesContract extends AuthorityStoreContract {
  private static final int CALLERS = 64;

  private final ExecutorService threads = Executors.newFixedThreadPool(CALLERS);

  @AfterEach
  void endThreads() {
    threads.shutdownNow();
  }

  @Test
  @DisplayName("S-12 S-10 of 64 writers of one unique key one is told that it was first")
  void oneWriterIsFirst() throws Exception {
    P256PublicKey key = rows.key();
    TokenMark mark = rows.mark();
    List<EnrolmentRecord> pairs = made(i -> rows.enrolment("siti", key));
    List<DeviceRecord> currents = made(i -> rows.device("siti", 1_000 + i));
    List<DeviceRecord> indexes = made(i -> rows.device("citizen " + i, 7));
    List<ReceiptRow> receipts = made(i -> rows.receipt("siti", 0));

    assertThat(winners(i -> tables -> tables.enrolments().add(pairs.get(i)))).isEqualTo(1);
    assertThat(winners(i -> tables -> tables.devices().add(currents.get(i)))).isEqualTo(1);
    assertThat(winners(i -> tables -> tables.devices().add(indexes.get(i)))).isEqualTo(1);
    assertThat(winners(i -> tables -> tables.redeemed().add(mark, TestRows.NOW))).isEqualTo(1);
    assertThat(winners(i -> tables -> tables.receipts().append(receipts.get(i)))).isEqualTo(1);
    assertThat(
            many(tables -> tables.enrolments().pendingSinceBefore(TestRows.NOW.plusSeconds(1), 9)))
        .hasSize(1);
    assertThat(count(tables -> tables.devices().count(0, 2_000))).isEqualTo(2);
  }

  @Test
  @DisplayName("S-01 of 64 changes made from one version one counts")
  void oneChangeCounts() throws Exception {
    EnrolmentRecord row = rows.enrolment("siti", rows.key());
    DeviceRecord device = rows.device("siti", 7);
    decide(tables -> tables.enrolments().add(row) && tables.devices().add(device));

    assertThat(winners(i -> tables -> tables.enrolments().replace(row))).isEqualTo(1);
    assertThat(
            winners(
                i ->
                    tables ->
                        tables
                            .devices()
                            .move(TestRows.in(DeviceState.SUSPENDED, device), device.state())))
        .isEqualTo(1);
  }

  @Test
  @DisplayName("S-01 of 64 callers who each change a row until they succeed none is lost")
  void noChangeIsLost() throws Exception {
    EnrolmentRecord row = rows.enrolment("siti", rows.key());
    decide(tables -> tables.enrolments().add(row));

    race(
        i -> {
          boolean changed = false;
          while (!changed) {
            changed =
                says(
                    tables ->
                        tables
                            .enrolments()
                            .replace(tables.enrolments().find(row.id()).orElseThrow()));
          }
          return true;
        });

    assertThat(one(tables -> tables.enrolments().find(row.id())).orElseThrow().version())
        .isEqualTo(CALLERS);
  }

  @Test
  @DisplayName("S-01 of 64 uses of a consent for ten ten count")
  void tenUsesCount() throws Exception {
    ConsentRow consent = rows.consent(10, TestRows.NOW.plusSeconds(1));
    decide(tables -> tables.consents().add(consent));

    assertThat(
            winners(
                i -> tables -> tables.consents().use(consent.device(), consent.id(), TestRows.NOW)))
        .isEqualTo(10);
    assertThat(
            one(tables -> tables.consents().find(consent.device(), consent.id()))
                .map(ConsentRow::uses))
        .contains(10);
  }

  @Test
  @DisplayName("S-01 K-11 a device that is held stays as it is until the decision is made")
  void whatIsHeldStays() throws Exception {
    DeviceRecord device = rows.device("siti", 7);
    decide(tables -> tables.devices().add(device));
    CountDownLatch held = new CountDownLatch(1);
    CountDownLatch blocked = new CountDownLatch(1);

    Future<Boolean> releasing =
        threads.submit(
            () ->
                decide(
                    tables -> {
                      tables.devices().hold(device.thumbprint());
                      held.countDown();
                      boolean early = await(blocked, 200);
                      tables.history().append(rows.record("siti", "released"));
                      return early;
                    }));
    held.await();
    decide(
        tables -> {
          tables.devices().move(TestRows.in(DeviceState.BLOCKED, device), DeviceState.ACTIVE);
          tables.history().append(rows.record("siti", "blocked"));
          return true;
        });
    blocked.countDown();

    assertThat(releasing.get()).isFalse();
    assertThat(many(tables -> tables.history().newest("siti", 9)))
        .extracting(HistoryRecord::detail)
        .containsExactly("blocked", "released");
  }

  @Test
  @DisplayName("A-08 64 writers of the history lose no record")
  void noRecordIsLost() throws Exception {
    race(
        i ->
            decide(
                tables -> {
                  tables.history().append(rows.record("siti", "record " + i));
                  return true;
                }));

    assertThat(many(tables -> tables.history().newest("siti", 100)))
        .extracting(HistoryRecord::detail)
        .hasSize(CALLERS)
        .doesNotHaveDuplicates();
  }

  private static boolean await(CountDownLatch latch, long millis) {
    try {
      return latch.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException end) {
      throw new IllegalStateException(end);
    }
  }

  private static <T> List<T> made(IntFunction<T> maker) {
    return IntStream.range(0, CALLERS).mapToObj(maker).toList();
  }

  private long winners(IntFunction<Transactions.Work<AuthorityTables, Boolean>> work)
      throws Exception {
    return race(i -> decide(work.apply(i))).stream().filter(won -> won).count();
  }

  private List<Boolean> race(IntFunction<Boolean> caller) throws Exception {
    return Racing.together(threads, CALLERS, caller);
  }
}
