/** JMH measurements of the paths that matter. */
@NullMarked
package id.tanda.benchmarks;

import org.jspecify.annotations.NullMarked;
