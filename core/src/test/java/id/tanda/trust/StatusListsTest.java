package id.tanda.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.keys.Es256;
import id.tanda.crypto.status.StatusBits;
import id.tanda.identity.Outcome;
import id.tanda.testing.SettableClock;
import id.tanda.testing.TestAuthority;
import id.tanda.trust.StatusReading.Status;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatusListsTest {
  private static final Duration MAX_AGE = Duration.ofMinutes(5);

  private final SettableClock clock = SettableClock.atNoon();
  private final TestAuthority authority = new TestAuthority("dukcapil.example", clock, 1);
  private final TrustBundles bundles = authority.bundles();
  private final StatusLists lists = StatusLists.under(bundles, clock);
  private final TrustedKey credentialKey =
      bundles.key(authority.key(KeyUse.CREDENTIAL).publicKey().id(), clock.instant()).orElseThrow();

  @Test
  void aListTellsWhichCredentialsCountAndHowOldItIs() {
    authority.revoke(42);
    lists.accept(authority.statusList().text());
    clock.advance(Duration.ofSeconds(3));

    Optional<Duration> age = Optional.of(Duration.ofSeconds(3));
    assertThat(read(42)).isEqualTo(new StatusReading(Status.NOT_VALID, age));
    assertThat(read(43)).isEqualTo(new StatusReading(Status.VALID, age));
  }

  @Test
  void anIndexOfAListThatIsNotHeldIsNotDecided() {
    lists.accept(authority.statusList().text());

    assertThat(read(StatusList.SIZE))
        .isEqualTo(new StatusReading(Status.UNDETERMINED, Optional.empty()));
    assertThat(read(StatusList.SIZE - 1L).status()).isEqualTo(Status.VALID);
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, 1L << 40, Long.MAX_VALUE, Long.MIN_VALUE})
  void anIndexThatNoListCanHaveIsRefused(long index) {
    assertThatThrownBy(() -> read(index)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {8, StatusList.SIZE / 2, StatusList.SIZE - 8, StatusList.SIZE + 8})
  @DisplayName("K-16 a list has 2^20 entries, no more and no fewer")
  void aListHasAllItsEntries(int size) {
    assertThatThrownBy(() -> listOf(Duration.ofHours(1), size))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("K-16 a list of the same second with other content does not replace the one held")
  void aSecondListOfTheSameSecondIsRefused() {
    lists.accept(authority.statusList().text()).orElseThrow();
    authority.revoke(42);

    assertThat(lists.accept(authority.statusList().text()))
        .isEqualTo(Outcome.refused(TrustRefusal.ROLLED_BACK));
    assertThat(read(42).status()).isEqualTo(Status.VALID);
  }

  @Test
  @DisplayName("K-16 an older list is refused and the newest kept")
  void theNewestListIsKept() {
    StatusList older = authority.statusList();
    clock.advance(Duration.ofSeconds(1));
    authority.revoke(42);
    StatusList newer = authority.statusList();
    lists.accept(newer.text());

    assertThat(lists.accept(older.text())).isEqualTo(Outcome.refused(TrustRefusal.ROLLED_BACK));
    assertThat(lists.accept(newer.text())).isInstanceOf(Outcome.Done.class);
    assertThat(read(42).status()).isEqualTo(Status.NOT_VALID);
  }

  @Test
  @DisplayName("K-16 a list of another authority, or signed by a key of another role, is refused")
  void aListMustBeTheAuthoritysOwn() {
    TestAuthority stranger = new TestAuthority("elsewhere.example", clock, 2);
    StatusList wrongRole =
        StatusList.issue(
            authority.key(KeyUse.DATA),
            authority.id(),
            "https://status.example/lists/0",
            clock.instant(),
            Duration.ofHours(1),
            MAX_AGE,
            StatusBits.create(1, StatusList.SIZE));
    StatusList inItsName =
        StatusList.issue(
            stranger.key(KeyUse.STATUS),
            authority.id(),
            "https://status.example/lists/0",
            clock.instant(),
            Duration.ofHours(1),
            MAX_AGE,
            StatusBits.create(1, StatusList.SIZE));

    for (StatusList list : new StatusList[] {stranger.statusList(), wrongRole, inItsName}) {
      assertThat(lists.accept(list.text())).isEqualTo(Outcome.refused(TrustRefusal.UNKNOWN_SIGNER));
    }
  }

  @Test
  void aListWithAnAlteredSignatureIsNotTaken() {
    String text = authority.statusList().text();
    char last = text.charAt(text.length() - 3);
    String altered =
        text.substring(0, text.length() - 3)
            + (last == 'A' ? 'B' : 'A')
            + text.substring(text.length() - 2);

    assertThat(lists.accept(altered)).isInstanceOf(Outcome.Refused.class);
    assertThat(lists.accept("no list")).isEqualTo(Outcome.refused(TrustRefusal.MALFORMED));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://status.example/lists/",
        "https://status.example/lists/00",
        "https://status.example/lists/1048576",
        "https://status.example/lists/12345678",
        "https://status.example/lists/-1",
        "https://status.example/lists/0/",
        "https://elsewhere.example/lists/0",
        ""
      })
  void anAddressThatIsNotOfTheTemplateIsRefused(String address) {
    assertThatThrownBy(() -> credentialKey.statusIndex(address, 0))
        .isInstanceOf(MalformedException.class);
  }

  @Test
  void anAddressAndAnEntryGiveTheIndex() throws Exception {
    assertThat(credentialKey.statusIndex("https://status.example/lists/1048575", 0))
        .isEqualTo((1L << 40) - StatusList.SIZE);
    assertThat(credentialKey.statusIndex("https://status.example/lists/3", 5))
        .isEqualTo(3L * StatusList.SIZE + 5);
    assertThatThrownBy(
            () -> credentialKey.statusIndex("https://status.example/lists/3", StatusList.SIZE))
        .isInstanceOf(MalformedException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1_000, 4_000, 5_000, 6_000, 8_000, 100_000})
  @DisplayName("K-16 a list can be published however many devices have ended")
  void howManyHaveEndedDoesNotMatter(int ended) {
    Random random = new Random(7);
    for (int i = 0; i < ended; i++) {
      authority.revoke(random.nextInt(StatusList.SIZE));
    }
    authority.revoke(42);

    assertThat(lists.accept(authority.statusList().text())).isInstanceOf(Outcome.Done.class);
    assertThat(read(42).status()).isEqualTo(Status.NOT_VALID);
  }

  @Test
  @DisplayName("K-16 no authority can put its list in the place of another's")
  void listsOfDifferentAuthoritiesDoNotMeet() {
    TestAuthority stranger = new TestAuthority("elsewhere.example", clock, 2);
    TrustBundles both =
        TrustBundles.under(Es256.bouncyCastle(), clock, authority.anchor(), stranger.anchor());
    both.accept(authority.bundle(1).text());
    both.accept(stranger.bundle(1).text()); // which claims the same addresses
    StatusLists held = StatusLists.under(both, clock);
    StatusList own = authority.statusList();
    clock.advance(Duration.ofSeconds(1));
    StatusList newer = stranger.statusList();

    held.accept(own.text());
    held.accept(newer.text());

    assertThat(held.read(credentialKey, 42, MAX_AGE, clock.instant()).status())
        .isEqualTo(Status.VALID);
    assertThat(held.accept(own.text())).isInstanceOf(Outcome.Done.class);
  }

  @Test
  @DisplayName("K-16 a list at an address that is not of the authority's template is refused")
  void aListMustBeAtAnAddressOfItsAuthority() {
    StatusList elsewhere =
        StatusList.issue(
            authority.key(KeyUse.STATUS),
            authority.id(),
            "https://elsewhere.example/lists/0",
            clock.instant(),
            Duration.ofHours(1),
            MAX_AGE,
            StatusBits.create(1, StatusList.SIZE));

    assertThat(lists.accept(elsewhere.text()))
        .isEqualTo(Outcome.refused(TrustRefusal.WRONG_ADDRESS));
  }

  private StatusReading read(long index) {
    return lists.read(credentialKey, index, MAX_AGE, clock.instant());
  }

  private StatusList listOf(Duration life, int size) {
    return StatusList.issue(
        authority.key(KeyUse.STATUS),
        authority.id(),
        "https://status.example/lists/0",
        clock.instant(),
        life,
        MAX_AGE,
        StatusBits.create(1, size));
  }
}
