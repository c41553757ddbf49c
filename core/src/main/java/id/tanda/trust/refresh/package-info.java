/**
 * Keeping trust fresh by the host's call: bundles and status lists through the fetch port.
 *
 * <p>Verification never waits for any of it. What cannot be fetched or is refused leaves the last
 * good one in force within its own life; copies in a folder let a host start without a network.
 */
@NullMarked
package id.tanda.trust.refresh;

import org.jspecify.annotations.NullMarked;
