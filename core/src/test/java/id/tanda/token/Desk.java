package id.tanda.token;

import id.tanda.crypto.keys.SoftwareKey;
import id.tanda.identity.PartyId;
import id.tanda.testing.SettableClock;
import id.tanda.testing.TestAuthority;
import id.tanda.trust.StatusLists;
import id.tanda.trust.TrustBundles;

/** A phone, an authority and a hotel's desk, for the tests of tokens. */
final class Desk {
  static final PartyId HOTEL = PartyId.of("hotel.merdeka");
  static final int INDEX = 777;

  final SettableClock clock = SettableClock.atNoon();
  final TestAuthority authority = new TestAuthority("dukcapil.example", clock, 1);
  final TrustBundles bundles = authority.bundles();
  final StatusLists statusLists = authority.statusLists(bundles);
  final SpentTokens spent = SpentTokens.inMemoryOnFirstStart(clock);
  final SoftwareKey device = SoftwareKey.generate(authority.randomness());
  final DeviceCredentials credentials = authority.credentials(device, INDEX);
  final TokenSigner phone = new TokenSigner(device, credentials, clock, authority.randomness());

  TokenVerifier.Builder verifier() {
    return TokenVerifier.builder(bundles, statusLists, spent, clock).name(HOTEL);
  }

  String show(Presentation what) {
    return phone.present(what).text();
  }
}
