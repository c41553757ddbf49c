package id.tanda.token;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanda.token.Presentation.Form;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** For one dense token exactly one text is accepted. */
class OneTextTest {
  private static final byte[] NONCE = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};
  private static final ScopeId CHECK_IN = ScopeId.of("hotel.1");
  private static final Presentation BARE = Presentation.bare();

  /** Printable ASCII, and what an input field, a scanner or an attacker may add to it. */
  private static final String CHARACTERS = characters();

  private final Desk desk = new Desk();
  private final TokenVerifier verifier = desk.verifier().directory(desk::find).build();
  private final List<String> taken = new ArrayList<>();
  private int tried;

  static List<Arguments> shapes() {
    return List.of(
        Arguments.of("bare", BARE),
        Arguments.of("bound, with a scope", BARE.scope(CHECK_IN).answering(Desk.HOTEL, NONCE)),
        Arguments.of("by reference", reference(BARE)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("shapes")
  @DisplayName("Q-08 T-11 every single change, insertion and removal in a token is refused")
  void everySingleCharacterCounts(String shape, Presentation what) {
    Optional<byte[]> nonce = what.nonce();
    String token = desk.show(what);
    for (int i = 0; i <= token.length(); i++) {
      String before = token.substring(0, i);
      String after = token.substring(i);
      for (int c = 0; c < CHARACTERS.length(); c++) {
        refuse(before + CHARACTERS.charAt(c) + after, token, nonce);
        if (i < token.length() && CHARACTERS.charAt(c) != token.charAt(i)) {
          refuse(before + CHARACTERS.charAt(c) + after.substring(1), token, nonce);
        }
      }
      if (i < token.length()) {
        refuse(before + after.substring(1), token, nonce);
      }
    }

    assertThat(taken).isEmpty();
    assertThat(tried).isGreaterThan(2 * (CHARACTERS.length() - 1) * token.length());
    assertThat(verify(token, nonce).code()).isEqualTo("token.accepted");
  }

  @Test
  @DisplayName("Q-08 one change at every place of five hundred tokens of all shapes is refused")
  void everyPlaceOfManyTokensCounts() {
    long seed = 20_261_122;
    Random random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      byte[] nonce = ByteBuffer.allocate(16).putInt(i).array();
      Presentation what = shape(i, nonce);
      String token = desk.show(what);
      for (int at = 0; at < token.length(); at++) {
        char c = CHARACTERS.charAt(random.nextInt(CHARACTERS.length()));
        String changed = token.substring(0, at) + c + token.substring(at + 1);
        refuse(changed, token, what.nonce());
      }
      assertThat(verify(token, what.nonce()).code()).isEqualTo("token.accepted");
    }

    assertThat(taken).as("seed %s", seed).isEmpty();
    assertThat(tried).isGreaterThan(100_000);
  }

  @Test
  @DisplayName("Q-09 T-11 white space, line ends and other cases around a token are refused")
  void nothingStandsAround() {
    String token = desk.show(BARE);
    for (String more : List.of(" ", "\n", "\r\n", "\t", "\u0000", "\u200b", "\ufeff", "%20", "=")) {
      malformed(more + token);
      malformed(token + more);
    }
    malformed(token + token);
    malformed("tnd1:" + token.substring(5));
    malformed("TND1:" + token);

    assertThat(verifier.verify(token).code()).isEqualTo("token.accepted");
  }

  /** Five shapes, each self-contained and by reference. */
  private static Presentation shape(int i, byte[] nonce) {
    List<Presentation> shapes =
        List.of(
            BARE,
            BARE.scope(CHECK_IN),
            BARE.audience(Desk.HOTEL),
            BARE.answering(Desk.HOTEL, nonce),
            BARE.scope(CHECK_IN).answering(Desk.HOTEL, nonce));
    Presentation shape = shapes.get(i % shapes.size());
    return i / shapes.size() % 2 == 0 ? shape : reference(shape);
  }

  private static Presentation reference(Presentation what) {
    return what.as(Form.REFERENCE);
  }

  private void malformed(String altered) {
    assertThat(verifier.verify(altered)).isEqualTo(Desk.rejected(TokenRejection.MALFORMED));
  }

  private void refuse(String altered, String token, Optional<byte[]> nonce) {
    if (altered.equals(token)) {
      return;
    }
    tried++;
    if (!(verify(altered, nonce) instanceof Verification.Rejected)) {
      taken.add(altered);
    }
  }

  private Verification verify(String text, Optional<byte[]> nonce) {
    return nonce.isPresent() ? verifier.verify(text, nonce.get()) : verifier.verify(text);
  }

  private static String characters() {
    StringBuilder all = new StringBuilder();
    for (char c = ' '; c < 0x7f; c++) {
      all.append(c);
    }
    return all.append("\u0000\t\n\r\u007f\u00a0\u00e9\u0410\u0660\u200b\u202e\ufeff\uff10\ud800")
        .toString();
  }
}
