package id.tanda.release;

import id.tanda.crypto.keys.KeyThumbprint;
import java.time.Instant;
import java.util.Optional;

/** Where answers to redemptions are kept; used inside a transaction of the store. */
public interface ReleaseTable {
  /** Returns what was answered to the redemption of this signer and id. */
  Optional<ReleaseRow> find(KeyThumbprint signer, String id);

  /** Adds an answer; false if there is one for this signer and id. */
  boolean add(ReleaseRow row);

  /** Forgets answers that were given before a time; returns how many. */
  int forget(Instant answeredBefore, int atMost);
}
