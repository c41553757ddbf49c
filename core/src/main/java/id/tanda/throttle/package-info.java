/**
 * How often somebody may try: by where they come from, by device, and all together.
 *
 * <p>A limit is counted in one atomic step. Beyond a low one a human check lets people go on;
 * beyond a high one nothing does. Counters that must outlive a restart are not here: wrong codes
 * and codes sent stand in the store with their enrolment.
 */
@NullMarked
package id.tanda.throttle;

import org.jspecify.annotations.NullMarked;
