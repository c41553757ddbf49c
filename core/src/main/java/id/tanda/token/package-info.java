/**
 * The 90-second identity token: made by a device, verified by anyone who holds a trust bundle.
 *
 * <p>{@link id.tanda.token.TokenVerifier} follows section 5 of FORMAT.md, cheapest check first, and
 * answers in three ways: accepted, rejected with a reason, or undecided because something could not
 * be asked. Only the first yields a {@link id.tanda.token.VerifiedToken}.
 */
@NullMarked
package id.tanda.token;

import org.jspecify.annotations.NullMarked;
