/**
 * Shared innards, not exported: what every signed message of design section 3.3 has in common, and
 * the checks of ids and times that all features make in one way. Sees only {@code id.tanda.crypto}.
 */
@NullMarked
package id.tanda.internal;

import org.jspecify.annotations.NullMarked;
