/**
 * Whether to believe what an authority answered.
 *
 * <p>An answer counts for the one message and sender that it names, under a key that the trust
 * bundle has for answers. It may come late; it also tells the authority's time, to a reader whose
 * own clock may be wrong.
 */
@NullMarked
package id.tanda.answer;

import org.jspecify.annotations.NullMarked;
