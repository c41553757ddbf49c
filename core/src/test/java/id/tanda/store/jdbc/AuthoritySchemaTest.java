package id.tanda.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanda.engines.Database;
import id.tanda.engines.Engine;
import id.tanda.identity.StoreException;
import id.tanda.testing.Racing;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(value = Engine.class, mode = EnumSource.Mode.EXCLUDE, names = "MEMORY")
class AuthoritySchemaTest {
  private static final String FOLDER = "/id/tanda/store/jdbc/";
  private static final String FIRST = "V1__cards.sql";
  private static final String SECOND = "V2__holders.sql";

  private final Database database;

  AuthoritySchemaTest(Engine engine) {
    this.database = engine.database();
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void anEmptyDatabaseGetsTheTablesOnce() {
    assertThat(AuthoritySchema.migrate(database.dataSource())).isEqualTo(1);
    assertThat(AuthoritySchema.migrate(database.dataSource())).isEqualTo(1);
    assertThat(JdbcAuthorityStore.over(database.dataSource())).isNotNull();
  }

  @Test
  @DisplayName("S-15 an older schema is brought up to date step by step, and keeps what it has")
  void anOlderSchemaIsBroughtUpToDate() {
    migrate("cards/", FIRST);
    database.run("INSERT INTO card (number) VALUES (7)");

    assertThat(migrate("cards/", FIRST, SECOND)).isEqualTo(2);
    assertThat(database.ask("SELECT holder FROM card WHERE number = 7")).isEqualTo("nobody; yet");
    assertThat(migrate("cards/", FIRST, SECOND)).isEqualTo(2);
  }

  @Test
  @DisplayName("S-15 a newer schema is neither changed nor worked with")
  void aNewerSchemaIsRefused() {
    AuthoritySchema.migrate(database.dataSource());
    database.run("INSERT INTO tanda_schema (version) VALUES (99)");

    assertFault(SchemaException.Fault.AHEAD, () -> AuthoritySchema.migrate(database.dataSource()));
    assertFault(SchemaException.Fault.AHEAD, () -> JdbcAuthorityStore.over(database.dataSource()));
  }

  @Test
  @DisplayName("S-15 a store is not opened where the tables are missing")
  void aMissingSchemaIsRefused() {
    assertFault(SchemaException.Fault.BEHIND, () -> JdbcAuthorityStore.over(database.dataSource()));
  }

  @Test
  @DisplayName("S-15 a schema that another script made is not worked with")
  void aChangedScriptIsRefused() {
    migrate("cards/", FIRST);

    assertFault(SchemaException.Fault.CHANGED, () -> migrate("othercards/", FIRST));
    assertFault(
        SchemaException.Fault.CHANGED, () -> JdbcAuthorityStore.over(database.dataSource()));
  }

  @Test
  void aScriptThatSomebodyElseRanIsTakenAsItIs() {
    Script.load(FOLDER, "V1__authority.sql").statements().forEach(database::run);

    assertThat(AuthoritySchema.migrate(database.dataSource())).isEqualTo(1);
    assertThat(JdbcAuthorityStore.over(database.dataSource())).isNotNull();
  }

  @Test
  @DisplayName("S-13 a step that failed is run again, and until then the version is the one before")
  void aStepThatFailedIsRunAgain() {
    migrate("cards/", FIRST);

    assertThatThrownBy(() -> migrate("brokencards/", FIRST, SECOND))
        .isInstanceOf(StoreException.class);
    assertThat(database.ask("SELECT MAX(version) FROM tanda_schema")).isEqualTo("1");
    assertThat(migrate("cards/", FIRST, SECOND)).isEqualTo(2);
  }

  @Test
  @DisplayName("S-12 of eight callers who bring it up to date at once one works")
  void callersComeAtOnce() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      assertThat(Racing.together(threads, 8, i -> AuthoritySchema.migrate(database.dataSource())))
          .containsOnly(1);
    } finally {
      threads.shutdownNow();
    }
    assertThat(database.ask("SELECT COUNT(*) FROM tanda_schema")).isEqualTo("1");
  }

  private int migrate(String folder, String... names) {
    return AuthoritySchema.migrate(database.dataSource(), Scripts.of(FOLDER + folder, names));
  }

  private static void assertFault(SchemaException.Fault fault, Runnable attempt) {
    assertThatThrownBy(attempt::run)
        .isInstanceOfSatisfying(
            SchemaException.class, refused -> assertThat(refused.fault()).isEqualTo(fault));
  }
}
