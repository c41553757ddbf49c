package id.tanda.release;

import id.tanda.attribute.PopulationRegistry;
import id.tanda.history.Transactions;
import id.tanda.token.TokenReader;
import java.time.ZoneId;
import java.util.Objects;

/**
 * What a release asks while it is decided.
 *
 * @param store where decisions are kept
 * @param registry where the data come from, asked outside of transactions
 * @param tokens reads tokens under the authority's own trust bundle
 * @param zone where a birthday begins
 */
public record ReleasePorts(
    Transactions<? extends ReleaseTables> store,
    PopulationRegistry registry,
    TokenReader tokens,
    ZoneId zone) {
  /** Checks that nothing is missing. */
  public ReleasePorts {
    Objects.requireNonNull(store, "store");
    Objects.requireNonNull(registry, "registry");
    Objects.requireNonNull(tokens, "tokens");
    Objects.requireNonNull(zone, "zone");
  }
}
