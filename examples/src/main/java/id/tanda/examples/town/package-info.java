/**
 * The town in which the examples play: its people and their faces, the keys and the database of its
 * civil registry, a citizen's phone, and the screen on which all is told.
 *
 * <p>Everything in it stands for something that a host brings along.
 */
@NullMarked
package id.tanda.examples.town;

import org.jspecify.annotations.NullMarked;
