package id.tanda.activation;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanda.engines.Database;
import id.tanda.engines.Engine;
import id.tanda.engines.H2File;
import id.tanda.engines.PostgresSchema;
import id.tanda.store.jdbc.AuthoritySchema;
import id.tanda.store.jdbc.JdbcAuthorityStore;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A process of an authority that is killed at random moments of activations, again and again. */
class KilledAuthorityTest {
  private static final long SEED = 4_2026L;
  private static final Duration REOPENED = Duration.ofSeconds(2);

  @ParameterizedTest
  @EnumSource(value = Engine.class, mode = EnumSource.Mode.EXCLUDE, names = "MEMORY")
  @DisplayName("S-02 S-03 A-04 killed five times: before or after, and all that was acknowledged")
  void killedFiveTimes(Engine engine) throws Exception {
    kill(engine, 5);
  }

  @Tag("campaign")
  @ParameterizedTest
  @EnumSource(value = Engine.class, mode = EnumSource.Mode.EXCLUDE, names = "MEMORY")
  @DisplayName("S-02 S-03 A-04 killed two hundred times")
  void killedTwoHundredTimes(Engine engine) throws Exception {
    kill(engine, 200);
  }

  private static void kill(Engine engine, int times) throws Exception {
    Random random = new Random(SEED);
    Database database = engine.database();
    try {
      AuthoritySchema.migrate(database.dataSource());
      JdbcAuthorityStore.over(database.dataSource());
      for (int kill = 1; kill <= times; kill++) {
        String where = engine + ", seed " + SEED + ", kill " + kill;
        database = left(database);
        List<String> acknowledged = runUntilKilled(database.url(), kill, random);
        long killed = System.nanoTime();
        database = cameBack(database);
        Town town = new Town(JdbcAuthorityStore.over(database.dataSource()), -kill);
        assertThat(Duration.ofNanos(System.nanoTime() - killed)).as(where).isLessThan(REOPENED);
        new Aftermath(town, where).assertSound(acknowledged);
      }
    } finally {
      database.close();
    }
  }

  /** A file of H2 belongs to one process at a time. */
  private static Database left(Database database) {
    if (database instanceof H2File file) {
      file.leave();
    }
    return database;
  }

  private static Database cameBack(Database database) {
    if (database instanceof H2File file) {
      return file.again();
    }
    ((PostgresSchema) database).awaitAlone();
    return database;
  }

  /** Lets it acknowledge up to 40 effects, and up to 30 ms more. */
  private static List<String> runUntilKilled(String url, int number, Random random)
      throws IOException, InterruptedException {
    int lines = random.nextInt(40);
    int millis = random.nextInt(30);
    List<String> acknowledged = new ArrayList<>();
    Process process = start(url, number);
    try (BufferedReader said =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII))) {
      for (int i = 0; i <= lines; i++) {
        acknowledged.add(said(said.readLine()));
      }
      assertThat(process.waitFor(millis, TimeUnit.MILLISECONDS)).isFalse();
      process.toHandle().destroyForcibly(); // and what it has said is still there to be read
      said.lines().filter(line -> line.matches("[A-Z_]+ [-_\\w]{22}")).forEach(acknowledged::add);
    }
    return acknowledged;
  }

  private static String said(String line) {
    assertThat(line).as("the process ended by itself").isNotNull();
    return line;
  }

  private static Process start(String url, int number) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            ActivatingProcess.class.getName(),
            url,
            Integer.toString(number))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }
}
