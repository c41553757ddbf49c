package id.tanda.counter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.cbor.CborWriter;
import id.tanda.crypto.coding.Base45;
import id.tanda.crypto.cose.CoseSign1;
import id.tanda.crypto.keys.SoftwareKey;
import id.tanda.identity.AuthorityId;
import id.tanda.identity.Outcome;
import id.tanda.internal.Skew;
import id.tanda.testing.Outcomes;
import id.tanda.testing.SettableClock;
import id.tanda.testing.TestAuthority;
import id.tanda.trust.KeyUse;
import id.tanda.trust.TrustBundles;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CounterChallengeTest {
  private static final String TYP = "application/tndk+cwt";

  private final SettableClock clock = SettableClock.atNoon();
  private final TestAuthority authority = new TestAuthority("dukcapil.example", clock, 11);
  private final TrustBundles bundles = authority.bundles();
  private final Instant opened = clock.instant();
  private final CounterChallenge challenge =
      CounterChallenge.sign(
          authority.key(KeyUse.COUNTER),
          SessionId.random(authority.randomness()),
          "Loket 3, Menteng",
          opened);

  @Test
  void aWalletReadsWhatACounterShows() {
    CounterChallenge read = Outcomes.done(read(challenge.text(), opened));

    assertThat(read.session()).isEqualTo(challenge.session());
    assertThat(read.counter()).isEqualTo("Loket 3, Menteng");
    assertThat(read.expires()).isEqualTo(opened.plus(CounterChallenge.LIFE));
    assertThat(read.hash()).isEqualTo(challenge.hash());
    assertThat(read).hasToString("CounterChallenge");
    assertThat(challenge.text()).startsWith("TNDK1:").matches("[0-9A-Z $%*+./:-]{1,400}");
  }

  @Test
  void itCountsForNinetySecondsAndTheSkewOnEachSide() {
    Duration skew = Skew.DEFAULT;
    Instant end = challenge.expires().plus(skew);

    assertThat(read(challenge.text(), opened.minus(skew))).isInstanceOf(Outcome.Done.class);
    assertRefused(challenge.text(), opened.minus(skew).minusMillis(1), ChallengeRefusal.EXPIRED);
    assertThat(read(challenge.text(), end.minusMillis(1))).isInstanceOf(Outcome.Done.class);
    assertRefused(challenge.text(), end, ChallengeRefusal.EXPIRED);
    assertRefused(challenge.text(), end.plusMillis(1), ChallengeRefusal.EXPIRED);
  }

  @Test
  void aKeyOfAnotherRoleOrNoneIsUnknown() {
    for (KeyUse use : KeyUse.values()) {
      SoftwareKey key = authority.key(use);
      Outcome<CounterChallenge> read = read(signedBy(key).text(), opened);
      assertThat(read instanceof Outcome.Done).as("%s", use).isEqualTo(use == KeyUse.COUNTER);
    }
    assertRefused(
        signedBy(SoftwareKey.generate(authority.randomness())).text(),
        opened,
        ChallengeRefusal.UNKNOWN_SIGNER);
  }

  @Test
  void anotherAuthoritysCounterIsUnknown() {
    assertThat(
            CounterChallenge.read(
                challenge.text(), bundles, AuthorityId.of("other.example"), opened))
        .isEqualTo(Outcome.refused(ChallengeRefusal.UNKNOWN_SIGNER));
  }

  @Test
  void aChangedCharacterNeverPasses() throws MalformedException {
    byte[] bytes = Base45.decode(challenge.text(), CounterChallenge.PREFIX.length());
    for (int i = 0; i < bytes.length; i++) {
      byte[] changed = bytes.clone();
      changed[i] ^= 1;
      assertThat(read(CounterChallenge.PREFIX + Base45.encode(changed), opened))
          .as("byte %d", i)
          .isInstanceOf(Outcome.Refused.class);
    }
  }

  @Test
  void aForgedSignatureIsTold() throws MalformedException {
    byte[] bytes = Base45.decode(challenge.text(), CounterChallenge.PREFIX.length());
    bytes[bytes.length - 1] ^= 1;

    assertRefused(
        CounterChallenge.PREFIX + Base45.encode(bytes), opened, ChallengeRefusal.BAD_SIGNATURE);
    assertThat(ChallengeRefusal.BAD_SIGNATURE.code()).isEqualTo("challenge.bad-signature");
  }

  @Test
  void otherTextsAreNoChallenge() {
    for (String text :
        new String[] {"", "TNDK1:", "TND1:AB", "https://example.id", "tndk1:BB8", "TNDK1:GGW"}) {
      assertRefused(text, opened, ChallengeRefusal.MALFORMED);
    }
    assertRefused("TNDK1:" + "A".repeat(2_000), opened, ChallengeRefusal.MALFORMED);
  }

  @ParameterizedTest
  @MethodSource("hostileShapes")
  void anotherShapeIsMalformed(String defect, byte[] header, byte[] payload) {
    SoftwareKey key = authority.key(KeyUse.COUNTER);
    String text = CounterChallenge.PREFIX + Base45.encode(CoseSign1.sign(key, header, payload));

    assertThatThrownBy(() -> CounterChallenge.parse(text))
        .as(defect)
        .isInstanceOf(MalformedException.class);
  }

  static Stream<Object[]> hostileShapes() {
    byte[] goodHeader = header(w -> w.map(3), -7, 8, TYP);
    byte[] goodPayload = payload(100, 10, 16, "Loket");
    return Stream.of(
        new Object[] {"alg ES384", header(w -> w.map(3), -35, 8, TYP), goodPayload},
        new Object[] {"short kid", header(w -> w.map(3), -7, 7, TYP), goodPayload},
        new Object[] {
          "token's typ", header(w -> w.map(3), -7, 8, "application/tndi+cwt"), goodPayload
        },
        new Object[] {"two header members", header(w -> w.map(2), -7, 8, TYP), goodPayload},
        new Object[] {"91 seconds", goodHeader, payload(101, 10, 16, "Loket")},
        new Object[] {"no life", goodHeader, payload(10, 10, 16, "Loket")},
        new Object[] {"before 1970", goodHeader, payload(10, -5, 16, "Loket")},
        new Object[] {"after 9999", goodHeader, payload(253402300800L, 253402300790L, 16, "Loket")},
        new Object[] {"short session", goodHeader, payload(100, 10, 15, "Loket")},
        new Object[] {"no counter", goodHeader, payload(100, 10, 16, "")},
        new Object[] {"two lines", goodHeader, payload(100, 10, 16, "Loket\n3")},
        new Object[] {"long counter", goodHeader, payload(100, 10, 16, "x".repeat(49))},
        new Object[] {
          "trailing byte", goodHeader, new CborWriter().item(goodPayload).integer(1).toByteArray()
        });
  }

  private static byte[] header(Consumer<CborWriter> map, long alg, int kidBytes, String typ) {
    CborWriter writer = new CborWriter();
    map.accept(writer);
    writer.integer(1).integer(alg).integer(4).bytes(new byte[kidBytes]).integer(16).text(typ);
    return writer.toByteArray();
  }

  private static byte[] payload(long exp, long iat, int sessionBytes, String counter) {
    CborWriter writer = new CborWriter().map(4).integer(4).integer(exp).integer(6).integer(iat);
    writer.integer(7).bytes(new byte[sessionBytes]).integer(-65538).text(counter);
    return writer.toByteArray();
  }

  private CounterChallenge signedBy(SoftwareKey key) {
    return CounterChallenge.sign(key, challenge.session(), "Loket 3", opened);
  }

  private Outcome<CounterChallenge> read(String text, Instant when) {
    return CounterChallenge.read(text, bundles, authority.id(), when);
  }

  private void assertRefused(String text, Instant when, ChallengeRefusal reason) {
    assertThat(read(text, when)).isEqualTo(Outcome.refused(reason));
  }
}
