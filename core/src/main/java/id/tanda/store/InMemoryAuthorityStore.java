package id.tanda.store;

import id.tanda.activation.DeviceTable;
import id.tanda.history.HistoryTable;
import java.util.concurrent.locks.ReentrantLock;

/** Keeps everything in maps under one lock, so that transactions run one after another. */
final class InMemoryAuthorityStore implements AuthorityStore, AuthorityTables {
  private final ReentrantLock lock = new ReentrantLock();
  private final MemoryTable.Undo undo = new MemoryTable.Undo();
  private final MemoryHistory history = new MemoryHistory(undo);
  private final MemoryDevices devices = new MemoryDevices(undo);

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
}
