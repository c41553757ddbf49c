/** Turns what the runs wrote into a page and a chart. */
@NullMarked
package id.tanda.benchmarks.results;

import org.jspecify.annotations.NullMarked;
