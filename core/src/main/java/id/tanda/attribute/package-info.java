/**
 * What is known of a person: attributes with their forms and labels, the catalogue of them, the
 * civil record and the population port.
 *
 * <p>Values only, checked when they are made or read, never in a {@code toString()}. A host adds
 * attributes of its own to a catalogue that it keeps; there is no global one.
 */
@NullMarked
package id.tanda.attribute;

import org.jspecify.annotations.NullMarked;
