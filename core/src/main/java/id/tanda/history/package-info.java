/**
 * What the authority decided, written down in the decision's own transaction.
 *
 * <p>A record holds no personal datum. If it cannot be written, the decision it belongs to does not
 * happen.
 */
@NullMarked
package id.tanda.history;

import org.jspecify.annotations.NullMarked;
