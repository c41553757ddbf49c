package id.tanda.store.jdbc;

import id.tanda.identity.StoreException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * The tables of an authority, in versions.
 *
 * <p>Each version is a resource beside this class, {@code V1__authority.sql} and so on, for H2 and
 * PostgreSQL alike. Hosts that use Flyway give it {@code classpath:id/tanda/store/jdbc} and leave
 * {@link #migrate} alone.
 */
public final class AuthoritySchema {
  private static final String FOLDER = "/id/tanda/store/jdbc/";
  private static final Scripts SCRIPTS = Scripts.of(FOLDER, "V1__authority.sql");

  private AuthoritySchema() {}

  /**
   * Makes the tables, or brings older ones up to date step by step; does nothing if they are. Of
   * several processes that call this at once one works and the others wait. Needs a user who may
   * create tables and, with H2, two connections.
   *
   * @return the version that the tables have now
   * @throws SchemaException if the tables are newer, or were made by other scripts
   * @throws StoreException if the database did not do it; a step that failed is run again next time
   * @throws IllegalArgumentException if the database is neither H2 nor PostgreSQL
   */
  public static int migrate(DataSource dataSource) {
    return migrate(dataSource, SCRIPTS);
  }

  static int migrate(DataSource dataSource, Scripts scripts) {
    try {
      return scripts.bringUpToDate(dataSource);
    } catch (SQLException failed) {
      throw Failure.ofMigrating(failed);
    }
  }

  static void requireCurrent(Connection connection) throws SQLException {
    SCRIPTS.requireCurrent(connection);
  }
}
