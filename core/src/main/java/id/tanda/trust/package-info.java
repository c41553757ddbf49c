/**
 * Whom to believe: trust bundles under pinned roots, and status lists.
 *
 * <p>A key is taken from a bundle that a pinned root signed, or one to which that root leads, and
 * from nowhere else. A bundle or list that is older than the one held is refused, a root that was
 * left is never believed again, one that has ended is as good as none, and no look-up calls out.
 */
@NullMarked
package id.tanda.trust;

import org.jspecify.annotations.NullMarked;
