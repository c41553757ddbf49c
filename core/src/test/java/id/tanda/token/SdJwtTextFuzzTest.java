package id.tanda.token;

import com.code_intelligence.jazzer.junit.FuzzTest;
import id.tanda.hostile.Choices;
import id.tanda.hostile.ForgedJws;
import id.tanda.hostile.Fuzzed;
import id.tanda.hostile.JsonItem;
import id.tanda.token.Presentation.Form;
import id.tanda.trust.KeyUse;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is shown in text form, signed or not, is rejected: what is valid was shown before. */
class SdJwtTextFuzzTest {
  private static final int TEXT = 0;
  private static final int BINDING = 1;
  private static final int CREDENTIAL = 2;
  private static final int DISCLOSURES = 3;
  private static final int EDITS = 4;
  private static final int SPELLINGS = 5;
  private static final int KINDS = 6;

  private static final HostileRun RUN = new HostileRun(1);
  private static final HostileWorld WORLD = RUN.world();
  private static final String VALID = WORLD.seen(bound -> 0, Form.TEXT).text();

  static Stream<byte[]> seeds() {
    TextForge token = TextForge.of(WORLD, VALID);
    return Stream.of(
        Fuzzed.seed(TEXT, VALID),
        Fuzzed.seed(BINDING, token.binding.payload.toString()),
        Fuzzed.seed(CREDENTIAL, token.issuer.payload.toString()),
        Fuzzed.seed(DISCLOSURES, "WyJzIiwiYSIsMV0~WyJzIiwxXQ"),
        Fuzzed.seed(EDITS, "\u0001\u0002\u0001\u0003\u0001\u0002"),
        Fuzzed.seed(SPELLINGS, "\u0000\u0001\u0002\u0003"));
  }

  @MethodSource("seeds")
  @FuzzTest(maxDuration = "10m")
  void aTextIsRejected(byte[] data) {
    RUN.judge(hostile(Fuzzed.kind(data, KINDS), Fuzzed.rest(data)));
  }

  private static Hostile hostile(int kind, byte[] rest) {
    return switch (kind) {
      case TEXT -> shown(Fuzzed.text(rest));
      case BINDING -> shown(overBinding(Fuzzed.text(rest)));
      case CREDENTIAL -> shown(overCredential(Fuzzed.text(rest)));
      case DISCLOSURES -> shown(withDisclosures(Fuzzed.text(rest)));
      case EDITS -> new GrammarMadeTokens(WORLD, Choices.of(rest)).of(Form.TEXT);
      default -> new RespelledTokens(WORLD, Choices.of(rest)).of(Form.TEXT);
    };
  }

  private static Hostile shown(String text) {
    return Hostile.of(Hostile.Family.MUTATED, text, Optional.empty());
  }

  private static String overBinding(String payload) {
    TextForge forge = TextForge.of(WORLD, VALID);
    ForgedJws binding = forge.binding.over(JsonItem.raw(payload));
    return forge.with(forge.isNoOther(payload) ? binding.signed(WORLD.device) : binding.kept());
  }

  private static String overCredential(String payload) {
    TextForge forge = TextForge.of(WORLD, VALID);
    ForgedJws issuer = forge.issuer.over(JsonItem.raw(payload));
    forge.issue(
        forge.mayBeIssued(payload) ? issuer.signed(WORLD.key(KeyUse.CREDENTIAL)) : issuer.kept());
    forge.hash();
    return forge.shownBy(WORLD.device);
  }

  private static String withDisclosures(String disclosures) {
    TextForge forge = TextForge.of(WORLD, VALID);
    forge.disclosures.add(disclosures);
    forge.hash();
    return forge.shownBy(WORLD.device);
  }
}
