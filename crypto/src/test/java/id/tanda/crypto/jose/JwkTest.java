package id.tanda.crypto.jose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.ECKey;
import id.tanda.crypto.Fixtures;
import id.tanda.crypto.MalformedException;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.keys.P256PublicKey;
import java.text.ParseException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JwkTest {
  // RFC 7515, appendix A.3.1
  private static final String X = "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU";
  private static final String Y = "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0";
  private static final String RFC =
      "{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"" + X + "\",\"y\":\"" + Y + "\"}";

  @Test
  void theExampleOfRfc7515IsReadAndWritten() throws MalformedException {
    P256PublicKey key = Jwk.parse(JsonObject.parse(RFC));

    assertThat(Jwk.of(key).text()).isEqualTo(RFC);
  }

  @Test
  void nimbusReadsTheSameKey() throws ParseException {
    P256PublicKey key = Fixtures.key(5).publicKey();

    ECKey theirs = ECKey.parse(Jwk.of(key).text());

    assertThat(theirs.getX().decode()).isEqualTo(key.x());
    assertThat(theirs.getY().decode()).isEqualTo(key.y());
    assertThat(theirs.isPrivate()).isFalse();
  }

  @DisplayName("K-01 K-03 T-31 anything but a public P-256 key is refused")
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "another kty | \"EC\" | \"OKP\"",
        "kty in other letters | \"EC\" | \"ec\"",
        "another curve | P-256 | P-384",
        "secp256k1 | P-256 | secp256k1",
        "a private member | {\"kty\" | {\"d\":\"AQ\",\"kty\"",
        "an unknown member | {\"kty\" | {\"use\":\"sig\",\"kty\"",
        "a missing member | ,\"crv\":\"P-256\" | ,\"crv2\":\"P-256\"",
        "off the curve | f83OJ3D | f83OJ3E",
        "short x | f83OJ3D2 | f83O",
        "unused bits in x | RVEU\" | RVEV\"",
        "padded x | RVEU\" | RVEU=\"",
        "x of another type | \"x\":\"f83O | \"x\":7,\"z\":\"f83O"
      })
  void onlyPublicP256KeysAreRead(String defect, String sound, String hostile)
      throws MalformedException {
    JsonObject jwk = JsonObject.parse(RFC.replace(sound, hostile));

    assertThat(jwk.text()).as(defect).isNotEqualTo(RFC);
    assertThatThrownBy(() -> Jwk.parse(jwk)).as(defect).isInstanceOf(MalformedException.class);
  }

  @Test
  @DisplayName("T-31 the point at infinity is refused")
  void infinityIsRefused() throws MalformedException {
    String zero = "A".repeat(43);
    JsonObject jwk = JsonObject.parse(RFC.replace(X, zero).replace(Y, zero));

    assertThatThrownBy(() -> Jwk.parse(jwk)).isInstanceOf(MalformedException.class);
  }
}
