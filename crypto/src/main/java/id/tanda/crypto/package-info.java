/** Keys and ES256 engines. */
@NullMarked
package id.tanda.crypto;

import org.jspecify.annotations.NullMarked;
