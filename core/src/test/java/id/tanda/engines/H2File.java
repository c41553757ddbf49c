package id.tanda.engines;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;

/** An H2 database in a file of its own. */
public final class H2File implements Database {
  private static final int CONNECTIONS = 16;
  private static final int PATIENCE_SECONDS = 60;

  private final Path folder;
  private final JdbcConnectionPool pool;
  private boolean left;

  private H2File(Path folder) {
    this.folder = folder;
    this.pool = JdbcConnectionPool.create(url(folder), "sa", "");
    pool.setMaxConnections(CONNECTIONS);
    pool.setLoginTimeout(PATIENCE_SECONDS);
  }

  /** Creates one. */
  public static H2File fresh() {
    return in(Folders.fresh("h2"));
  }

  /** Opens the one in a folder. */
  public static H2File in(Path folder) {
    return new H2File(folder);
  }

  @Override
  public String url() {
    return url(folder);
  }

  private static String url(Path folder) {
    return "jdbc:h2:file:" + folder.resolve("authority").toAbsolutePath();
  }

  @Override
  public DataSource dataSource() {
    return pool;
  }

  /** Ends the database and deletes its folder. */
  @Override
  public void close() {
    leave();
    Folders.delete(folder);
  }

  /** Opens it after {@link #leave}. */
  public H2File again() {
    return in(folder);
  }

  /** Ends the database and leaves its files. */
  public void leave() {
    if (left) {
      return;
    }
    left = true;
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("SHUTDOWN IMMEDIATELY");
    } catch (SQLException ended) {
      throw new AssertionError(ended);
    } finally {
      pool.dispose();
    }
  }
}
