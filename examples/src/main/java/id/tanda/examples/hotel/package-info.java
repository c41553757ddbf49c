/**
 * A hotel where a guest checks in, and its bar, which wants to know one thing only: {@link
 * id.tanda.examples.hotel.Hotel} plays it and checks every expectation itself.
 */
@NullMarked
package id.tanda.examples.hotel;

import org.jspecify.annotations.NullMarked;
