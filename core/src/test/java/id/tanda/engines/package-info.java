/** The engines behind a store of an authority, each fresh for a test, with real databases. */
@NullMarked
package id.tanda.engines;

import org.jspecify.annotations.NullMarked;
