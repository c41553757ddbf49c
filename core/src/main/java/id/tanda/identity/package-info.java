/**
 * Who somebody is: the NIK, the ids of authorities and relying parties, and how they are answered.
 *
 * <p>Values only. A {@link id.tanda.identity.Nik} never shows its digits in {@code toString()},
 * every id has one spelling, and every reason that a person may be told has a stable code and words
 * in Indonesian and English.
 */
@NullMarked
package id.tanda.identity;

import org.jspecify.annotations.NullMarked;
