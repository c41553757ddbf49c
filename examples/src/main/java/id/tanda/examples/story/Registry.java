package id.tanda.examples.story;

import id.tanda.Authority;
import id.tanda.AuthorityPorts;
import id.tanda.crypto.keys.Es256;
import id.tanda.examples.town.Database;
import id.tanda.examples.town.Faces;
import id.tanda.examples.town.Population;
import id.tanda.examples.town.RegistryKeys;
import id.tanda.identity.AuthorityId;
import id.tanda.trust.TrustAnchor;
import id.tanda.trust.TrustBundles;
import java.nio.file.Path;
import java.time.Clock;

/**
 * A civil registry: an authority with keys of its own, whose root signs the trust bundle, and with
 * a database that is begun anew.
 */
final class Registry implements AutoCloseable {
  private final TrustAnchor anchor;
  private final Database database;
  private final Authority authority;

  Registry(String id, Path folder, Mailbox mail, Clock clock) {
    RegistryKeys keys = RegistryKeys.inMemory(AuthorityId.of(id), clock.instant());
    this.anchor = keys.anchor();
    TrustBundles bundles = TrustBundles.under(Es256.bouncyCastle(), clock, anchor);
    bundles.accept(keys.bundle(1, clock.instant()).text()).orElseThrow();
    this.database = Database.anew(folder, id);
    AuthorityPorts ports =
        new AuthorityPorts(database.store(), new Population(), Faces.ofTheTown(), mail);
    this.authority =
        Authority.builder(anchor.authority(), bundles, keys.keys(), ports, clock).build();
  }

  TrustAnchor anchor() {
    return anchor;
  }

  Authority authority() {
    return authority;
  }

  @Override
  public void close() {
    database.close();
  }
}
