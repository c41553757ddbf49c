/**
 * Confirmation codes by mail, over SMTP with Jakarta Mail.
 *
 * <p>Optional: a host that uses it adds {@code jakarta.mail-api} and an implementation, such as
 * {@code org.eclipse.angus:angus-mail}; {@link id.tanda.code.mail.CodeLetter} alone needs neither,
 * and serves whoever sends by another way. TLS is demanded, every sending has an end, and no code
 * or address gets into a message, a log of ours or an exception. While an implementation's logger
 * is at the level at which it writes whole conversations, no mail is sent.
 */
@NullMarked
package id.tanda.code.mail;

import org.jspecify.annotations.NullMarked;
