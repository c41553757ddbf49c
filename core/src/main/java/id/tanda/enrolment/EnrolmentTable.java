package id.tanda.enrolment;

import id.tanda.crypto.keys.KeyThumbprint;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where enrolments are kept; used inside a transaction of the store. */
public interface EnrolmentTable {
  /** Returns the enrolment of this name. */
  Optional<EnrolmentRecord> find(EnrolmentId id);

  /** Returns the pending enrolment of a citizen and a device; there is at most one. */
  Optional<EnrolmentRecord> pending(String citizen, KeyThumbprint device);

  /**
   * Returns the pending enrolments of a citizen that an officer has approved, oldest first. However
   * many strangers apply in a citizen's name, none of theirs is among them.
   */
  List<EnrolmentRecord> approved(String citizen);

  /**
   * Returns pending enrolments that have stood where they stand since before a time, oldest first.
   */
  List<EnrolmentRecord> pendingSinceBefore(Instant time, int atMost);

  /**
   * Adds an enrolment; false if its name is taken, or if it is pending and the same citizen and
   * device have another one that is.
   */
  boolean add(EnrolmentRecord enrolment);

  /**
   * Puts an enrolment in the place of the one it was made from and counts its version up; false if
   * that one has been changed meanwhile.
   */
  boolean replace(EnrolmentRecord changed);
}
