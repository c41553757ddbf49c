/**
 * Token Status Lists (draft-ietf-oauth-status-list-20): the packed and compressed entries, the
 * signed token that publishes them, and the reference by which a credential names its entry.
 *
 * <p>What is inflated is bounded by the reader. Whose key may publish a list, where it is fetched
 * from and how old it may be is not known here.
 */
@NullMarked
package id.tanda.crypto.status;

import org.jspecify.annotations.NullMarked;
