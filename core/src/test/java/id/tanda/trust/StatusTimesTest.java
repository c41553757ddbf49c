package id.tanda.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import id.tanda.crypto.keys.Es256;
import id.tanda.crypto.status.StatusBits;
import id.tanda.testing.SettableClock;
import id.tanda.testing.TestAuthority;
import id.tanda.trust.StatusReading.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a list is taken, when it tells something, and when the next one is due. */
class StatusTimesTest {
  private static final Duration MAX_AGE = Duration.ofMinutes(5);

  private final SettableClock clock = SettableClock.atNoon();
  private final TestAuthority authority = new TestAuthority("dukcapil.example", clock, 1);
  private final TrustBundles bundles = authority.bundles();
  private final StatusLists lists = StatusLists.under(bundles, clock);
  private final TrustedKey credentialKey =
      bundles.key(authority.key(KeyUse.CREDENTIAL).publicKey().id(), clock.instant()).orElseThrow();

  @ParameterizedTest
  @CsvSource({
    "-60000, VALID, 0",
    "0, VALID, 0",
    "299999, VALID, 299999",
    "300000, VALID, 300000",
    "300001, UNDETERMINED, 300001",
    "3599999, UNDETERMINED, 3599999",
    "3600000, UNDETERMINED, 3600000"
  })
  @DisplayName("K-05 a list tells nothing beyond the age that the reader allows, or its end")
  void aListTellsUntilItIsTooOld(long millis, Status status, long age) {
    lists.accept(listOf(Duration.ofHours(1), StatusList.SIZE).text()).orElseThrow();
    Instant then = clock.instant().plusMillis(millis);

    assertThat(lists.read(credentialKey, 7, MAX_AGE, then))
        .isEqualTo(new StatusReading(status, Optional.of(Duration.ofMillis(age))));
  }

  @ParameterizedTest
  @CsvSource({"3599999, VALID", "3600000, UNDETERMINED"})
  void aListTellsUntilItsEnd(long millis, Status status) {
    lists.accept(listOf(Duration.ofHours(1), StatusList.SIZE).text()).orElseThrow();

    assertThat(
            lists
                .read(credentialKey, 7, Duration.ofHours(24), clock.instant().plusMillis(millis))
                .status())
        .isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({"-30001, false", "-30000, true", "0, true", "3629999, true", "3630000, false"})
  void aListIsTakenWhileItIsInForce(long millis, boolean taken) {
    StatusList list = listOf(Duration.ofHours(1), StatusList.SIZE);
    clock.advance(Duration.ofMillis(millis));

    assertThat(lists.accept(list.text()).refusal())
        .isEqualTo(taken ? Optional.empty() : Optional.of(TrustRefusal.NOT_IN_FORCE));
  }

  @Test
  @DisplayName("K-15 a list signed when its key might no longer sign is refused")
  void aListIsSignedWhileItsKeyMaySign() {
    KeyGrant grant = authority.grant(authority.key(KeyUse.STATUS), KeyUse.STATUS);
    for (int seconds : new int[] {-1, 0, 1}) {
      clock.set(grant.signUntil().plusSeconds(seconds));
      TrustBundles later = TrustBundles.under(Es256.bouncyCastle(), clock, authority.anchor());
      later.accept(
          TrustBundle.issue(
                  authority.root(),
                  authority.id(),
                  2,
                  clock.instant(),
                  Duration.ofDays(1),
                  TestAuthority.STATUS_TEMPLATE,
                  List.of(grant))
              .text());

      assertThat(StatusLists.under(later, clock).accept(authority.statusList().text()).refusal())
          .isEqualTo(seconds < 0 ? Optional.empty() : Optional.of(TrustRefusal.NOT_IN_FORCE));
    }
  }

  @Test
  void aListIsDueWhenItsTimeToLiveIsOverOrALookUpMissedIt() {
    String first = "https://status.example/lists/0";
    String third = "https://status.example/lists/3";
    assertThat(lists.due(clock.instant())).isEmpty();

    lists.expect(authority.id(), 0);
    read(3L * StatusList.SIZE);
    assertThat(lists.due(clock.instant())).containsExactlyInAnyOrder(first, third);

    lists.accept(authority.statusList().text()).orElseThrow();
    assertThat(lists.due(clock.instant())).containsExactly(third);
    assertThat(lists.due(clock.instant().plusMillis(299_999))).containsExactly(third);
    assertThat(lists.due(clock.instant().plusMillis(300_000)))
        .containsExactlyInAnyOrder(first, third);
  }

  @Test
  void aRetiredListIsNotAskedForUntilACredentialNeedsIt() {
    lists.accept(authority.statusList().text()).orElseThrow();
    Instant ended = clock.instant().plus(Duration.ofHours(24));

    assertThat(lists.due(ended.minusMillis(1))).hasSize(1);
    assertThat(lists.due(ended)).isEmpty();
    lists.read(credentialKey, 7, MAX_AGE, ended);
    assertThat(lists.due(ended)).hasSize(1);
  }

  @Test
  void aListThatIsHeldIsExpectedNoMore() {
    lists.accept(authority.statusList().text()).orElseThrow();

    lists.expect(authority.id(), 0);

    assertThat(lists.due(clock.instant())).isEmpty();
  }

  @Test
  void lookUpsMakeAtMost256ListsDue() {
    for (long list = 0; list < 257; list++) {
      read(list * StatusList.SIZE);
    }

    assertThat(lists.due(clock.instant())).hasSize(256);
  }

  @ParameterizedTest
  @CsvSource({"0, false", "1, true", "2678400, true", "2678401, false"})
  void aTimeToLiveIsASecondToThirtyOneDays(long seconds, boolean allowed) {
    Throwable refused = catchThrowable(() -> listOf(Duration.ofSeconds(seconds)));

    assertThat(refused == null).isEqualTo(allowed);
  }

  @Test
  void aListOfAnUnknownAuthorityCannotBeExpected() {
    TrustBundles none = TrustBundles.under(Es256.bouncyCastle(), clock, authority.anchor());

    assertThatThrownBy(() -> StatusLists.under(none, clock).expect(authority.id(), 0))
        .isInstanceOf(IllegalStateException.class);
  }

  private StatusReading read(long index) {
    return lists.read(credentialKey, index, MAX_AGE, clock.instant());
  }

  private StatusList listOf(Duration ttl) {
    return list(Duration.ofHours(1), ttl, StatusList.SIZE);
  }

  private StatusList listOf(Duration life, int size) {
    return list(life, MAX_AGE, size);
  }

  private StatusList list(Duration life, Duration ttl, int size) {
    return StatusList.issue(
        authority.key(KeyUse.STATUS),
        authority.id(),
        "https://status.example/lists/0",
        clock.instant(),
        life,
        ttl,
        StatusBits.create(1, size));
  }
}
