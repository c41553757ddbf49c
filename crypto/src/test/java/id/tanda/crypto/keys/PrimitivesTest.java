package id.tanda.crypto.keys;

import static id.tanda.crypto.Fixtures.ascii;
import static id.tanda.crypto.Fixtures.hex;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanda.crypto.DecryptionException;
import id.tanda.crypto.MalformedException;
import id.tanda.crypto.NotCanonicalException;
import id.tanda.crypto.Randomness;
import id.tanda.crypto.Sha256;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PrimitivesTest {

  @Test
  @DisplayName("FIPS 180-4: the hash of abc, in one part and in three")
  void partsAreHashedAsOne() {
    String abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    assertThat(Sha256.of(ascii("abc"))).isEqualTo(hex(abc));
    assertThat(Sha256.of(ascii("a"), new byte[0], ascii("bc"))).isEqualTo(hex(abc));
    assertThat(Sha256.of())
        .isEqualTo(hex("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
  }

  @Test
  void randomnessFillsWhatIsAskedFor() {
    Randomness randomness = Randomness.secure();

    assertThat(randomness.bytes(32)).hasSize(32).isNotEqualTo(randomness.bytes(32));
    assertThat(randomness.bytes(0)).isEmpty();
    assertThatThrownBy(() -> randomness.bytes(-1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("count must be 0 or more, was -1");
  }

  @Test
  void refusalsAreCheapAndSayNoMoreThanTheirMessage() {
    assertThat(new MalformedException("exp must be an integer"))
        .hasMessage("exp must be an integer")
        .hasNoCause()
        .satisfies(e -> assertThat(e.getStackTrace()).isEmpty());
    assertThat(new NotCanonicalException("signature must be low-s"))
        .isInstanceOf(MalformedException.class)
        .hasMessage("signature must be low-s");
    assertThat(new DecryptionException())
        .hasMessage("could not be decrypted")
        .hasNoCause()
        .satisfies(e -> assertThat(e.getStackTrace()).isEmpty());
  }
}
