package id.tanda.engines;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** A schema of its own in the PostgreSQL of this process. */
public final class PostgresSchema implements Database {
  private static final AtomicInteger NUMBERS = new AtomicInteger();
  private static final int CONNECTIONS = 16;

  private final String name;
  private final HikariDataSource pool;

  private PostgresSchema(String name) {
    this.name = name;
    onServer("CREATE SCHEMA " + name);
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url(name));
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(0);
    this.pool = new HikariDataSource(config);
  }

  /** Creates one. */
  public static PostgresSchema fresh() {
    return new PostgresSchema("test" + NUMBERS.incrementAndGet());
  }

  /** Names the user too, and whoever uses it, so that {@link #awaitAlone} knows them. */
  @Override
  public String url() {
    return url(name) + "&ApplicationName=" + name;
  }

  @Override
  public DataSource dataSource() {
    return pool;
  }

  @Override
  public void close() {
    pool.close();
    onServer("DROP SCHEMA " + name + " CASCADE");
  }

  /** Waits until no other process speaks with this schema, and the last commits are done. */
  public void awaitAlone() {
    String others = "SELECT COUNT(*) FROM pg_stat_activity WHERE application_name = '" + name + "'";
    while (!ask(others).equals("0")) {
      ask("SELECT pg_sleep(0.005)");
    }
  }

  private static String url(String schema) {
    return PostgresServer.server().getJdbcUrl("postgres", "postgres") + "&currentSchema=" + schema;
  }

  private static void onServer(String statement) {
    try (Connection connection = PostgresServer.server().getPostgresDatabase().getConnection();
        Statement running = connection.createStatement()) {
      running.execute(statement);
    } catch (SQLException failed) {
      throw new AssertionError(failed);
    }
  }
}
