/**
 * Where an authority keeps what it decided: one store, atomic decisions, several engines.
 *
 * <p>{@link id.tanda.store.AuthorityStore#inTransaction} runs the work of a feature on its tables;
 * all of it happens or nothing does.
 */
@NullMarked
package id.tanda.store;

import org.jspecify.annotations.NullMarked;
