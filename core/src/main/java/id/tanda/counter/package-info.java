/**
 * The counter: an officer shows a QR, one phone answers, both show the same number.
 *
 * <p>A showing lives for 90 seconds, belongs to the officer who opened it, and is answered once.
 */
@NullMarked
package id.tanda.counter;

import org.jspecify.annotations.NullMarked;
