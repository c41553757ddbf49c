package id.tanda.store;

import id.tanda.activation.ActivationTables;
import id.tanda.party.PartyTables;
import id.tanda.release.ReleaseTables;

/** All tables of an authority, as a transaction shows them to the features. */
public interface AuthorityTables extends ActivationTables, PartyTables, ReleaseTables {}
