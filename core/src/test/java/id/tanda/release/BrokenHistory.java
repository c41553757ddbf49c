package id.tanda.release;

import id.tanda.device.DeviceTable;
import id.tanda.history.HistoryRecord;
import id.tanda.history.HistoryTable;
import id.tanda.history.Transactions;
import id.tanda.identity.StoreException;
import id.tanda.party.PartyTable;
import id.tanda.party.ScopeTable;
import java.io.IOException;
import java.util.List;

/** A store whose history takes no record. */
record BrokenHistory(Transactions<? extends ReleaseTables> store)
    implements Transactions<ReleaseTables> {
  @Override
  public <R> R inTransaction(Work<? super ReleaseTables, R> work) {
    return store.inTransaction(tables -> work.on(new Tables(tables)));
  }

  private record Tables(ReleaseTables good) implements ReleaseTables, HistoryTable {
    @Override
    public void append(HistoryRecord decided) {
      throw new StoreException("history is full", true, new IOException());
    }

    @Override
    public List<HistoryRecord> newest(String subject, int atMost) {
      return good.history().newest(subject, atMost);
    }

    @Override
    public HistoryTable history() {
      return this;
    }

    @Override
    public ConsentTable consents() {
      return good.consents();
    }

    @Override
    public RedeemedTable redeemed() {
      return good.redeemed();
    }

    @Override
    public ReleaseTable releases() {
      return good.releases();
    }

    @Override
    public ReceiptTable receipts() {
      return good.receipts();
    }

    @Override
    public DeviceTable devices() {
      return good.devices();
    }

    @Override
    public PartyTable parties() {
      return good.parties();
    }

    @Override
    public ScopeTable scopes() {
      return good.scopes();
    }
  }
}
