/**
 * QR symbols as text in, pictures out and back again.
 *
 * <p>A text is encoded without an ECI header, so that every reader gives back the same characters;
 * it is drawn with its quiet zone of four modules; and it is read whole or not at all. Two symbols
 * in one picture are never silently reduced to one, and no picture, however hostile, is answered
 * with an exception. Nothing here knows what a text means.
 */
@NullMarked
package id.tanda.qr;

import org.jspecify.annotations.NullMarked;
