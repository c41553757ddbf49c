package id.tanda.internal;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.json.JsonObject;
import java.time.Instant;

/** Times that are finer than a second, as whole milliseconds since 1970. */
public final class Millis {
  private static final long LAST = 253_402_300_799_999L; // of the year 9999

  private Millis() {}

  /**
   * Reads a time.
   *
   * @param name the member that holds it
   * @throws MalformedException if it is absent, no integer, before 1970 or after 9999
   */
  public static Instant read(JsonObject json, String name) throws MalformedException {
    return Instant.ofEpochMilli(json.integer(name, 0, LAST));
  }
}
