/**
 * Who asks: relying parties with their registrations and purposes, and the published scopes.
 *
 * <p>A registration is the authority's signature over a relying party's names, keys and purposes; a
 * wallet trusts a request because of it and shows the text registered in it, never another.
 */
@NullMarked
package id.tanda.party;

import org.jspecify.annotations.NullMarked;
