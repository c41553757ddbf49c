/**
 * One citizen, one phone, one hotel, one bank, end to end: the roles share nothing but the texts
 * they pass.
 *
 * <p>{@link id.tanda.examples.story.Story} plays it and checks every expectation itself. {@link
 * id.tanda.examples.story.Insurance} begins alike and has data of a town's own go out.
 */
@NullMarked
package id.tanda.examples.story;

import org.jspecify.annotations.NullMarked;
