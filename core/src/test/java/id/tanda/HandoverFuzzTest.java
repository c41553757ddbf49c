package id.tanda;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import id.tanda.attribute.Attribute;
import id.tanda.consent.Request;
import id.tanda.hostile.Choices;
import id.tanda.hostile.ForgedHandover;
import id.tanda.hostile.Fuzzed;
import id.tanda.hostile.OneNonceKey;
import id.tanda.release.offline.OfflineRelease;
import id.tanda.release.offline.Opening;
import id.tanda.token.SpentTokens;
import id.tanda.token.TokenMark;
import id.tanda.token.TokenVerifier;
import id.tanda.trust.KeyUse;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** What comes to the reply address is opened or refused, whatever is in it and whoever signed. */
class HandoverFuzzTest {
  private static final int OUTSIDE = 0;
  private static final int INSIDE = 1;
  private static final int EDITS = 2;
  private static final Handovers WORLD = new Handovers();
  private static final Request ASKED = WORLD.ask();
  private static final String SEALED = WORLD.sealed(ASKED, Attribute.OCCUPATION);
  private static final String CONTENT =
      ForgedHandover.opened(SEALED, WORLD.country.party.encryption());
  private static final RelyingParty BANK =
      WORLD.bank(
          TokenVerifier.builder(
              WORLD.country.bundles,
              WORLD.country.statusLists,
              new Forgetful(),
              WORLD.country.clock));

  /** Remembers nothing, so that one request can be answered for ever. */
  private record Forgetful() implements SpentTokens {
    @Override
    public Spending spend(TokenMark mark, Instant issuedAt, Instant keepUntil) {
      return Spending.FIRST;
    }

    @Override
    public ReplayScope replayScope() {
      return ReplayScope.DESK;
    }
  }

  static Stream<byte[]> seeds() {
    return Stream.of(
        Fuzzed.seed(OUTSIDE, SEALED),
        Fuzzed.seed(OUTSIDE, CONTENT),
        Fuzzed.seed(INSIDE, CONTENT),
        Fuzzed.seed(INSIDE, "a.b.c~d.e.f~~g.h.i"),
        Fuzzed.seed(EDITS, ""),
        Fuzzed.seed(EDITS, "\u0001\u0002\u0003\u0004"),
        Fuzzed.seed(EDITS, "\u0002\u0001\u0000\u0005\u0007\u0001\u0002\u0003\u0004\u0003"),
        Fuzzed.seed(EDITS, "\u0003\u0001\u0005\u0007\u0002\u0001"));
  }

  @MethodSource("seeds")
  @FuzzTest(maxDuration = "10m")
  void anAnswerIsOpenedOrRefused(byte[] data) {
    Opening opening = BANK.open(text(data), ASKED);

    if (opening instanceof Opening.Opened opened) {
      OfflineRelease release = opened.release();
      assertThat(release.device()).isEqualTo(WORLD.device.publicKey().thumbprint());
      assertThat(release.consent().answers(ASKED)).isTrue();
      assertThat(release.attributes().names())
          .isEqualTo(Set.copyOf(release.consent().granted().attributes()))
          .contains(Attribute.FULL_NAME, Attribute.BIRTH_DATE);
    } else {
      assertThat(opening.why()).isPresent();
    }
  }

  private static String text(byte[] data) {
    byte[] rest = Fuzzed.rest(data);
    return switch (Fuzzed.kind(data, EDITS + 1)) {
      case OUTSIDE -> Fuzzed.text(rest);
      case INSIDE -> seal(Fuzzed.text(rest));
      default -> seal(edited(Choices.of(rest)));
    };
  }

  private static String edited(Choices choices) {
    ForgedHandover forged =
        ForgedHandover.of(
            CONTENT,
            OneNonceKey.of(WORLD.device),
            OneNonceKey.of(WORLD.country.keys.key(KeyUse.CREDENTIAL)));
    for (int i = choices.below(3); i >= 0; i--) {
      forged.edited(choices);
    }
    return forged.content();
  }

  private static String seal(String content) {
    return ForgedHandover.seal(
        content, WORLD.country.party.encryption().publicKey(), WORLD.country.randomness);
  }
}
