/**
 * Looks for what must never show: in the log of all tests, in texts of objects, in what is kept.
 *
 * <p>Knows nothing of what is secret where; it is told.
 */
@NullMarked
package id.tanda.canary;

import org.jspecify.annotations.NullMarked;
