package id.tanda.store;

import id.tanda.activation.ActivationTables;
import id.tanda.party.PartyTables;

/** All tables of an authority, as a transaction shows them to the features. */
public interface AuthorityTables extends ActivationTables, PartyTables {}
