/**
 * The least a host needs: verify a stranger's QR. The README shows this program and a test holds
 * the two together.
 */
@NullMarked
package id.tanda.examples.verify;

import org.jspecify.annotations.NullMarked;
