package id.tanda.trust;

import id.tanda.identity.AuthorityId;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Keeps the levels in a map. */
final class MemoryTrustFloor implements TrustFloor {
  private final ConcurrentMap<AuthorityId, Level> levels = new ConcurrentHashMap<>();

  @Override
  public Optional<Level> find(AuthorityId authority) {
    return Optional.ofNullable(levels.get(authority));
  }

  @Override
  public boolean replace(AuthorityId authority, Optional<Level> from, Level to) {
    return from.map(before -> levels.replace(authority, before, to))
        .orElseGet(() -> levels.putIfAbsent(authority, to) == null);
  }
}
