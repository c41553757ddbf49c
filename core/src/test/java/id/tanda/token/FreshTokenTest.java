package id.tanda.token;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanda.crypto.coding.Base64Url;
import id.tanda.token.Presentation.Form;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a phone makes anew for every token, in one and the same second. */
class FreshTokenTest {
  private static final int TOKENS = 1_000;
  private static final int SIGNATURE = 64;

  private final Desk desk = new Desk();

  @ParameterizedTest
  @EnumSource(Form.class)
  @DisplayName("K-06 no two tokens share an id or an r")
  void nothingIsRepeated(Form form) throws Exception {
    Set<String> ids = new HashSet<>();
    Set<String> halves = new HashSet<>();
    for (int i = 0; i < TOKENS; i++) {
      String token = desk.show(Presentation.bare().as(form));
      ParsedToken read = form == Form.TEXT ? TextToken.parse(token) : DenseToken.parse(token);
      ids.add(Base64Url.encode(read.claims().id()));
      halves.add(Base64Url.encode(Arrays.copyOf(signature(token, form), SIGNATURE / 2)));
    }

    assertThat(ids).hasSize(TOKENS);
    assertThat(halves).hasSize(TOKENS);
  }

  private static byte[] signature(String token, Form form) throws Exception {
    if (form == Form.TEXT) {
      return Base64Url.decode(token.substring(token.lastIndexOf('.') + 1));
    }
    byte[] bytes = Desk.bytesOf(token);
    return Arrays.copyOfRange(bytes, bytes.length - SIGNATURE, bytes.length);
  }
}
