/**
 * Releases that a phone makes itself, without a network: what was agreed to, out of the credential
 * that the authority issued, sealed to the relying party together with the consent.
 *
 * <p>Once only, for neither uses nor a withdrawal can bind there. Nothing is handed over but the
 * granted attributes, and nothing is believed but what the authority and the device signed for this
 * one request.
 */
@NullMarked
package id.tanda.release.offline;

import org.jspecify.annotations.NullMarked;
