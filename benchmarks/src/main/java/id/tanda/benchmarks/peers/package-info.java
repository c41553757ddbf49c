/**
 * What other libraries take for the same work, in the same run.
 *
 * <p>Each is used as its own documentation shows: parser made once and kept, key object kept,
 * signature, issuer, audience and end checked. Before it is measured each must refuse what is
 * damaged, foreign or over.
 */
@NullMarked
package id.tanda.benchmarks.peers;

import org.jspecify.annotations.NullMarked;
