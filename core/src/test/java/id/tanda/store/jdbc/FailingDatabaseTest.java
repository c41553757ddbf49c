package id.tanda.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import id.tanda.engines.Engine;
import id.tanda.engines.FreshStore;
import id.tanda.engines.H2File;
import id.tanda.history.Transactions;
import id.tanda.identity.StoreException;
import id.tanda.store.AuthorityStore;
import id.tanda.store.AuthorityTables;
import id.tanda.testing.TestRows;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A database that does not do what it is asked. */
@ParameterizedClass
@EnumSource(value = Engine.class, mode = EnumSource.Mode.EXCLUDE, names = "MEMORY")
class FailingDatabaseTest {
  private final TestRows rows = new TestRows(53);
  private final Engine engine;
  private final FreshStore fresh;

  FailingDatabaseTest(Engine engine) {
    this.engine = engine;
    this.fresh = engine.open();
  }

  @AfterEach
  void close() {
    fresh.close();
  }

  @Test
  @DisplayName("S-13 without a connection in time nothing is decided, and it may be tried again")
  void anEmptyPoolDecidesNothing() throws Exception {
    try (HikariDataSource pool = new HikariDataSource()) {
      pool.setDataSource(fresh.database().dataSource());
      pool.setMaximumPoolSize(1);
      pool.setConnectionTimeout(250);
      AuthorityStore store = JdbcAuthorityStore.over(pool);

      try (Connection taken = pool.getConnection()) {
        assertThat(taken.isValid(1)).isTrue();
        assertFails(true, () -> write(store));
      }
      assertThat(write(store)).isTrue();
    }
    assertRecords(1);
  }

  @Test
  @DisplayName("S-13 a store that must not be written decides nothing, and trying again is no use")
  void aReadOnlyDatabaseDecidesNothing() {
    AuthorityStore store = JdbcAuthorityStore.over(readOnly());

    assertFails(false, () -> write(store));
    assertThat(store.inTransaction(tables -> tables.history().newest("siti", 1)).isEmpty())
        .isTrue();
  }

  @Test
  @DisplayName("S-13 A-05 work that goes on after a statement failed is not committed")
  void aSwallowedFailureIsNotCommitted() {
    assertFails(
        false,
        () ->
            decide(
                tables -> {
                  tables.history().append(rows.record("siti", ""));
                  try {
                    return ((JdbcTables) tables).sql().change("UPDATE no_such_table SET a = 1");
                  } catch (StoreException swallowed) {
                    return 0;
                  }
                }));
    assertRecords(0);
  }

  @Test
  @DisplayName("S-13 what the database says of a row is not passed on")
  void aRowIsNotQuoted() {
    assertThatThrownBy(
            () ->
                decide(
                    tables ->
                        ((JdbcTables) tables)
                            .sql()
                            .change(
                                "INSERT INTO tanda_redeemed (mark, keep_until_micros)"
                                    + " VALUES ('canary', NULL)")))
        .isInstanceOf(StoreException.class)
        .hasStackTraceContaining("23502")
        .satisfies(
            failure -> {
              for (Throwable each = failure; each != null; each = each.getCause()) {
                assertThat(each.toString()).doesNotContain("canary");
              }
            });
  }

  @Test
  @DisplayName("S-05 a commit that was cut before it arrived is unknown, and has not happened")
  void aCommitThatWasCutBeforeIsUnknown() {
    CutConnections cutting = new CutConnections(fresh.database().dataSource());
    AuthorityStore store = JdbcAuthorityStore.over(cutting);
    cutting.cut(CutConnections.Cut.BEFORE_COMMIT);

    assertFails(true, () -> write(store));
    assertRecords(0);
  }

  @Test
  @DisplayName("S-05 a commit whose answer was cut is unknown, though it has happened")
  void aCommitThatWasCutAfterwardsIsUnknown() {
    CutConnections cutting = new CutConnections(fresh.database().dataSource());
    AuthorityStore store = JdbcAuthorityStore.over(cutting);
    cutting.cut(CutConnections.Cut.AFTER_COMMIT);

    assertFails(true, () -> write(store));
    assertRecords(1);
  }

  @ParameterizedTest
  @DisplayName("S-13 a failure that may pass is told from one that will not")
  @CsvSource({
    "08006, true",
    "53100, true",
    "53300, true",
    "57P01, true",
    "57014, false",
    "HYT00, true",
    "25006, false",
    "23505, false",
    "42P01, false",
    "90098, true",
    "90097, false"
  })
  void passingFailuresAreToldApart(String state, boolean passing) {
    RuntimeException failure = Failure.of(new SQLException("", state));

    assertThat(failure)
        .isInstanceOfSatisfying(
            StoreException.class, said -> assertThat(said.isRetrySensible()).isEqualTo(passing));
  }

  @Test
  void aFailureWithoutAStateIsToldByItsKind() {
    assertThat(Failure.ofConnecting(new SQLTransientConnectionException()).isRetrySensible())
        .isTrue();
    assertThat(Failure.ofConnecting(new SQLException()).isRetrySensible()).isFalse();
  }

  private DataSource readOnly() {
    if (engine == Engine.POSTGRESQL) {
      PGSimpleDataSource reading = new PGSimpleDataSource();
      reading.setUrl(fresh.database().url());
      reading.setOptions("-c default_transaction_read_only=on");
      return reading;
    }
    ((H2File) fresh.database()).leave();
    JdbcDataSource reading = new JdbcDataSource();
    reading.setURL(fresh.database().url() + ";ACCESS_MODE_DATA=r");
    reading.setUser("sa");
    return reading;
  }

  private boolean write(AuthorityStore store) {
    return store.<Boolean>inTransaction(
        tables -> {
          tables.history().append(rows.record("siti", ""));
          return true;
        });
  }

  private <R> R decide(Transactions.Work<AuthorityTables, R> work) {
    return fresh.store().inTransaction(work);
  }

  private void assertRecords(int count) {
    assertThat(fresh.database().ask("SELECT COUNT(*) FROM tanda_history"))
        .isEqualTo(String.valueOf(count));
  }

  private static void assertFails(boolean retrySensible, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            StoreException.class,
            failure -> assertThat(failure.isRetrySensible()).isEqualTo(retrySensible));
  }
}
