package id.tanda.token;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.coding.Base45;
import id.tanda.crypto.keys.KeyId;
import id.tanda.crypto.keys.SoftwareKey;
import id.tanda.identity.PartyId;
import id.tanda.testing.SettableClock;
import id.tanda.testing.TestAuthority;
import id.tanda.trust.StatusLists;
import id.tanda.trust.TrustBundles;
import java.time.Instant;
import java.util.Optional;

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

  /** Returns another phone of the same authority. */
  TokenSigner anotherPhone() {
    SoftwareKey other = SoftwareKey.generate(authority.randomness());
    return new TokenSigner(
        other, authority.credentials(other, INDEX + 1), clock, authority.randomness());
  }

  /** Returns what a bare token says, with a fresh id. */
  TokenClaims claims(Instant issued, Instant expires) {
    return new TokenClaims(
        issued,
        expires,
        authority.randomness().bytes(16),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** Is the directory that knows this one phone. */
  Optional<byte[]> find(KeyId id) {
    return id.equals(device.publicKey().id()) ? Optional.of(credentials.dense()) : Optional.empty();
  }

  /** Brings the status list up to date. */
  void fetchStatusList() {
    statusLists.accept(authority.statusList().text());
  }

  static Verification rejected(TokenRejection reason) {
    return new Verification.Rejected(reason);
  }

  static byte[] bytesOf(String dense) {
    try {
      return Base45.decode(dense, DenseToken.PREFIX.length());
    } catch (MalformedException own) {
      throw new AssertionError(own);
    }
  }

  static String textOf(byte[] dense) {
    return DenseToken.PREFIX + Base45.encode(dense);
  }
}
