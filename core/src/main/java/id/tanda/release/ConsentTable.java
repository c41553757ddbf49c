package id.tanda.release;

import id.tanda.consent.ConsentId;
import id.tanda.crypto.keys.KeyThumbprint;
import java.time.Instant;
import java.util.Optional;

/** Where consents are counted, by device and id; used inside a transaction of the store. */
public interface ConsentTable {
  /** Returns the row of a consent that was used or withdrawn before. */
  Optional<ConsentRow> find(KeyThumbprint device, ConsentId id);

  /** Adds a row; false if there is one for this device and id. */
  boolean add(ConsentRow row);

  /**
   * Counts one use, in one step; false if the consent is withdrawn, used up, at its end or not
   * there. Of a use and a withdrawal at the same time one comes first, and a use never comes after.
   */
  boolean use(KeyThumbprint device, ConsentId id, Instant now);

  /** Ends a consent for ever; false if it is withdrawn already or not there. */
  boolean withdraw(KeyThumbprint device, ConsentId id, ConsentRow.Withdrawn withdrawal);
}
