package id.tanda.engines;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import id.tanda.store.AuthorityStore;
import id.tanda.store.jdbc.AuthoritySchema;
import id.tanda.store.jdbc.JdbcAuthorityStore;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * Processes that work on one database one after the other, say line by line what was acknowledged,
 * and are killed (SIGKILL) at moments that a seed decides.
 *
 * @param main the class with their main method; its arguments are the address of the database and a
 *     number that no process had before
 * @param seed what decides
 */
public record KilledProcesses(Class<?> main, long seed) {
  private static final Duration REOPENED = Duration.ofSeconds(2);
  private static final int MOST_LINES = 40;
  private static final int MOST_MILLIS = 30;

  /**
   * What a killed process left, opened again.
   *
   * @param database where it is
   * @param store the store on it
   * @param number the number of the process
   * @param where words for that, and how to come there again
   */
  public record Left(Database database, AuthorityStore store, int number, String where) {}

  /** Looks at what a killed process left. */
  public interface Aftermath {
    /** Checks it against the lines that the process said, all of them whole. */
    void assertSound(Left left, List<String> said);
  }

  /** Returns the store that a process finds at the address it was given. */
  public static AuthorityStore store(String url) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    if (url.startsWith("jdbc:h2:")) {
      config.setUsername("sa");
      config.setPassword("");
    }
    return JdbcAuthorityStore.over(new HikariDataSource(config));
  }

  /** Says a line, which is out when this returns. */
  public static void say(String line) {
    System.out.println(line);
    System.out.flush();
  }

  /** Has so many of them work and die, and looks each time at what is left. */
  public void kill(Engine engine, int times, Aftermath aftermath)
      throws IOException, InterruptedException {
    Random random = new Random(seed);
    Database database = engine.database();
    try {
      AuthoritySchema.migrate(database.dataSource());
      JdbcAuthorityStore.over(database.dataSource());
      for (int kill = 1; kill <= times; kill++) {
        String where = engine + ", seed " + seed + ", kill " + kill;
        leave(database);
        List<String> said = runUntilKilled(database.url(), kill, random);
        long killed = System.nanoTime();
        database = cameBack(database);
        AuthorityStore store = JdbcAuthorityStore.over(database.dataSource());
        assertThat(Duration.ofNanos(System.nanoTime() - killed)).as(where).isLessThan(REOPENED);
        aftermath.assertSound(new Left(database, store, kill, where), said);
      }
    } finally {
      database.close();
    }
  }

  /** A file of H2 belongs to one process at a time. */
  private static void leave(Database database) {
    if (database instanceof H2File file) {
      file.leave();
    }
  }

  private static Database cameBack(Database database) {
    if (database instanceof H2File file) {
      return file.again();
    }
    ((PostgresSchema) database).awaitAlone();
    return database;
  }

  private List<String> runUntilKilled(String url, int number, Random random)
      throws IOException, InterruptedException {
    int lines = 1 + random.nextInt(MOST_LINES);
    int millis = random.nextInt(MOST_MILLIS);
    List<String> said = new ArrayList<>();
    Process process = start(url, number);
    try (BufferedReader output =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII))) {
      for (int i = 0; i < lines; i++) {
        String line = output.readLine();
        assertThat(line).as("the process ended by itself").isNotNull();
        said.add(line);
      }
      assertThat(process.waitFor(millis, TimeUnit.MILLISECONDS)).isFalse();
      process.toHandle().destroyForcibly(); // and what it has said is still there to be read
      said.addAll(wholeLines(output));
    }
    return said;
  }

  /** The last line may have been cut off. */
  private static List<String> wholeLines(Reader output) throws IOException {
    StringWriter rest = new StringWriter();
    output.transferTo(rest);
    String said = rest.toString();
    return said.substring(0, said.lastIndexOf('\n') + 1).lines().toList();
  }

  private Process start(String url, int number) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1", // lives shortly
            "-cp",
            System.getProperty("java.class.path"),
            main.getName(),
            url,
            Integer.toString(number))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }
}
