package id.tanda.party;

import id.tanda.identity.PartyId;
import java.util.Optional;

/** Where relying parties are kept; used inside a transaction of the store. */
public interface PartyTable {
  /** Returns the relying party of this id. */
  Optional<PartyRecord> find(PartyId id);

  /**
   * Returns the relying party of this id and keeps its row as it is until the transaction ends, so
   * that what is decided on it still holds then.
   */
  Optional<PartyRecord> hold(PartyId id);

  /** Adds a relying party; false if its id is taken. */
  boolean add(PartyRecord party);

  /** Replaces a row; false if {@code before} is not the version that is there any more. */
  boolean replace(PartyRecord next, PartyRecord before);
}
