package id.tanda.examples.office;

import id.tanda.Publications;
import id.tanda.crypto.MalformedException;
import id.tanda.crypto.keys.Es256;
import id.tanda.examples.town.Folder;
import id.tanda.trust.StatusLists;
import id.tanda.trust.TrustAnchor;
import id.tanda.trust.TrustBundles;
import id.tanda.trust.TrustFloor;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/** What the registry serves to everybody, as files; in earnest they lie behind HTTPS. */
final class Served {
  private static final String ANCHOR = "trust-anchor.txt";
  private static final String BUNDLE = "trust-bundle.jwt";
  private static final String STATUS_LIST = "status-list-";

  private final Folder folder;

  Served(Folder folder) {
    this.folder = folder;
  }

  void publish(TrustAnchor anchor, Publications publications) {
    folder.write(ANCHOR, anchor.text());
    folder.write(BUNDLE, publications.trustBundle());
    for (int list : publications.statusLists()) {
      folder.write(STATUS_LIST + list + ".jwt", publications.statusList(list));
    }
  }

  /** Returns the trust bundle that was served last. */
  Optional<String> bundle() {
    return folder.text(BUNDLE);
  }

  /** Returns what phones and desks have pinned. */
  TrustAnchor anchor() {
    try {
      return TrustAnchor.parse(folder.text(ANCHOR).orElseThrow());
    } catch (MalformedException damaged) {
      throw new IllegalStateException(damaged);
    }
  }

  /** Fetches the trust bundle for somebody who remembers in a file what was believed last. */
  TrustBundles bundles(Path floor, Clock clock) {
    TrustBundles bundles =
        TrustBundles.under(Es256.bouncyCastle(), clock, TrustFloor.file(floor), anchor());
    bundles.accept(bundle().orElseThrow()).orElseThrow();
    return bundles;
  }

  /** Fetches the status lists. */
  StatusLists statusLists(TrustBundles bundles, Clock clock) {
    StatusLists lists = StatusLists.under(bundles, clock);
    folder.names().stream()
        .filter(name -> name.startsWith(STATUS_LIST))
        .forEach(name -> lists.accept(folder.text(name).orElseThrow()).orElseThrow());
    return lists;
  }
}
