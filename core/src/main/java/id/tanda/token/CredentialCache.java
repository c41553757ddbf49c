package id.tanda.token;

import id.tanda.crypto.Sha256;
import id.tanda.crypto.keys.KeyThumbprint;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Credentials whose signature held, by the authority's key and the hash of all their bytes.
 *
 * <p>Bounded: two generations of equal size; what is used moves to the younger, and when that is
 * full the older is dropped. Nothing is looked up before the authority's key was found usable, so a
 * withdrawn key takes its credentials along. Safe for use by many threads.
 */
final class CredentialCache {
  /** Under what a credential is kept. */
  record Key(KeyThumbprint authority, ByteBuffer hash) {
    static Key of(KeyThumbprint authority, byte[] credential) {
      return new Key(authority, ByteBuffer.wrap(Sha256.of(credential)));
    }
  }

  private final int generationSize;
  private volatile Generations generations =
      new Generations(new ConcurrentHashMap<>(), new ConcurrentHashMap<>());

  CredentialCache(int size) {
    this.generationSize = Math.max(1, size / 2);
  }

  Optional<KnownCredential> find(Key key) {
    Generations current = generations;
    KnownCredential young = current.young.get(key);
    if (young != null) {
      return Optional.of(young);
    }
    KnownCredential old = current.old.get(key);
    if (old != null) {
      put(key, old);
    }
    return Optional.ofNullable(old);
  }

  void put(Key key, KnownCredential credential) {
    Generations current = generations;
    if (current.young.size() >= generationSize) {
      current = new Generations(new ConcurrentHashMap<>(), current.young);
      generations = current;
    }
    current.young.put(key, credential);
  }

  private record Generations(
      ConcurrentHashMap<Key, KnownCredential> young, ConcurrentHashMap<Key, KnownCredential> old) {}
}
