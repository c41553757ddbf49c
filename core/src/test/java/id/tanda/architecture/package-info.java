/** What holds between the modules, packages and signatures of the three libraries. */
@NullMarked
package id.tanda.architecture;

import org.jspecify.annotations.NullMarked;
