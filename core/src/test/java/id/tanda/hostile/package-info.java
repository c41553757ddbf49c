/**
 * Bytes, JSON and CBOR as they should not be: what hostile texts are made of, by a seed or by a
 * fuzzer.
 *
 * <p>Knows nothing of tokens.
 */
@NullMarked
package id.tanda.hostile;

import org.jspecify.annotations.NullMarked;
