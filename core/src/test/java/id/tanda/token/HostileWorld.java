package id.tanda.token;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanda.crypto.keys.KeyId;
import id.tanda.crypto.keys.SigningKey;
import id.tanda.crypto.keys.SoftwareKey;
import id.tanda.hostile.Choices;
import id.tanda.hostile.OneNonceKey;
import id.tanda.identity.PartyId;
import id.tanda.testing.SettableClock;
import id.tanda.testing.TestAuthority;
import id.tanda.token.Presentation.Form;
import id.tanda.trust.KeyUse;
import id.tanda.trust.StatusList;
import id.tanda.trust.TrustBundles;
import id.tanda.trust.TrustedKey;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * An authority, a phone, a thief and a hotel whose verifier has seen one token of each kind. For
 * one thread.
 */
final class HostileWorld {
  /** Seconds by which a date is moved: about the edges of lives and skews, and far away. */
  static final List<Long> STEPS =
      List.of(
          -3_000_000L,
          -96L,
          -95L,
          -94L,
          -91L,
          -90L,
          -89L,
          -6L,
          -5L,
          1L,
          5L,
          6L,
          90L,
          91L,
          3_000_000L);

  static final int INDEX = 777;
  static final int REVOKED = 778;

  private static final PartyId HOTEL = PartyId.of("hotel.merdeka");
  private static final ScopeId CHECK_IN = ScopeId.of("hotel.1");

  final SettableClock clock = SettableClock.atNoon();
  final TestAuthority authority;
  final TrustBundles bundles;
  final SigningKey device;
  final SigningKey thief;
  final List<Shown> shown = new ArrayList<>();

  private final Map<KeyUse, SigningKey> keys = new EnumMap<>(KeyUse.class);
  private final Map<KeyId, byte[]> directory = new HashMap<>();
  private final TokenSigner phone;
  private final TokenVerifier verifier;

  /**
   * A token that a phone showed, or might have.
   *
   * @param asked the nonce of the request that it answers, if it does
   */
  record Shown(String text, Form form, Optional<byte[]> asked) {}

  HostileWorld(long seed) {
    this.authority = new TestAuthority("dukcapil.example", clock, seed);
    this.bundles = authority.bundles();
    this.device = OneNonceKey.of(SoftwareKey.generate(authority.randomness()));
    this.thief = OneNonceKey.of(SoftwareKey.generate(authority.randomness()));
    for (KeyUse use : KeyUse.values()) {
      keys.put(use, OneNonceKey.of(authority.key(use)));
    }
    DeviceCredentials credentials =
        new CredentialIssuer(
                authority.id(), key(KeyUse.CREDENTIAL), authority.bundle(1), authority.randomness())
            .issue(device.publicKey(), INDEX, clock.instant());
    authority.revoke(REVOKED);
    directory.put(device.publicKey().id(), credentials.dense());
    this.phone = new TokenSigner(device, credentials, clock, authority.randomness());
    this.verifier =
        TokenVerifier.builder(
                bundles,
                authority.statusLists(bundles),
                SpentTokens.inMemoryOnFirstStart(clock),
                clock)
            .name(HOTEL)
            .directory(id -> Optional.ofNullable(directory.get(id)))
            .build();
    for (Form form : Form.values()) {
      for (int kind = 0; kind < 4; kind++) {
        Shown token = show(form, kind);
        assertThat(verify(token.text(), token.asked())).isInstanceOf(Verification.Accepted.class);
        shown.add(token);
      }
    }
  }

  Verification verify(String text, Optional<byte[]> asked) {
    return asked.isPresent() ? verifier.verify(text, asked.get()) : verifier.verify(text);
  }

  /** Returns a token that the verifier accepted before. */
  Shown seen(Choices choices) {
    return choices.of(shown);
  }

  Shown seen(Choices choices, Form form) {
    return choices.of(shown.stream().filter(token -> token.form() == form).toList());
  }

  /** Tells if the verifier accepted this very text. */
  boolean hasSeen(String text) {
    return shown.stream().anyMatch(token -> token.text().equals(text));
  }

  /** Returns a token that the verifier has never seen. */
  Shown fresh(Choices choices, Form form) {
    return show(form, choices.below(4));
  }

  /** Returns the authority's key for a use. */
  SigningKey key(KeyUse use) {
    return Objects.requireNonNull(keys.get(use));
  }

  /** Has the directory return this for references to a key id. */
  void publish(KeyId id, byte[] credential) {
    directory.put(id, credential);
  }

  TrustedKey credentialKey() {
    return bundles
        .key(authority.key(KeyUse.CREDENTIAL).publicKey().id(), clock.instant())
        .orElseThrow();
  }

  /** Tells if the verifier has no status list for an index, so that it would be undecided. */
  static boolean isWithoutList(long index) {
    return index >= StatusList.SIZE;
  }

  private Shown show(Form form, int kind) {
    Presentation bare = Presentation.bare().as(form);
    byte[] nonce = authority.randomness().bytes(16);
    Presentation what =
        switch (kind) {
          case 0 -> bare;
          case 1 -> bare.scope(CHECK_IN);
          case 2 -> bare.audience(HOTEL);
          default -> bare.answering(HOTEL, nonce);
        };
    Optional<byte[]> asked = kind == 3 ? Optional.of(nonce) : Optional.empty();
    return new Shown(phone.present(what).text(), form, asked);
  }
}
