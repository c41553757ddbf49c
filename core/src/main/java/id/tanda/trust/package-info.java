/**
 * Whom to believe: trust bundles under pinned roots, and status lists.
 *
 * <p>A key is taken from a bundle that a pinned root signed, and from nowhere else. A bundle or
 * list that is older than the one held is refused, one that has ended is as good as none, and
 * nothing here calls out: the host brings the texts.
 */
@NullMarked
package id.tanda.trust;

import org.jspecify.annotations.NullMarked;
