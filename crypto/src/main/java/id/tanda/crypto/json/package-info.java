/**
 * JSON that has one meaning.
 *
 * <p>Reading is strict: UTF-8 without a byte order mark, no member twice, nothing after the value,
 * no comments, no null, whole numbers only, bounded in size and depth. Writing is compact and in
 * the order of the members, so that equal objects built alike are equal bytes. Every refusal is a
 * {@link id.tanda.crypto.MalformedException}; nothing here ever names the content.
 */
@NullMarked
package id.tanda.crypto.json;

import org.jspecify.annotations.NullMarked;
