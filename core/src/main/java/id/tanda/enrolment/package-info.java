/**
 * What a citizen applied with, and where that stands.
 *
 * <p>Which state may follow which is one table. What the applicant said is sealed wherever it is
 * kept.
 */
@NullMarked
package id.tanda.enrolment;

import org.jspecify.annotations.NullMarked;
