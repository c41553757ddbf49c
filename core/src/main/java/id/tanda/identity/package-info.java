/**
 * Who somebody is: the NIK, the attributes of a person, the civil record and the population port.
 *
 * <p>Values only. A {@link id.tanda.identity.Nik} never shows its digits in {@code toString()},
 * every id has one spelling, and every reason that a person may be told has a stable code and words
 * in Indonesian and English.
 */
@NullMarked
package id.tanda.identity;

import org.jspecify.annotations.NullMarked;
