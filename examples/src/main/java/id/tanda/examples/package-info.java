/** Programs a reader can copy. */
@NullMarked
package id.tanda.examples;

import org.jspecify.annotations.NullMarked;
