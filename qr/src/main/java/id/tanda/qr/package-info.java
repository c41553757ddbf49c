/** QR symbols and pictures. */
@NullMarked
package id.tanda.qr;

import org.jspecify.annotations.NullMarked;
