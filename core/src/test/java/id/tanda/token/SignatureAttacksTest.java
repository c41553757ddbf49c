package id.tanda.token;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanda.crypto.coding.Base64Url;
import id.tanda.crypto.keys.Signatures;
import id.tanda.token.Presentation.Form;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Signatures that hold for everything, for nothing, or in another shape. */
class SignatureAttacksTest {
  private static final int LENGTH = 64;

  private final Desk desk = new Desk();
  private final TokenVerifier verifier = desk.verifier().build();

  static List<byte[]> degenerate() {
    List<BigInteger> edges =
        List.of(
            BigInteger.ZERO,
            BigInteger.ONE,
            TextForms.ORDER.shiftRight(1),
            TextForms.ORDER.subtract(BigInteger.ONE),
            TextForms.ORDER,
            TextForms.ORDER.add(BigInteger.ONE),
            BigInteger.ONE.shiftLeft(256).subtract(BigInteger.ONE));
    List<byte[]> all = new ArrayList<>();
    for (BigInteger r : edges) {
      for (BigInteger s : edges) {
        all.add(TextForms.signature(r, s));
      }
    }
    return all;
  }

  @ParameterizedTest
  @MethodSource("degenerate")
  @DisplayName("T-07 r and s at the edges of their range sign nothing, in either form")
  void degenerateSignaturesSignNothing(byte[] signature) {
    boolean high = Signatures.isInRange(signature) && !Signatures.isLowS(signature);

    assertThat(verifier.verify(dense(signature)))
        .isEqualTo(
            Desk.rejected(high ? TokenRejection.NOT_CANONICAL : TokenRejection.BAD_SIGNATURE));
    assertThat(verifier.verify(text(Base64Url.encode(signature))))
        .isEqualTo(Desk.rejected(TokenRejection.BAD_SIGNATURE));
    assertThat(verifier.verify(issuedWith(signature)))
        .isEqualTo(Desk.rejected(TokenRejection.BAD_SIGNATURE));
  }

  @Test
  @DisplayName("T-08 a signature of another length or in DER is malformed")
  void aSignatureHasItsLength() {
    byte[] good = signature(desk.show(Presentation.bare()));
    List<byte[]> odd =
        List.of(
            new byte[0],
            Arrays.copyOf(good, LENGTH - 1),
            Arrays.copyOf(good, LENGTH + 1),
            Arrays.copyOf(good, 2 * LENGTH),
            Arrays.copyOfRange(good, 1, LENGTH),
            der(good));
    for (byte[] signature : odd) {
      assertThat(verifier.verify(dense(signature)))
          .isEqualTo(Desk.rejected(TokenRejection.MALFORMED));
      assertThat(verifier.verify(text(Base64Url.encode(signature))))
          .isEqualTo(Desk.rejected(TokenRejection.MALFORMED));
    }
  }

  @Test
  @DisplayName("T-09 the twin signature is not canonical in dense form, of token and credential")
  void theTwinIsNotCanonical() {
    String token = desk.show(Presentation.bare());
    byte[] ofCredential = Desk.bytesOf(token);
    byte[] credential = desk.credentials.dense();
    byte[] signed = Arrays.copyOfRange(credential, credential.length - LENGTH, credential.length);
    int at = latin1(ofCredential).indexOf(latin1(signed));
    System.arraycopy(TextForms.twin(signed), 0, ofCredential, at, LENGTH);

    assertThat(verifier.verify(dense(TextForms.twin(signature(token)))))
        .isEqualTo(Desk.rejected(TokenRejection.NOT_CANONICAL));
    assertThat(verifier.verify(Desk.textOf(ofCredential)))
        .isEqualTo(Desk.rejected(TokenRejection.NOT_CANONICAL));
    assertThat(verifier.verify(token).code()).isEqualTo("token.accepted");
  }

  @Test
  @DisplayName("T-09 in text form the twin signature is the same showing")
  void theTwinIsTheSameShowing() throws Exception {
    String token = desk.show(Presentation.bare().as(Form.TEXT));
    int dot = token.lastIndexOf('.') + 1;
    byte[] twin = TextForms.twin(Base64Url.decode(token.substring(dot)));

    assertThat(verifier.verify(token.substring(0, dot) + Base64Url.encode(twin)).code())
        .isEqualTo("token.accepted");
    assertThat(verifier.verify(token)).isEqualTo(Desk.rejected(TokenRejection.REPLAYED));
  }

  /** Returns a fresh dense token with this in place of its signature. */
  private String dense(byte[] signature) {
    byte[] token = Desk.bytesOf(desk.show(Presentation.bare()));
    OddCbor cbor = new OddCbor(-1, OddCbor.Spelling.LONGER);
    ByteArrayOutputStream other = new ByteArrayOutputStream();
    other.write(token, 0, token.length - LENGTH - 2); // two bytes say that 64 follow
    other.writeBytes(cbor.bytes(signature));
    return Desk.textOf(other.toByteArray());
  }

  private String text(String signature) {
    return Spelled.good(desk).text(desk, signature);
  }

  /** Returns a text form whose credential has this signature. */
  private String issuedWith(byte[] signature) {
    String credential = desk.credentials.text();
    String altered =
        credential.substring(0, credential.lastIndexOf('.') + 1)
            + Base64Url.encode(signature)
            + "~";
    return altered
        + TextForms.signed(
            desk.device,
            Spelled.good(desk).bindingHeader(),
            Spelled.good(desk).bindingPayload().replace("HASH", TextForms.hash(altered)));
  }

  private static String latin1(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static byte[] signature(String token) {
    byte[] bytes = Desk.bytesOf(token);
    return Arrays.copyOfRange(bytes, bytes.length - LENGTH, bytes.length);
  }

  private static byte[] der(byte[] signature) {
    byte[] r = new BigInteger(1, Arrays.copyOf(signature, 32)).toByteArray();
    byte[] s = new BigInteger(1, Arrays.copyOfRange(signature, 32, 64)).toByteArray();
    ByteArrayOutputStream der = new ByteArrayOutputStream();
    der.writeBytes(new byte[] {0x30, (byte) (4 + r.length + s.length), 2, (byte) r.length});
    der.writeBytes(r);
    der.writeBytes(new byte[] {2, (byte) s.length});
    der.writeBytes(s);
    return der.toByteArray();
  }
}
