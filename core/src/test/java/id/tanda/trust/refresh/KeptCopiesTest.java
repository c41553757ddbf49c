package id.tanda.trust.refresh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanda.crypto.keys.Es256;
import id.tanda.crypto.keys.SoftwareKey;
import id.tanda.fetch.Fetch;
import id.tanda.identity.StoreException;
import id.tanda.testing.SettableClock;
import id.tanda.testing.TestAuthority;
import id.tanda.token.Presentation;
import id.tanda.token.SpentTokens;
import id.tanda.token.TokenSigner;
import id.tanda.token.TokenVerifier;
import id.tanda.token.Verification;
import id.tanda.trust.StatusLists;
import id.tanda.trust.TrustBundles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptCopiesTest {
  private static final String BUNDLE = "https://trust.example/bundle";
  private static final String LIST = "https://status.example/lists/0";

  @TempDir Path folder;

  private final SettableClock clock = SettableClock.atNoon();
  private final TestAuthority authority = new TestAuthority("dukcapil.example", clock, 1);
  private final TrustBundles bundles = empty();
  private final StatusLists lists = StatusLists.under(bundles, clock);
  private final Web web = new Web();
  private final SoftwareKey device = SoftwareKey.generate(authority.randomness());
  private final TrustRefresh refresh = refresh(bundles, lists, web);

  @Test
  void copiesLetAHostStartWithoutANetwork() throws Exception {
    web.put(BUNDLE, authority.bundle(3).text());
    web.put(LIST, authority.statusList().text());
    TrustRefresh keeping =
        TrustRefresh.builder(bundles, lists, web, clock).bundle(BUNDLE).copies(folder).build();
    steps(keeping);
    lists.expect(authority.id(), 0);
    clock.advance(Duration.ofMinutes(1));
    steps(keeping);
    web.put(BUNDLE, "no bundle");
    clock.advance(Duration.ofMinutes(1));
    steps(keeping);

    TrustBundles restarted = empty();
    StatusLists restartedLists = StatusLists.under(restarted, clock);
    TrustRefresh.builder(restarted, restartedLists, web, clock)
        .bundle(BUNDLE)
        .copies(folder)
        .build()
        .restore();

    assertThat(restarted.bundle(authority.id()).orElseThrow().sequence()).isEqualTo(3);
    assertThat(verifier(restarted, restartedLists).verify(token()))
        .isInstanceOf(Verification.Accepted.class);
    try (var files = Files.list(folder)) {
      assertThat(files).hasSize(2);
    }
  }

  @Test
  void aCopyThatHasEndedIsPassedOver() {
    web.put(BUNDLE, authority.bundle(3).text());
    TrustRefresh keeping =
        TrustRefresh.builder(bundles, lists, web, clock).bundle(BUNDLE).copies(folder).build();
    steps(keeping);
    clock.advance(Duration.ofDays(7));

    TrustBundles restarted = empty();
    TrustRefresh.builder(restarted, StatusLists.under(restarted, clock), web, clock)
        .bundle(BUNDLE)
        .copies(folder)
        .build()
        .restore();

    assertThat(restarted.bundle(authority.id())).isEmpty();
  }

  @Test
  void aFolderThatIsNotThereIsTold() {
    web.put(BUNDLE, authority.bundle(3).text());
    TrustRefresh nowhere =
        TrustRefresh.builder(bundles, lists, web, clock)
            .bundle(BUNDLE)
            .copies(folder.resolve("absent"))
            .build();

    assertThatThrownBy(nowhere::refresh).isInstanceOf(StoreException.class);
    assertThatThrownBy(nowhere::restore).isInstanceOf(StoreException.class);
    assertThatThrownBy(refresh::restore).isInstanceOf(IllegalStateException.class);
  }

  private TrustBundles empty() {
    return TrustBundles.under(Es256.bouncyCastle(), clock, authority.anchor());
  }

  private TrustRefresh refresh(TrustBundles of, StatusLists with, Fetch by) {
    return TrustRefresh.builder(of, with, by, clock).bundle(BUNDLE).build();
  }

  private TokenVerifier verifier(TrustBundles of, StatusLists with) {
    return TokenVerifier.builder(of, with, SpentTokens.inMemoryOnFirstStart(clock), clock).build();
  }

  /** A new token of the same device, as of now. */
  private String token() {
    return new TokenSigner(device, authority.credentials(device, 7), clock, authority.randomness())
        .present(Presentation.bare())
        .text();
  }

  private static Refreshed.Done done(TrustRefresh of) {
    return (Refreshed.Done) of.refresh();
  }

  private static List<Refreshed.Step> steps(TrustRefresh of) {
    return done(of).steps();
  }
}
