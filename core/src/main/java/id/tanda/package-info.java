/** The doors: one thread-safe class per role. */
@NullMarked
package id.tanda;

import org.jspecify.annotations.NullMarked;
