package id.tanda.examples.town;

import id.tanda.store.AuthorityStore;
import id.tanda.store.jdbc.AuthoritySchema;
import id.tanda.store.jdbc.JdbcAuthorityStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.jdbcx.JdbcConnectionPool;

/**
 * What an authority decided, in one H2 file, for one process at a time: the next one finds it
 * again, even if this one is killed.
 */
public final class Database implements AutoCloseable {
  private static final String ENDING = ".mv.db"; // H2 adds it to the name by itself

  private final JdbcConnectionPool pool;
  private final AuthorityStore store;

  private Database(Path file) {
    this.pool = JdbcConnectionPool.create("jdbc:h2:file:" + file.toAbsolutePath(), "sa", "");
    AuthoritySchema.migrate(pool);
    this.store = JdbcAuthorityStore.over(pool);
  }

  /** Opens the database of this name in a folder, or makes it. */
  public static Database open(Path folder, String name) {
    return new Database(folder.resolve(name));
  }

  /** Makes the database of this name in a folder anew: whatever it held is gone. */
  public static Database anew(Path folder, String name) {
    try {
      Files.deleteIfExists(folder.resolve(name + ENDING));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return open(folder, name);
  }

  /** Returns the store. */
  public AuthorityStore store() {
    return store;
  }

  /** Closes the file. */
  @Override
  public void close() {
    pool.dispose();
  }
}
