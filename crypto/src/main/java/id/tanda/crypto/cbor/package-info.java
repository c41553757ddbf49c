/**
 * The small deterministic part of CBOR that signed objects need (RFC 8949, section 4.2).
 *
 * <p>Integers, byte and text strings, arrays, maps, tags and Booleans, each with exactly one
 * spelling. The reader refuses everything else before it allocates, does not recurse and copies
 * only what is asked for; the writer writes nothing the reader would refuse, as long as its caller
 * keeps map keys in order.
 */
@NullMarked
package id.tanda.crypto.cbor;

import org.jspecify.annotations.NullMarked;
