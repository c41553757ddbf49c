/**
 * Shared innards, not exported: what every signed message of design section 3.3 has in common, and
 * the forms of ids, salts and words on the wire that all features read in one way. Sees only {@code
 * id.tanda.crypto}.
 */
@NullMarked
package id.tanda.internal;

import org.jspecify.annotations.NullMarked;
