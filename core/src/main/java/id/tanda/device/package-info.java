/**
 * One phone of one citizen, as its authority knows it and hears from it.
 *
 * <p>A message counts only once its device has signed it, for this authority and in time. Of a
 * citizen at most one device is active; which state it stands in is kept here and nowhere else.
 */
@NullMarked
package id.tanda.device;

import org.jspecify.annotations.NullMarked;
