package id.tanda.trust.refresh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanda.crypto.keys.Es256;
import id.tanda.crypto.keys.SoftwareKey;
import id.tanda.fetch.Fetch;
import id.tanda.fetch.FetchFailure;
import id.tanda.testing.SettableClock;
import id.tanda.testing.TestAuthority;
import id.tanda.token.Presentation;
import id.tanda.token.SpentTokens;
import id.tanda.token.TokenSigner;
import id.tanda.token.TokenVerifier;
import id.tanda.token.Verification;
import id.tanda.trust.StatusLists;
import id.tanda.trust.TrustBundles;
import id.tanda.trust.TrustConcern.Kind;
import id.tanda.trust.TrustRefusal;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrustRefreshTest {
  private static final String BUNDLE = "https://trust.example/bundle";
  private static final String LIST = "https://status.example/lists/0";

  private final SettableClock clock = SettableClock.atNoon();
  private final TestAuthority authority = new TestAuthority("dukcapil.example", clock, 1);
  private final TrustBundles bundles = empty();
  private final StatusLists lists = StatusLists.under(bundles, clock);
  private final Web web = new Web();
  private final SoftwareKey device = SoftwareKey.generate(authority.randomness());
  private final TrustRefresh refresh = refresh(bundles, lists, web);

  @Test
  void bundlesComeFirstThenTheListsThatAreDue() {
    web.put(BUNDLE, authority.bundle(1).text());
    web.put(LIST, authority.statusList().text());
    assertThat(steps(refresh)).containsExactly(ok(BUNDLE));
    lists.expect(authority.id(), 0);
    clock.advance(Duration.ofMinutes(1));

    assertThat(steps(refresh)).containsExactly(ok(BUNDLE), ok(LIST));
    clock.advance(Duration.ofMinutes(1));
    assertThat(steps(refresh)).containsExactly(ok(BUNDLE));
    assertThat(web.asked()).containsExactly(BUNDLE, BUNDLE, LIST, BUNDLE);
  }

  @Test
  @DisplayName("K-14 what fails leaves the last good bundle in force until its end")
  void theLastGoodOneStaysWithinItsLife() {
    web.put(BUNDLE, authority.bundle(5).text());
    steps(refresh);
    for (String bad : List.of("", "nothing", authority.bundle(4).text())) {
      clock.advance(Duration.ofMinutes(1));
      web.put(BUNDLE, bad);
      assertThat(steps(refresh).get(0).refusal()).get().isInstanceOf(TrustRefusal.class);
      assertThat(bundles.isComplete(clock.instant())).isTrue();
    }
    clock.advance(Duration.ofMinutes(1));
    web.remove(BUNDLE);

    assertThat(steps(refresh).get(0).refusal()).contains(FetchFailure.WRONG_STATUS);
    assertThat(bundles.isComplete(clock.instant())).isTrue();
    assertThat(bundles.isComplete(clock.instant().plus(Duration.ofDays(7)))).isFalse();
  }

  @Test
  @DisplayName("K-16 a list that stands at the address of another is told")
  void aListMustStandAtItsOwnAddress() {
    web.put(BUNDLE, authority.bundle(1).text());
    steps(refresh);
    clock.advance(Duration.ofMinutes(1));
    lists.expect(authority.id(), 1);
    web.put("https://status.example/lists/1", authority.statusList().text());

    assertThat(steps(refresh).get(1).refusal()).contains(TrustRefusal.WRONG_ADDRESS);
  }

  @ParameterizedTest
  @CsvSource({"1, false", "59999, false", "60000, true", "60001, true", "-1, true"})
  @DisplayName("K-04 however often it is asked for, there is at most one refresh an interval")
  void thereIsOneRefreshAnInterval(long millis, boolean goes) {
    steps(refresh);
    assertThat(refresh.refresh()).isEqualTo(new Refreshed.TooSoon(clock.instant().plusSeconds(60)));
    clock.advance(Duration.ofMillis(millis));

    assertThat(refresh.refresh() instanceof Refreshed.Done).isEqualTo(goes);
    assertThat(web.asked()).hasSize(goes ? 2 : 1);
  }

  @Test
  @DisplayName("K-04 of many that ask at once one fetches")
  void ofManyAtOnceOneFetches() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(16);
    List<Future<Refreshed>> all = pool.invokeAll(Collections.nCopies(64, refresh::refresh));
    int done = 0;
    for (Future<Refreshed> one : all) {
      done += one.get() instanceof Refreshed.Done ? 1 : 0;
    }
    pool.shutdown();

    assertThat(done).isEqualTo(1);
    assertThat(web.asked()).hasSize(1);
  }

  @Test
  void verificationNeverWaitsForARefresh() throws Exception {
    CountDownLatch fetching = new CountDownLatch(1);
    CountDownLatch released = new CountDownLatch(1);
    TrustBundles held = authority.bundles();
    StatusLists heldLists = authority.statusLists(held);
    Fetch blocked =
        (address, maxBytes) -> {
          fetching.countDown();
          try {
            released.await();
          } catch (InterruptedException ended) {
            throw new IllegalStateException(ended);
          }
          return web.fetch(address, maxBytes);
        };
    ExecutorService pool = Executors.newSingleThreadExecutor();
    Future<Refreshed> running = pool.submit(refresh(held, heldLists, blocked)::refresh);
    assertThat(fetching.await(30, TimeUnit.SECONDS)).isTrue();

    assertThat(verifier(held, heldLists).verify(token())).isInstanceOf(Verification.Accepted.class);
    assertThat(running.isDone()).isFalse();
    released.countDown();
    assertThat(running.get(30, TimeUnit.SECONDS)).isInstanceOf(Refreshed.Done.class);
    pool.shutdown();
  }

  @Test
  @DisplayName("K-04 what a verifier misses is there after the next refresh")
  void aRefreshBringsWhatAVerifierMissed() {
    steps(refresh);
    TokenVerifier verifier = verifier(bundles, lists);
    assertThat(verifier.verify(token()).code()).isEqualTo("missing.trust-bundle");
    web.put(BUNDLE, authority.bundle(1).text());
    web.put(LIST, authority.statusList().text());
    clock.advance(Duration.ofMinutes(1));
    steps(refresh);
    assertThat(verifier.verify(token()).code()).isEqualTo("missing.status-list");
    clock.advance(Duration.ofMinutes(1));
    web.put(LIST, authority.statusList().text());
    steps(refresh);
    assertThat(verifier.verify(token())).isInstanceOf(Verification.Accepted.class);
  }

  @Test
  void whatIsToWorryAboutComesWithTheAnswer() {
    assertThat(done(refresh).concerns()).extracting(c -> c.kind()).containsExactly(Kind.NO_BUNDLE);
    web.put(BUNDLE, authority.bundle(3).text());
    clock.advance(Duration.ofMinutes(1));
    assertThat(done(refresh)).matches(Refreshed.Done::isWhole).matches(d -> d.concerns().isEmpty());
  }

  @Test
  void aConcernIsToldAsFarAheadAsTheHostLooks() {
    Duration untilTheLastSignature = Duration.ofDays(300);
    web.put(BUNDLE, authority.bundle(3).text());
    TrustRefresh farSighted =
        TrustRefresh.builder(bundles, lists, web, clock)
            .bundle(BUNDLE)
            .ahead(untilTheLastSignature)
            .build();

    assertThat(done(farSighted).concerns())
        .extracting(c -> c.kind())
        .containsOnly(Kind.SIGNING_ENDS);
  }

  @Test
  void theHostSetsTheInterval() {
    TrustRefresh eager =
        TrustRefresh.builder(bundles, lists, web, clock)
            .bundle(BUNDLE)
            .interval(Duration.ofSeconds(1))
            .build();
    assertThat(done(eager).isWhole()).isFalse();

    assertThat(eager.refresh()).isEqualTo(new Refreshed.TooSoon(clock.instant().plusSeconds(1)));
  }

  @Test
  void boundsAreKept() {
    TrustRefresh.Builder builder = TrustRefresh.builder(bundles, lists, web, clock);

    assertThatThrownBy(builder::build).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> builder.interval(Duration.ofMillis(999)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> builder.interval(Duration.ofDays(1).plusMillis(1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> builder.ahead(Duration.ofMillis(-1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(builder.interval(Duration.ofSeconds(1)).interval(Duration.ofDays(1)))
        .isSameAs(builder.ahead(Duration.ZERO).ahead(Duration.ofDays(30)));
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

  private static Refreshed.Step ok(String address) {
    return new Refreshed.Step(address, Optional.empty());
  }
}
