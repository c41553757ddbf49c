package id.tanda.store.jdbc;

/** Says that the tables of a database are not those that this version of Tanda works with. */
public final class SchemaException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Fault fault;

  /** What is wrong with the tables. */
  public enum Fault {
    /** There are none, or older ones: {@link AuthoritySchema#migrate} makes them right. */
    BEHIND,
    /** A newer version of Tanda has changed them: use that version. */
    AHEAD,
    /** A script that was run is not the one that is here under its number. */
    CHANGED
  }

  SchemaException(Fault fault, String message) {
    super(message);
    this.fault = fault;
  }

  /** Returns what is wrong. */
  public Fault fault() {
    return fault;
  }
}
