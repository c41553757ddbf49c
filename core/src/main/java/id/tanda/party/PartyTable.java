package id.tanda.party;

import id.tanda.identity.PartyId;
import java.util.Optional;

/** Where relying parties are kept; used inside a transaction of the store. */
public interface PartyTable {
  /** Returns the relying party of this id. */
  Optional<PartyRecord> find(PartyId id);

  /** Adds a relying party; false if its id is taken. */
  boolean add(PartyRecord party);

  /** Replaces a row; false if {@code before} is not the version that is there any more. */
  boolean replace(PartyRecord next, PartyRecord before);
}
