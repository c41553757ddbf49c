package id.tanda.release;

import id.tanda.device.DeviceTables;
import id.tanda.party.PartyTables;

/** The tables that this feature needs within a transaction. */
public interface ReleaseTables extends DeviceTables, PartyTables {
  /** Returns the consents that were used or withdrawn. */
  ConsentTable consents();

  /** Returns the tokens that were redeemed. */
  RedeemedTable redeemed();

  /** Returns the answers to redemptions. */
  ReleaseTable releases();

  /** Returns the receipts. */
  ReceiptTable receipts();
}
