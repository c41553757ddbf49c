package id.tanda.store.jdbc;

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
import id.tanda.store.AuthorityTables;

/** All tables, by the statements of one transaction. */
record JdbcTables(Sql sql) implements AuthorityTables {
  @Override
  public HistoryTable history() {
    return new JdbcHistory(sql);
  }

  @Override
  public DeviceTable devices() {
    return new JdbcDevices(sql);
  }

  @Override
  public EnrolmentTable enrolments() {
    return new JdbcEnrolments(sql);
  }

  @Override
  public CitizenCodesTable citizenCodes() {
    return new JdbcCitizenCodes(sql);
  }

  @Override
  public CounterTable counters() {
    return new JdbcCounters(sql);
  }

  @Override
  public PartyTable parties() {
    return new JdbcParties(sql);
  }

  @Override
  public ScopeTable scopes() {
    return new JdbcScopes(sql);
  }

  @Override
  public ConsentTable consents() {
    return new JdbcConsents(sql);
  }

  @Override
  public RedeemedTable redeemed() {
    return new JdbcRedeemed(sql);
  }

  @Override
  public ReleaseTable releases() {
    return new JdbcReleases(sql);
  }

  @Override
  public ReceiptTable receipts() {
    return new JdbcReceipts(sql);
  }
}
