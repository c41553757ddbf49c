/** What must stand in the package of releases to be measured: sealing, apart from all else. */
@NullMarked
package id.tanda.release;

import org.jspecify.annotations.NullMarked;
