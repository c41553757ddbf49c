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
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
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
  private static final int KILLED = 128 + 9;
  private static final double MOST_STEPS = 1.5;
  private static final int NEWEST = 5;
  private static final long FIRST_STEP = TimeUnit.MILLISECONDS.toNanos(20);

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

  /**
   * Says a line, which is out when this returns; fails when nobody is there any more to hear it.
   */
  public static void say(String line) {
    System.out.println(line);
    if (System.out.checkError()) {
      throw new IllegalStateException("nobody listens");
    }
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
    List<String> said = new ArrayList<>();
    Process process = start(url, number);
    try (BufferedReader output =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII))) {
      long step = hear(lines, output, said);
      long wait = (long) (random.nextDouble() * MOST_STEPS * step);
      CompletableFuture.delayedExecutor(wait, TimeUnit.NANOSECONDS)
          .execute(
              process.toHandle()::destroyForcibly); // unlike the process, leaves its last lines
      said.addAll(wholeLines(output)); // until then it must not wait for somebody to listen
    }
    assertThat(process.waitFor()).as("the process ended by itself").isEqualTo(KILLED);
    return said;
  }

  /**
   * Hears so many lines, and returns the longest time between two of the newest, in nanoseconds: as
   * long as a step takes on this machine now.
   */
  private static long hear(int lines, BufferedReader output, List<String> said) throws IOException {
    Deque<Long> newest = new ArrayDeque<>();
    long before = 0;
    for (int i = 0; i < lines; i++) {
      String line = output.readLine();
      assertThat(line).as("the process ended by itself").isNotNull();
      said.add(line);
      long now = System.nanoTime();
      newest.addLast(i == 0 ? FIRST_STEP : now - before); // to begin takes longer than any step
      if (newest.size() > NEWEST) {
        newest.removeFirst();
      }
      before = now;
    }
    return Collections.max(newest);
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
