package id.tanda.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanda.engines.H2File;
import id.tanda.engines.PostgresSchema;
import id.tanda.identity.StoreException;
import id.tanda.store.AuthorityStore;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A store that would forget what it has committed is not opened. */
class DurabilityTest {
  private static final String DELAY =
      "SELECT SETTING_VALUE FROM INFORMATION_SCHEMA.SETTINGS WHERE SETTING_NAME = 'WRITE_DELAY'";

  @Test
  @DisplayName("S-03 H2 is told to write before it answers, in every transaction")
  void h2WritesAtOnce() {
    try (H2File file = H2File.fresh()) {
      AuthoritySchema.migrate(file.dataSource());
      AuthorityStore store = JdbcAuthorityStore.over(file.dataSource());
      assertThat(file.ask(DELAY)).isEqualTo("0");
      file.run("SET WRITE_DELAY 700");

      store.inTransaction(tables -> tables.devices().highestIndex());

      assertThat(file.ask(DELAY)).isEqualTo("0");
    }
  }

  @Test
  @DisplayName("S-08 H2 without a file is not a store")
  void h2InMemoryIsRefused() {
    JdbcDataSource memory = new JdbcDataSource();
    memory.setURL("jdbc:h2:mem:forgetful");

    assertForgetful(() -> JdbcAuthorityStore.over(memory));
  }

  @ParameterizedTest
  @CsvSource({
    "2.5.252 (2026-03-14), true",
    "2.5.250, true",
    "2.4.240 (2025-09-22), false",
    "2.5.2520, false"
  })
  @DisplayName("S-03 a version of H2 that loses commits is known")
  void aForgetfulH2IsKnown(String version, boolean forgetful) {
    assertThat(Dialect.losesCommits(version)).isEqualTo(forgetful);
  }

  @Test
  @DisplayName("S-08 a PostgreSQL that answers before it has written is not a store")
  void anAsynchronousPostgresIsRefused() {
    try (PostgresSchema schema = PostgresSchema.fresh()) {
      AuthoritySchema.migrate(schema.dataSource());
      PGSimpleDataSource asynchronous = new PGSimpleDataSource();
      asynchronous.setUrl(schema.url());
      asynchronous.setOptions("-c synchronous_commit=off");

      assertForgetful(() -> JdbcAuthorityStore.over(asynchronous));
    }
  }

  private static void assertForgetful(Runnable opening) {
    assertThatThrownBy(opening::run)
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("forgets")
        .matches(failure -> !((StoreException) failure).isRetrySensible());
  }
}
