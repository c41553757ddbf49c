package id.tanda.counter;

import java.time.Instant;
import java.util.Optional;

/** Where showings of counter QRs are kept; used inside a transaction of the store. */
public interface CounterTable {
  /** Returns the showing of this name. */
  Optional<CounterSession> find(SessionId id);

  /** Adds a showing; false if its name is taken. */
  boolean add(CounterSession session);

  /**
   * Puts a showing in the place of the one it was made from and counts its version up; false if
   * that one has been changed meanwhile.
   */
  boolean replace(CounterSession changed);

  /** Forgets showings that ended before a time; returns how many. */
  int forget(Instant endedBefore, int atMost);
}
