package id.tanda.store;

import id.tanda.code.CitizenCodesTable;
import id.tanda.counter.CounterTable;
import id.tanda.device.DeviceTable;
import id.tanda.enrolment.EnrolmentTable;
import id.tanda.history.HistoryTable;
import id.tanda.party.PartyTable;
import id.tanda.party.ScopeTable;
import id.tanda.release.ConsentTable;
import id.tanda.release.ReceiptTable;
import id.tanda.release.RedeemedTable;
import id.tanda.release.ReleaseTable;
import java.util.concurrent.locks.ReentrantLock;

/** Keeps everything in maps under one lock, so that transactions run one after another. */
final class InMemoryAuthorityStore implements AuthorityStore, AuthorityTables {
  private final ReentrantLock lock = new ReentrantLock();
  private final MemoryTable.Undo undo = new MemoryTable.Undo();
  private final MemoryHistory history = new MemoryHistory(undo);
  private final MemoryDevices devices = new MemoryDevices(undo);
  private final MemoryEnrolments enrolments = new MemoryEnrolments(undo);
  private final MemoryCitizenCodes citizenCodes = new MemoryCitizenCodes(undo);
  private final MemoryCounters counters = new MemoryCounters(undo);
  private final MemoryParties parties = new MemoryParties(undo);
  private final MemoryScopes scopes = new MemoryScopes(undo);
  private final MemoryConsents consents = new MemoryConsents(undo);
  private final MemoryRedeemed redeemed = new MemoryRedeemed(undo);
  private final MemoryReleases releases = new MemoryReleases(undo);
  private final MemoryReceipts receipts = new MemoryReceipts(undo);

  @Override
  public <R> R inTransaction(Work<? super AuthorityTables, R> work) {
    if (lock.isHeldByCurrentThread()) {
      throw new IllegalStateException("a transaction is open already; they do not nest");
    }
    lock.lock();
    try {
      R decided = work.on(this);
      undo.commit();
      return decided;
    } finally {
      undo.rollBack();
      lock.unlock();
    }
  }

  @Override
  public HistoryTable history() {
    return history;
  }

  @Override
  public DeviceTable devices() {
    return devices;
  }

  @Override
  public EnrolmentTable enrolments() {
    return enrolments;
  }

  @Override
  public CitizenCodesTable citizenCodes() {
    return citizenCodes;
  }

  @Override
  public CounterTable counters() {
    return counters;
  }

  @Override
  public PartyTable parties() {
    return parties;
  }

  @Override
  public ScopeTable scopes() {
    return scopes;
  }

  @Override
  public ConsentTable consents() {
    return consents;
  }

  @Override
  public RedeemedTable redeemed() {
    return redeemed;
  }

  @Override
  public ReleaseTable releases() {
    return releases;
  }

  @Override
  public ReceiptTable receipts() {
    return receipts;
  }
}
