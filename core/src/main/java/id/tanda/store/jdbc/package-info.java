/**
 * The store of an authority in a database of the host's: H2 on a file or PostgreSQL, by plain JDBC.
 *
 * <p>{@link id.tanda.store.jdbc.AuthoritySchema#migrate} makes the tables or brings them up to
 * date, {@link id.tanda.store.jdbc.JdbcAuthorityStore#over} opens the store. Unique constraints and
 * conditional statements decide, right under READ COMMITTED. Values are bound, never written into a
 * statement. What the database cannot say for certain is a {@link
 * id.tanda.identity.StoreException}, and then nothing was decided.
 */
@NullMarked
package id.tanda.store.jdbc;

import org.jspecify.annotations.NullMarked;
