/**
 * For tests of Tanda and of hosts: a clock that is set by hand, an authority with real keys,
 * fixtures.
 *
 * <p>Published in the tests jar of {@code tanda-core}.
 */
@NullMarked
package id.tanda.testing;

import org.jspecify.annotations.NullMarked;
