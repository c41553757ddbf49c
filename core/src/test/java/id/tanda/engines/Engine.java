package id.tanda.engines;

/** What a store of an authority can stand on. */
public enum Engine {
  /** Maps. */
  MEMORY {
    @Override
    public FreshStore open() {
      return FreshStore.inMemory();
    }

    @Override
    public Database database() {
      throw new UnsupportedOperationException("there is no database");
    }
  },
  /** H2 on a file, by H2's own pool. */
  H2_FILE {
    @Override
    public FreshStore open() {
      return FreshStore.over(H2File.fresh());
    }

    @Override
    public Database database() {
      return H2File.fresh();
    }
  },
  /** PostgreSQL, by HikariCP. */
  POSTGRESQL {
    @Override
    public FreshStore open() {
      return FreshStore.over(PostgresSchema.fresh());
    }

    @Override
    public Database database() {
      return PostgresSchema.fresh();
    }
  };

  /** Opens a store in which there is nothing. */
  public abstract FreshStore open();

  /** Creates a database in which there is nothing, not even a table. */
  public abstract Database database();
}
