/**
 * What a relying party asks and what the citizen answers: request, review, decision, consent.
 *
 * <p>All required attributes and any of the optional ones, or nothing. A consent is signed by the
 * device over the request and the text that was shown.
 */
@NullMarked
package id.tanda.consent;

import org.jspecify.annotations.NullMarked;
