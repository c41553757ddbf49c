package id.tanda.trust;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import id.tanda.crypto.MalformedException;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.keys.Es256;
import id.tanda.hostile.ForgedJws;
import id.tanda.hostile.Fuzzed;
import id.tanda.identity.Outcome;
import id.tanda.testing.Edited;
import id.tanda.testing.SettableClock;
import id.tanda.testing.TestAuthority;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** A trust bundle, signed by the pinned root or not, is taken or refused, whatever it holds. */
class TrustBundleFuzzTest {
  private static final SettableClock CLOCK = SettableClock.atNoon();
  private static final TestAuthority AUTHORITY = new TestAuthority("dukcapil.example", CLOCK, 1);
  private static final String VALID = AUTHORITY.bundle(1).text();

  static Stream<byte[]> seeds() {
    return Fuzzed.seeds(VALID);
  }

  @MethodSource("seeds")
  @FuzzTest(maxDuration = "10m")
  void aBundleIsTakenOrRefused(byte[] data) throws MalformedException {
    String text = Fuzzed.message(data, VALID, AUTHORITY.root());
    TrustBundles bundles = TrustBundles.under(Es256.bouncyCastle(), CLOCK, AUTHORITY.anchor());

    Outcome<TrustBundle> answer = bundles.accept(text);

    assertThat(bundles.isComplete(CLOCK.instant())).isEqualTo(answer.refusal().isEmpty());
    if (answer.refusal().isEmpty()) {
      TrustBundle bundle = answer.orElseThrow();
      assertThat(bundle.text()).isEqualTo(text);
      assertThat(bundles.accept(text).refusal()).isEmpty();
      saysNothingElse(bundle);
      itsKeysAreFound(bundles, bundle);
      itsListsAreFound(bundle);
    }
  }

  /** What was read, written again, has the same members with the same values. */
  private static void saysNothingElse(TrustBundle bundle) throws MalformedException {
    JsonObject read = ForgedJws.payload(bundle.text());
    TrustBundle again =
        TrustBundle.issue(
            AUTHORITY.root(),
            bundle.authority(),
            bundle.sequence(),
            bundle.envelope().issuedAt(),
            Duration.between(bundle.envelope().issuedAt(), bundle.expires()),
            read.text("status_list"),
            bundle.keys());

    assertThat(read)
        .isEqualTo(Edited.with(ForgedJws.payload(again.text()), "jti", read.text("jti")));
  }

  private static void itsKeysAreFound(TrustBundles bundles, TrustBundle bundle) {
    for (KeyGrant grant : bundle.keys()) {
      assertThat(bundles.key(grant.key().id(), CLOCK.instant()))
          .hasValueSatisfying(key -> assertThat(key.key()).isEqualTo(grant.key()));
    }
  }

  private static void itsListsAreFound(TrustBundle bundle) throws MalformedException {
    for (long list : new long[] {0, 1, 999_999}) {
      assertThat(bundle.listAt(bundle.statusAddress(list))).isEqualTo(list);
    }
  }
}
