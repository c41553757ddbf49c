/**
 * The Merkle tree of <a href="https://www.rfc-editor.org/rfc/rfc9162#section-2.1">RFC 9162, section
 * 2.1</a>, with SHA-256.
 *
 * <p>A root commits to all entries in their order. A proof of a few hashes shows that an entry is
 * in the tree, or that a later tree begins with an earlier one; whoever checks a proof needs the
 * roots and nothing else.
 */
@NullMarked
package id.tanda.crypto.merkle;

import org.jspecify.annotations.NullMarked;
