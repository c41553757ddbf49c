/**
 * The town in which the examples play: its people and their faces, its civil registry with keys and
 * database, phones and desks, and the screen on which all is told.
 *
 * <p>Everything in it stands for something that a host brings along.
 */
@NullMarked
package id.tanda.examples.town;

import org.jspecify.annotations.NullMarked;
