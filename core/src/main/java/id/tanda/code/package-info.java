/**
 * The confirmation code: six digits by mail that confirm an enrolment, once, within 24 hours.
 *
 * <p>Only the newest counts, what is kept of it is a keyed hash, and wrong guesses stay counted
 * whatever is sent again.
 */
@NullMarked
package id.tanda.code;

import org.jspecify.annotations.NullMarked;
