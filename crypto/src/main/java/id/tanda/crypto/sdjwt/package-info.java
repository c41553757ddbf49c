/**
 * Selective disclosure, <a href="https://www.rfc-editor.org/rfc/rfc9901">RFC 9901</a>, compact,
 * ES256 and SHA-256 alone.
 *
 * <p>Reading checks the structure completely: every digest once, every disclosure referenced, names
 * never overwritten, a key binding that covers exactly this text. Whose keys signed it, when it
 * holds and whether a binding is demanded is for the reader of the result to say.
 */
@NullMarked
package id.tanda.crypto.sdjwt;

import org.jspecify.annotations.NullMarked;
