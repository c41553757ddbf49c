package id.tanda.trust;

import id.tanda.trust.TrustConcern.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What one bundle says about the time to come. */
record Outlook(TrustBundle bundle) {
  /** A bundle is worried about in the last of these parts of its life. */
  private static final int PARTS = 4;

  /** Returns what to worry about within {@code ahead} of now, the bundle's own end first. */
  List<TrustConcern> concerns(Instant now, Duration ahead) {
    List<TrustConcern> concerns = new ArrayList<>();
    bundleEnds(now).ifPresent(concerns::add);
    for (KeyUse use : uses()) {
      Instant end = signedUntil(use, now);
      if (!end.isAfter(now.plus(ahead))) {
        concerns.add(concern(Kind.SIGNING_ENDS, Optional.of(use), end));
      }
    }
    for (RootChange change : bundle.changes()) {
      if (!change.expires().isAfter(now.plus(ahead))) {
        concerns.add(concern(Kind.ROOT_CHANGE_ENDS, Optional.empty(), change.expires()));
      }
    }
    return concerns;
  }

  /** Returns the grants of an earlier bundle that do not count as long as they were to. */
  List<KeyGrant> withdrawn(List<KeyGrant> before) {
    List<KeyGrant> withdrawn = new ArrayList<>();
    for (KeyGrant grant : before) {
      if (bundle.keys().stream().noneMatch(kept -> keeps(kept, grant))) {
        withdrawn.add(grant);
      }
    }
    return withdrawn;
  }

  TrustConcern withdrawn(KeyGrant grant) {
    return concern(Kind.KEY_WITHDRAWN, Optional.of(grant.use()), bundle.envelope().issuedAt());
  }

  private static boolean keeps(KeyGrant kept, KeyGrant before) {
    return kept.key().equals(before.key())
        && kept.use() == before.use()
        && !kept.expires().isBefore(before.expires());
  }

  private Optional<TrustConcern> bundleEnds(Instant now) {
    Instant end = bundle.expires();
    if (!now.isBefore(end)) {
      return Optional.of(concern(Kind.NO_BUNDLE, Optional.empty(), end));
    }
    Duration life = Duration.between(bundle.envelope().issuedAt(), end);
    return Duration.between(now, end).compareTo(life.dividedBy(PARTS)) < 0
        ? Optional.of(concern(Kind.BUNDLE_ENDS, Optional.empty(), end))
        : Optional.empty();
  }

  private Set<KeyUse> uses() {
    Set<KeyUse> uses = EnumSet.noneOf(KeyUse.class);
    bundle.keys().forEach(grant -> uses.add(grant.use()));
    return uses;
  }

  /** Until when, from now on, there is always a key that may sign: windows may overlap or meet. */
  private Instant signedUntil(KeyUse use, Instant now) {
    Instant end = now;
    boolean grows = true;
    while (grows) {
      grows = false;
      for (KeyGrant grant : bundle.keys()) {
        if (grant.use() == use
            && !grant.notBefore().isAfter(end)
            && grant.signUntil().isAfter(end)) {
          end = grant.signUntil();
          grows = true;
        }
      }
    }
    return end;
  }

  private TrustConcern concern(Kind kind, Optional<KeyUse> use, Instant from) {
    return new TrustConcern(kind, bundle.authority(), use, from);
  }
}
