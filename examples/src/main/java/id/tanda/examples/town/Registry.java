package id.tanda.examples.town;

import id.tanda.Authority;
import id.tanda.AuthorityPorts;
import id.tanda.Publications;
import id.tanda.crypto.keys.Es256;
import id.tanda.identity.AuthorityId;
import id.tanda.identity.PartyId;
import id.tanda.party.Registration;
import id.tanda.throttle.Origin;
import id.tanda.trust.TrustAnchor;
import id.tanda.trust.TrustBundles;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * A civil registry: an authority with keys of its own, whose root signs the trust bundle, and with
 * a database that is begun anew.
 */
public final class Registry implements AutoCloseable {
  private final Clock clock;
  private final RegistryKeys keys;
  private final TrustBundles bundles;
  private final Database database;
  private final Population population = new Population();
  private final Authority authority;
  private final List<Consumer<Publications>> readers = new ArrayList<>();
  private long sequence;

  Registry(String id, Path folder, Mailbox mail, Clock clock) {
    this.clock = clock;
    this.keys = RegistryKeys.inMemory(AuthorityId.of(id), clock.instant());
    this.bundles = TrustBundles.under(Es256.bouncyCastle(), clock, anchor());
    signBundle();
    this.database = Database.anew(folder, id);
    AuthorityPorts ports = new AuthorityPorts(database.store(), population, Faces.matcher(), mail);
    this.authority =
        Authority.builder(anchor().authority(), bundles, keys.keys(), ports, clock).build();
  }

  /** Returns what phones and desks pin. */
  public TrustAnchor anchor() {
    return keys.anchor();
  }

  /** Returns the authority. */
  public Authority authority() {
    return authority;
  }

  /** Returns what it knows of people. */
  public Population population() {
    return population;
  }

  /** Returns what it registered about a relying party last. */
  public Registration registration(PartyId party) {
    return authority.relyingParties().find(party).orElseThrow().registration();
  }

  /** Serves a new trust bundle, good for a week, and status lists; everybody fetches them. */
  public void publish() {
    signBundle();
    readers.forEach(reader -> reader.accept(authority.publications()));
  }

  /** Has somebody fetch whenever something is published. */
  void readBy(Consumer<Publications> reader) {
    readers.add(reader);
  }

  /** Returns what a phone or desk believes that has this registry's root pinned. */
  TrustBundles believed(Clock itsClock) {
    TrustBundles believed = TrustBundles.under(Es256.bouncyCastle(), itsClock, anchor());
    believed.accept(authority.publications().trustBundle()).orElseThrow();
    readBy(publications -> believed.accept(publications.trustBundle()).orElseThrow());
    return believed;
  }

  /** Returns the line on which phones and desks send a text and get its answer. */
  public UnaryOperator<String> line() {
    return text -> authority.answer(text, Origin.unknown());
  }

  private void signBundle() {
    sequence++;
    bundles.accept(keys.bundle(sequence, clock.instant()).text()).orElseThrow();
  }

  @Override
  public void close() {
    database.close();
  }
}
