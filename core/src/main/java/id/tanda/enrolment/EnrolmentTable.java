package id.tanda.enrolment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where enrolments are kept; used inside a transaction of the store. */
public interface EnrolmentTable {
  /** Returns the enrolment of this name. */
  Optional<EnrolmentRecord> find(EnrolmentId id);

  /** Returns the pending enrolments of a citizen, at most one for each device, oldest first. */
  List<EnrolmentRecord> pending(String citizen);

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
