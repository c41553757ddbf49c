package id.tanda.activation;

import id.tanda.crypto.keys.Es256;
import id.tanda.crypto.keys.P256PublicKey;
import id.tanda.crypto.keys.SignatureCheck;
import id.tanda.testing.SettableClock;
import id.tanda.testing.TestAuthority;
import id.tanda.trust.TrustBundle;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The authority, the clock and the engine of a {@link Town}; towns that come one after another may
 * share them, since keys take long to make.
 */
record Land(SettableClock clock, TestAuthority authority, TrustBundle bundle, Es256 engine) {
  static Land atNoon() {
    SettableClock clock = SettableClock.atNoon();
    TestAuthority authority = new TestAuthority("dukcapil.example", clock, 11);
    return new Land(clock, authority, authority.bundle(1), new Remembering());
  }

  /** Keeps the checks of the keys that it has seen, whose tables take longer than a signature. */
  private static final class Remembering implements Es256 {
    private final Es256 engine = Es256.bouncyCastle();
    private final Map<P256PublicKey, SignatureCheck> checks = new ConcurrentHashMap<>();

    @Override
    public String name() {
      return engine.name();
    }

    @Override
    public SignatureCheck check(P256PublicKey key) {
      return checks.computeIfAbsent(key, engine::check);
    }
  }
}
