package id.tanda.examples.office;

import id.tanda.Authority;
import id.tanda.AuthorityPorts;
import id.tanda.crypto.MalformedException;
import id.tanda.crypto.keys.Es256;
import id.tanda.examples.town.Database;
import id.tanda.examples.town.Faces;
import id.tanda.examples.town.Folder;
import id.tanda.examples.town.Population;
import id.tanda.examples.town.RegistryKeys;
import id.tanda.identity.AuthorityId;
import id.tanda.trust.TrustBundle;
import id.tanda.trust.TrustBundles;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The civil registry: an authority whose keys, decisions and mails outlive the process. How often
 * somebody tried does not: a server in earnest runs on.
 */
final class Dukcapil implements AutoCloseable {
  private static final AuthorityId ID = AuthorityId.of("dukcapil.example");
  private static final Duration HALF_A_WEEK = TrustBundle.LONGEST_LIFE.dividedBy(2);

  private final Served served;
  private final Database database;
  private final Mails mails;
  private final Authority authority;

  /** Opens the registry that is kept in a folder, or founds it; serves what everybody may fetch. */
  Dukcapil(Folder folder, Clock clock) {
    Folder own = folder.in("authority");
    RegistryKeys keys = KeptKeys.in(own, ID, clock.instant());
    this.served = new Served(folder.in("served"));
    TrustBundles bundles = TrustBundles.under(Es256.bouncyCastle(), clock, keys.anchor());
    bundles.accept(bundle(served.bundle(), keys, clock.instant())).orElseThrow();
    this.mails = new Mails(folder.in("mails"));
    this.database = Database.open(own.path(), "decisions");
    AuthorityPorts ports =
        new AuthorityPorts(database.store(), new Population(), Faces.ofTheTown(), mails);
    this.authority = Authority.builder(ID, bundles, keys.keys(), ports, clock).build();
    served.publish(keys.anchor(), authority.publications());
  }

  Authority authority() {
    return authority;
  }

  Mails mails() {
    return mails;
  }

  Served served() {
    return served;
  }

  @Override
  public void close() {
    database.close();
  }

  /** Returns the bundle that was served last, or its successor once half of its week is over. */
  private static String bundle(Optional<String> last, RegistryKeys keys, Instant now) {
    if (last.isEmpty()) {
      return keys.bundle(1, now).text();
    }
    try {
      TrustBundle bundle = TrustBundle.parse(last.get());
      return now.isBefore(bundle.expires().minus(HALF_A_WEEK))
          ? bundle.text()
          : keys.bundle(bundle.sequence() + 1, now).text();
    } catch (MalformedException damaged) {
      throw new IllegalStateException(damaged);
    }
  }
}
