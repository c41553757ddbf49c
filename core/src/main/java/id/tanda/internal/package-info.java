/**
 * Shared innards, not exported: what every signed message of section 6 of FORMAT.md has in common,
 * and the forms of ids, salts and words on the wire that all features read in one way. Sees only
 * {@code id.tanda.crypto}.
 */
@NullMarked
package id.tanda.internal;

import org.jspecify.annotations.NullMarked;
