/**
 * One town's registry office from the terminal: officer, citizen and a lost phone, step by step.
 *
 * <p>Each step is a command and a process of its own; a folder keeps what the next one must find.
 * {@link id.tanda.examples.office.Command} lists the steps, {@link id.tanda.examples.office.Office}
 * runs them.
 */
@NullMarked
package id.tanda.examples.office;

import org.jspecify.annotations.NullMarked;
