package id.tanda.engines;

import id.tanda.store.AuthorityStore;
import id.tanda.store.jdbc.AuthoritySchema;
import id.tanda.store.jdbc.JdbcAuthorityStore;
import java.util.Optional;
import javax.sql.DataSource;

/** A store that was empty when it was opened, and is gone when it is closed. */
public final class FreshStore implements AutoCloseable {
  private final AuthorityStore store;
  private final Optional<Database> database;

  private FreshStore(AuthorityStore store, Optional<Database> database) {
    this.store = store;
    this.database = database;
  }

  static FreshStore inMemory() {
    return new FreshStore(AuthorityStore.inMemory(), Optional.empty());
  }

  /** Makes the tables in a database and opens the store on them. */
  public static FreshStore over(Database database) {
    DataSource dataSource = database.dataSource();
    AuthoritySchema.migrate(dataSource);
    return new FreshStore(JdbcAuthorityStore.over(dataSource), Optional.of(database));
  }

  /** Returns the store. */
  public AuthorityStore store() {
    return store;
  }

  /** Returns the store as it was at first, with nothing in it. */
  public AuthorityStore emptied() {
    if (database.isEmpty()) {
      return AuthorityStore.inMemory();
    }
    database.get().empty();
    return store;
  }

  /** Returns what is below the store. */
  public Database database() {
    return database.orElseThrow();
  }

  @Override
  public void close() {
    database.ifPresent(Database::close);
  }
}
