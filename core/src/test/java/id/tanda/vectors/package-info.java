/**
 * The vectors beside FORMAT.md: what makes them, and what runs them through the public API from
 * their texts alone.
 *
 * <p>They are made from primitives, not by the classes they are to check.
 */
@NullMarked
package id.tanda.vectors;

import org.jspecify.annotations.NullMarked;
