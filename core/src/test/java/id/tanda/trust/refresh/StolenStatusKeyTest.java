package id.tanda.trust.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanda.crypto.keys.Es256;
import id.tanda.crypto.keys.SoftwareKey;
import id.tanda.crypto.status.StatusBits;
import id.tanda.testing.SettableClock;
import id.tanda.testing.TestAuthority;
import id.tanda.trust.KeyGrant;
import id.tanda.trust.KeyUse;
import id.tanda.trust.StatusList;
import id.tanda.trust.StatusLists;
import id.tanda.trust.StatusReading.Status;
import id.tanda.trust.TrustBundle;
import id.tanda.trust.TrustBundles;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A thief of the key for status lists publishes one in which a blocked phone counts. */
class StolenStatusKeyTest {
  private static final String BUNDLE = "https://trust.example/bundle";
  private static final String LIST = "https://status.example/lists/0";
  private static final int BLOCKED = 7;

  private final SettableClock clock = SettableClock.atNoon();
  private final TestAuthority authority = new TestAuthority("dukcapil.example", clock, 1);
  private final SoftwareKey stolen = authority.key(KeyUse.STATUS);
  private final SoftwareKey next = SoftwareKey.generate(authority.randomness());
  private final TrustBundles bundles =
      TrustBundles.under(Es256.bouncyCastle(), clock, authority.anchor());
  private final StatusLists lists = StatusLists.under(bundles, clock);
  private final Web web = new Web();
  private final TrustRefresh refresh =
      TrustRefresh.builder(bundles, lists, web, clock).bundle(BUNDLE).build();

  @BeforeEach
  void believeTheThiefsList() {
    publish(1, authority.grant(stolen, KeyUse.STATUS));
    lists.expect(authority.id(), 0);
    web.put(LIST, list(stolen, Duration.ofDays(31), StatusBits.create(1, StatusList.SIZE)));
    pass(Duration.ofMinutes(1));
    assertThat(status(Duration.ofHours(24))).isEqualTo(Status.VALID);
  }

  @Test
  @DisplayName("K-05 K-16 the lists of a key that a bundle leaves out count no longer, at any age")
  void aListEndsWithItsKey() {
    web.remove(LIST);
    publish(2, authority.grant(next, KeyUse.STATUS));

    assertThat(status(Duration.ofHours(24))).isEqualTo(Status.UNDETERMINED);
  }

  @Test
  @DisplayName("K-05 K-16 the refresh that brings the news brings the list of the next key")
  void aListOfTheNextKeyComesAtOnce() {
    clock.advance(Duration.ofMinutes(1));
    web.put(LIST, list(next, Duration.ofMinutes(5), blocked()));
    publish(2, authority.grant(next, KeyUse.STATUS));

    assertThat(status(Duration.ofHours(24))).isEqualTo(Status.NOT_VALID);
  }

  @Test
  @DisplayName("K-16 a list that says to come back in a month is fetched when it is too old")
  void aListThatIsTooOldIsFetched() {
    clock.advance(Duration.ofMinutes(6));
    assertThat(status(Duration.ofMinutes(5))).isEqualTo(Status.UNDETERMINED);
    web.put(LIST, list(stolen, Duration.ofMinutes(5), blocked()));
    pass(Duration.ofMinutes(1));

    assertThat(status(Duration.ofMinutes(5))).isEqualTo(Status.NOT_VALID);
  }

  /** Publishes a bundle with the key for credentials and another, and refreshes a minute later. */
  private void publish(long sequence, KeyGrant status) {
    List<KeyGrant> grants = new ArrayList<>();
    grants.add(authority.grant(authority.key(KeyUse.CREDENTIAL), KeyUse.CREDENTIAL));
    grants.add(status);
    web.put(
        BUNDLE,
        TrustBundle.issue(
                authority.root(),
                authority.id(),
                sequence,
                clock.instant(),
                TrustBundle.LONGEST_LIFE,
                TestAuthority.STATUS_TEMPLATE,
                grants)
            .text());
    pass(Duration.ofMinutes(1));
  }

  private void pass(Duration time) {
    clock.advance(time);
    assertThat(refresh.refresh()).isInstanceOf(Refreshed.Done.class);
  }

  private Status status(Duration maxAge) {
    return lists
        .read(
            bundles
                .key(authority.key(KeyUse.CREDENTIAL).publicKey().id(), clock.instant())
                .orElseThrow(),
            BLOCKED,
            maxAge,
            clock.instant())
        .status();
  }

  private static StatusBits blocked() {
    StatusBits bits = StatusBits.create(1, StatusList.SIZE);
    bits.set(BLOCKED, 1);
    return bits;
  }

  private String list(SoftwareKey key, Duration ttl, StatusBits bits) {
    return StatusList.issue(
            key, authority.id(), LIST, clock.instant(), Duration.ofDays(300), ttl, bits)
        .text();
  }
}
