package id.tanda.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import id.tanda.crypto.MalformedException;
import id.tanda.crypto.coding.Base45;
import id.tanda.hostile.CborItem;
import id.tanda.hostile.Choices;
import id.tanda.hostile.Fuzzed;
import id.tanda.token.Presentation.Form;
import id.tanda.trust.KeyUse;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is shown in dense form, signed or not, is rejected: what is valid was shown before. */
class DenseTextFuzzTest {
  private static final int TEXT = 0;
  private static final int BYTES = 1;
  private static final int PAYLOAD = 2;
  private static final int CREDENTIAL = 3;
  private static final int EDITS = 4;
  private static final int SPELLINGS = 5;
  private static final int KINDS = 6;

  private static final HostileRun RUN = new HostileRun(1);
  private static final HostileWorld WORLD = RUN.world();
  private static final String VALID = WORLD.seen(bound -> 0, Form.DENSE).text();

  static Stream<byte[]> seeds() {
    CborItem token = CborItem.parse(DenseForge.bytes(VALID));
    CborItem credential = DenseForge.of(WORLD, VALID).credential();
    return Stream.of(
        Fuzzed.seed(TEXT, VALID),
        Fuzzed.seed(TEXT, WORLD.seen(bound -> 0, Form.REFERENCE).text()),
        Fuzzed.seed(BYTES, DenseForge.bytes(VALID)),
        Fuzzed.seed(PAYLOAD, DenseForge.payload(token).content()),
        Fuzzed.seed(CREDENTIAL, DenseForge.payload(credential).content()),
        Fuzzed.seed(EDITS, "\u0001\u0002\u0001\u0003\u0001\u0002"),
        Fuzzed.seed(SPELLINGS, "\u0000\u0001\u0002\u0003"));
  }

  @MethodSource("seeds")
  @FuzzTest(maxDuration = "10m")
  void aDenseTextIsRejected(byte[] data) {
    Hostile hostile = hostile(Fuzzed.kind(data, KINDS), Fuzzed.rest(data));

    RUN.judge(hostile);
    hasOneSpelling(hostile.text());
  }

  private static Hostile hostile(int kind, byte[] rest) {
    return switch (kind) {
      case TEXT -> shown(Fuzzed.text(rest));
      case BYTES -> shown(DenseToken.PREFIX + Base45.encode(rest));
      case PAYLOAD -> shown(overPayload(rest));
      case CREDENTIAL -> shown(overCredential(rest));
      case EDITS -> new GrammarMadeTokens(WORLD, Choices.of(rest)).of(Form.DENSE);
      default -> new RespelledTokens(WORLD, Choices.of(rest)).of(Form.DENSE);
    };
  }

  private static Hostile shown(String text) {
    return Hostile.of(Hostile.Family.MUTATED, text, Optional.empty());
  }

  private static String overPayload(byte[] payload) {
    DenseForge forge = DenseForge.of(WORLD, VALID);
    DenseForge.payload(forge.token()).become(CborItem.bytes(payload));
    forge.sign(WORLD.device);
    return forge.text();
  }

  private static String overCredential(byte[] payload) {
    DenseForge forge = DenseForge.of(WORLD, VALID);
    DenseForge.payload(forge.credential()).become(CborItem.bytes(payload));
    forge.signCredential(WORLD.key(KeyUse.CREDENTIAL));
    forge.sign(WORLD.device);
    return forge.text();
  }

  /** What can be read is written again with the same characters. */
  private static void hasOneSpelling(String text) {
    if (!DenseToken.is(text)) {
      return;
    }
    try {
      DenseToken token = DenseToken.parse(text);
      CborItem item = CborItem.parse(DenseForge.bytes(text));
      assertThat(DenseToken.PREFIX + Base45.encode(item.encode())).isEqualTo(text);
      assertThat(DenseClaims.write(token.claims())).isEqualTo(DenseForge.payload(item).content());
    } catch (MalformedException | RejectedException unreadable) {
      assertThat(unreadable).hasNoCause();
    }
  }
}
