package id.tanda.store;

import id.tanda.crypto.keys.KeyThumbprint;
import id.tanda.enrolment.EnrolmentId;
import id.tanda.enrolment.EnrolmentRecord;
import id.tanda.enrolment.EnrolmentTable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The enrolments in memory. */
final class MemoryEnrolments implements EnrolmentTable {
  private final MemoryTable<EnrolmentId, EnrolmentRecord> rows;

  MemoryEnrolments(MemoryTable.Undo undo) {
    this.rows = new MemoryTable<>(undo);
  }

  @Override
  public Optional<EnrolmentRecord> find(EnrolmentId id) {
    return rows.find(id);
  }

  @Override
  public Optional<EnrolmentRecord> pending(String citizen, KeyThumbprint device) {
    return pending(citizen)
        .filter(row -> row.application().device().thumbprint().equals(device))
        .findFirst();
  }

  @Override
  public List<EnrolmentRecord> approved(String citizen) {
    return pending(citizen).filter(row -> row.state().isApproved()).collect(Collectors.toList());
  }

  @Override
  public List<EnrolmentRecord> pendingSinceBefore(Instant time, int atMost) {
    return pending()
        .filter(row -> row.since().isBefore(time))
        .limit(atMost)
        .collect(Collectors.toList());
  }

  @Override
  public boolean add(EnrolmentRecord enrolment) {
    boolean pairIsPending =
        enrolment.state().isPending()
            && pending().anyMatch(row -> row.application().isOfSamePair(enrolment.application()));
    return !pairIsPending && rows.add(enrolment.id(), enrolment);
  }

  @Override
  public boolean replace(EnrolmentRecord changed) {
    return rows.find(changed.id()).filter(row -> row.version() == changed.version()).isPresent()
        && rows.replace(changed.id(), changed.next());
  }

  private Stream<EnrolmentRecord> pending(String citizen) {
    return pending().filter(row -> row.application().citizen().equals(citizen));
  }

  private Stream<EnrolmentRecord> pending() {
    return rows.rows().stream().filter(row -> row.state().isPending());
  }
}
