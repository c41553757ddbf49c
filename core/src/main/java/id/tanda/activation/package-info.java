/**
 * From an application to an active device, and its end.
 *
 * <p>A device becomes active when its citizen was seen at a counter and then gave the confirmation
 * code from that device. Wrong codes are counted before they are looked at, counters never start
 * again, and whoever has not proved who they are hears the same refusal for every cause.
 */
@NullMarked
package id.tanda.activation;

import org.jspecify.annotations.NullMarked;
