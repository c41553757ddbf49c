/**
 * Comparing the face of an applicant with the one that the register holds.
 *
 * <p>The host brings the matcher; threshold, liveness and the five tries are the SDK's. No picture
 * is kept.
 */
@NullMarked
package id.tanda.face;

import org.jspecify.annotations.NullMarked;
