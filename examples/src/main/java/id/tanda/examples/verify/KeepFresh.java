package id.tanda.examples.verify;

import id.tanda.fetch.Fetch;
import id.tanda.trust.StatusLists;
import id.tanda.trust.TrustBundles;
import id.tanda.trust.refresh.Refreshed;
import id.tanda.trust.refresh.TrustRefresh;
import java.time.Clock;

/** Keeps what a verifier believes fresh; a host calls this on its own schedule. */
public final class KeepFresh {
  private final TrustRefresh refresh;

  /** Takes where the authority serves its trust bundle, and {@code Fetch.https()}. */
  public KeepFresh(TrustBundles bundles, StatusLists statusLists, Fetch fetch, Clock clock) {
    // begin README
    var refresh =
        TrustRefresh.builder(bundles, statusLists, fetch, clock)
            .bundle("https://dukcapil.example/trust")
            .build();
    // end README
    this.refresh = refresh;
  }

  /** Fetches what is due. */
  public Refreshed now() {
    return refresh.refresh();
  }
}
