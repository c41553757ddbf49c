package id.tanda.store.jdbc;

import id.tanda.identity.StoreException;
import id.tanda.store.AuthorityStore;
import id.tanda.store.AuthorityTables;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;

/**
 * Keeps what an authority decided in a database: H2 on a file, or PostgreSQL.
 *
 * <p>Each transaction takes a connection of its own and gives it back; a pool of the host's makes
 * that cheap, and bounds how long one waits. Work that met a deadlock or a serialization failure
 * runs again, ten times at most. Safe for use by many threads, and by many processes on one
 * PostgreSQL.
 *
 * <p>On H2 transactions take turns, since only then a kill leaves each of them whole or not there:
 * open one store on a file, and let nobody else write to it.
 */
public final class JdbcAuthorityStore implements AuthorityStore {
  private static final int ATTEMPTS = 10;

  private final DataSource dataSource;
  private final Dialect dialect;
  private final Lock turn = new ReentrantLock(true);
  private final ThreadLocal<Boolean> isOpen = ThreadLocal.withInitial(() -> false);

  private JdbcAuthorityStore(DataSource dataSource, Dialect dialect) {
    this.dataSource = dataSource;
    this.dialect = dialect;
  }

  /**
   * Opens the store in a database that {@link AuthoritySchema#migrate} or the host has brought up
   * to date.
   *
   * <p>Tells H2 to write each commit before it answers, which it does not by itself, and demands
   * the same of PostgreSQL.
   *
   * @param dataSource gives connections that are in no transaction and may write; it stays the
   *     host's to close
   * @throws SchemaException if the tables are missing or of another version
   * @throws StoreException if the database cannot be asked, or would forget what it has committed
   * @throws IllegalArgumentException if it is neither H2 nor PostgreSQL
   */
  public static JdbcAuthorityStore over(DataSource dataSource) {
    Objects.requireNonNull(dataSource, "dataSource");
    try (Connection connection = dataSource.getConnection()) {
      Dialect dialect = Dialect.of(connection);
      dialect.requireDurable(connection);
      AuthoritySchema.requireCurrent(connection);
      return new JdbcAuthorityStore(dataSource, dialect);
    } catch (SQLException failed) {
      throw Failure.ofConnecting(failed);
    }
  }

  @Override
  public <R> R inTransaction(Work<? super AuthorityTables, R> work) {
    if (isOpen.get()) {
      throw new IllegalStateException("a transaction is open already; they do not nest");
    }
    isOpen.set(true);
    try {
      return dialect.takesTurns() ? inTurn(work) : untilDecided(work);
    } finally {
      isOpen.remove();
    }
  }

  private <R> R inTurn(Work<? super AuthorityTables, R> work) {
    turn.lock();
    try {
      return untilDecided(work);
    } finally {
      turn.unlock();
    }
  }

  private <R> R untilDecided(Work<? super AuthorityTables, R> work) {
    for (int attempt = 1; ; attempt++) {
      try {
        return once(work);
      } catch (Failure.Contention lost) {
        if (attempt == ATTEMPTS) {
          throw lost.withoutEnd();
        }
      }
    }
  }

  private <R> R once(Work<? super AuthorityTables, R> work) {
    Connection connection = begin();
    try {
      Sql sql = new Sql(connection, dialect);
      R decided = work.on(new JdbcTables(sql));
      sql.requireSound();
      commit(connection);
      return decided;
    } catch (RuntimeException | Error failed) {
      rollBack(connection, failed);
      throw failed;
    } finally {
      giveBack(connection);
    }
  }

  private Connection begin() {
    try {
      Connection connection = dataSource.getConnection();
      try {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        dialect.begin(connection);
        return connection;
      } catch (SQLException failed) {
        giveBack(connection);
        throw failed;
      }
    } catch (SQLException failed) {
      throw Failure.ofConnecting(failed);
    }
  }

  private static void commit(Connection connection) {
    try {
      connection.commit();
    } catch (SQLException failed) {
      throw Failure.ofCommit(failed);
    }
  }

  private static void rollBack(Connection connection, Throwable why) {
    try {
      connection.rollback();
    } catch (SQLException lost) { // then nobody can commit it any more
      why.addSuppressed(lost);
    }
  }

  private static void giveBack(Connection connection) {
    try {
      connection.close();
    } catch (SQLException afterTheEnd) {
      return; // it was decided before, one way or the other
    }
  }

  /** Returns the kind of database alone. */
  @Override
  public String toString() {
    return "JdbcAuthorityStore[" + dialect + "]";
  }
}
