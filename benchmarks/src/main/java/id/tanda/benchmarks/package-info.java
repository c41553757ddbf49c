/**
 * JMH measurements of the paths that matter, each beside raw work of the same engine in the same
 * run.
 *
 * <p>Read ratios within one run, never single times.
 */
@NullMarked
package id.tanda.benchmarks;

import org.jspecify.annotations.NullMarked;
