package id.tanda.store;

import id.tanda.activation.ActivationTables;

/** All tables of an authority, as a transaction shows them to the features. */
public interface AuthorityTables extends ActivationTables {}
