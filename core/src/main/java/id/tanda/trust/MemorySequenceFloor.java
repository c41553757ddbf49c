package id.tanda.trust;

import id.tanda.identity.AuthorityId;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Keeps the floors in a map. */
final class MemorySequenceFloor implements SequenceFloor {
  private final ConcurrentMap<AuthorityId, Long> floors = new ConcurrentHashMap<>();

  @Override
  public boolean raise(AuthorityId authority, long sequence) {
    return floors.merge(authority, sequence, Math::max) == sequence;
  }
}
