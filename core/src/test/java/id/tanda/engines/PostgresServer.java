package id.tanda.engines;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * The one PostgreSQL of this process: started by whoever comes first, ended with the process, which
 * deletes its data; the programs stay below {@code target} for the next one.
 */
final class PostgresServer {
  private static final EmbeddedPostgres SERVER = start();

  private PostgresServer() {}

  static EmbeddedPostgres server() {
    return SERVER;
  }

  private static EmbeddedPostgres start() {
    try {
      return EmbeddedPostgres.builder()
          .setOverrideWorkingDirectory(Folders.named("postgres").toFile())
          .setDataDirectory(Folders.fresh("postgres-data"))
          .setServerConfig("synchronous_commit", "on")
          .start();
    } catch (IOException noServer) {
      throw new UncheckedIOException(noServer);
    }
  }
}
