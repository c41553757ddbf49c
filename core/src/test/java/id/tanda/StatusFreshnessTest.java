package id.tanda;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanda.identity.Outcome;
import id.tanda.party.Registrar;
import id.tanda.party.ScopeCatalogue;
import id.tanda.store.AuthorityStore;
import id.tanda.testing.SeededRandomness;
import id.tanda.testing.SettableClock;
import id.tanda.testing.TestAuthority;
import id.tanda.trust.KeyUse;
import id.tanda.trust.StatusLists;
import id.tanda.trust.StatusReading.Status;
import id.tanda.trust.TrustBundles;
import id.tanda.trust.TrustedKey;
import id.tanda.trust.refresh.TrustRefresh;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A verifier and an authority with their defaults, one refresh in a little over a minute. */
class StatusFreshnessTest {
  private static final Duration MAX_AGE = Duration.ofMinutes(5);

  private final SettableClock clock = SettableClock.atNoon();
  private final TestAuthority keys = new TestAuthority("dukcapil.example", clock, 5);
  private final TrustBundles bundles = keys.bundles();
  private final StatusLists lists = StatusLists.under(bundles, clock);
  private final AuthorityStore store = AuthorityStore.inMemory();
  private final Publications publications =
      new Publications(
          keys.id(),
          bundles,
          keys.key(KeyUse.STATUS),
          store,
          new ScopeCatalogue(
              store,
              new Registrar(
                  keys.id(), keys.key(KeyUse.REGISTRATION), clock, new SeededRandomness(1))),
          clock);
  private final TrustRefresh refresh =
      TrustRefresh.builder(bundles, lists, (address, most) -> Outcome.done(text(address)), clock)
          .bundle("https://trust.example/bundle")
          .build();

  @Test
  void aListIsFetchedBeforeItIsTooOld() {
    lists.expect(keys.id(), 0);
    refresh.refresh();

    for (int second = 1; second <= 3_600; second++) {
      clock.advance(Duration.ofSeconds(1));
      if (second % 67 == 0) {
        refresh.refresh();
      }
      assertThat(status()).as("second %d", second).isEqualTo(Status.VALID);
    }
  }

  private Status status() {
    TrustedKey key =
        bundles.key(keys.key(KeyUse.CREDENTIAL).publicKey().id(), clock.instant()).orElseThrow();
    return lists.read(key, 7, MAX_AGE, clock.instant()).status();
  }

  private byte[] text(String address) {
    String text =
        address.endsWith("/bundle") ? publications.trustBundle() : publications.statusList(0);
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
