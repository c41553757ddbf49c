package id.tanda.release;

import static id.tanda.testing.Outcomes.done;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import id.tanda.consent.Consent;
import id.tanda.consent.Usage;
import id.tanda.crypto.DecryptionException;
import id.tanda.crypto.MalformedException;
import id.tanda.crypto.jose.Jwe;
import id.tanda.crypto.json.JsonObject;
import id.tanda.hostile.Fuzzed;
import id.tanda.hostile.OneNonceKey;
import id.tanda.identity.Outcome;
import id.tanda.testing.Edited;
import id.tanda.trust.KeyUse;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What an authority's answer holds is believed or refused, whoever sealed it and whatever it is.
 */
class ReleaseFuzzTest {
  private static final int SEALED = 0;
  private static final int DATA = 1;
  private static final int RECEIPT = 2;
  private static final int KINDS = 3;
  private static final Bureau BUREAU = new Bureau();
  private static final OneNonceKey DATA_KEY = OneNonceKey.of(BUREAU.authority.key(KeyUse.DATA));
  private static final OneNonceKey RECEIPT_KEY =
      OneNonceKey.of(BUREAU.authority.key(KeyUse.RECEIPT));
  private static final Consent CONSENT = BUREAU.consent(Usage.once());
  private static final Basis BASIS = new Basis.OfConsent(CONSENT.id());
  private static final JsonObject ANSWER = done(BUREAU.answer(BUREAU.redeem(BUREAU.bank, CONSENT)));
  private static final String OPENED = opened();

  static Stream<byte[]> seeds() {
    return Stream.of(
            Stream.of(
                Fuzzed.seed(SEALED, text("release")),
                Fuzzed.seed(SEALED, "a..b.c.d"),
                Fuzzed.seed(SEALED, "\0")),
            Fuzzed.seeds(OPENED).map(seed -> Fuzzed.seed(DATA, seed)),
            Fuzzed.seeds(text("receipt")).map(seed -> Fuzzed.seed(RECEIPT, seed)))
        .flatMap(kind -> kind);
  }

  @MethodSource("seeds")
  @FuzzTest(maxDuration = "10m")
  void aReleaseIsBelievedOrRefused(byte[] data) {
    Outcome<Release> opening = BUREAU.open(BUREAU.bank, body(data), BASIS);

    if (opening instanceof Outcome.Done<Release> opened) {
      Release release = opened.value();
      assertThat(release.basis()).isEqualTo(BASIS).isEqualTo(release.receipt().basis());
      assertThat(release.receipt().party()).isEqualTo(BUREAU.bank.id());
      assertThat(release.receipt().event()).isNotEqualTo(ReceiptEvent.CONSENT_WITHDRAWN);
      assertThat(release.attributes().names())
          .isEqualTo(Set.copyOf(release.receipt().attributes()));
    } else {
      assertThat(opening).isIn(Stream.of(OpeningRefusal.values()).map(Outcome::refused).toList());
    }
  }

  /** One of both is the fuzzer's: the sealed text, the data in it, or the receipt. */
  private static JsonObject body(byte[] data) {
    byte[] rest = Fuzzed.rest(data);
    return switch (Fuzzed.kind(data, KINDS)) {
      case SEALED -> Edited.with(ANSWER, "release", Fuzzed.sound(Fuzzed.text(rest)));
      case DATA -> Edited.with(ANSWER, "release", seal(Fuzzed.message(rest, OPENED, DATA_KEY)));
      default ->
          Edited.with(
              ANSWER, "receipt", Fuzzed.sound(Fuzzed.message(rest, text("receipt"), RECEIPT_KEY)));
    };
  }

  private static String seal(String content) {
    return Jwe.seal(
        content.getBytes(StandardCharsets.UTF_8),
        BUREAU.bank.encryption().publicKey(),
        ReleasedData.SEALED_TYP,
        ReleasedData.TYP,
        BUREAU.authority.randomness());
  }

  private static String opened() {
    try {
      byte[] content =
          Jwe.open(
              text("release"),
              BUREAU.bank.encryption(),
              ReleasedData.SEALED_TYP,
              ReleasedData.TYP,
              ReleasedData.MAX_SEALED_CHARS);
      return new String(content, StandardCharsets.US_ASCII);
    } catch (MalformedException | DecryptionException fault) {
      throw new AssertionError(fault);
    }
  }

  private static String text(String member) {
    try {
      return ANSWER.text(member);
    } catch (MalformedException fault) {
      throw new AssertionError(fault);
    }
  }
}
