package id.tanda.code;

import java.time.Instant;

/** Where it is kept how many codes a citizen had; used inside a transaction of the store. */
public interface CitizenCodesTable {
  /** Returns those of a citizen, whose version is 0 if there is no row. */
  CitizenCodes of(String citizen);

  /**
   * Puts a row in the place of the one it was made from, or where none was, and counts its version
   * up; false if that one has been changed meanwhile.
   */
  boolean put(CitizenCodes changed);

  /**
   * Forgets rows whose last code was made before a time, exclusive, and those without one; returns
   * how many.
   */
  int forget(Instant lastBefore, int atMost);
}
