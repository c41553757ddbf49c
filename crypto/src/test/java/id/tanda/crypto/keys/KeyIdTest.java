package id.tanda.crypto.keys;

import static id.tanda.crypto.Fixtures.hex;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanda.crypto.Fixtures;
import id.tanda.crypto.MalformedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyIdTest {
  private static final byte[] BYTES = hex("00010203fcfdfeff");

  @Test
  void bytesAndTextAreTheSameId() throws Exception {
    KeyId id = KeyId.of(BYTES);

    assertThat(id.text()).isEqualTo("AAECA_z9_v8");
    assertThat(id).hasToString("AAECA_z9_v8").isEqualTo(KeyId.parse("AAECA_z9_v8"));
    assertThat(id).hasSameHashCodeAs(KeyId.parse("AAECA_z9_v8"));
    assertThat(id.bytes()).isEqualTo(BYTES);
    assertThat(id).isNotEqualTo(KeyId.of(new byte[8])).isNotEqualTo("AAECA_z9_v8");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "AAECA_z9_v", "AAECA_z9_v8A", "AAECA_z9_v9", "AAECA_z9+v8", "AAECA_z9_v="})
  void aTextOfAnotherFormIsRefused(String text) {
    assertThatThrownBy(() -> KeyId.parse(text)).isInstanceOf(MalformedException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 7, 9})
  void anIdHas8Bytes(int length) {
    assertThatThrownBy(() -> KeyId.of(new byte[length]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("key id must be 8 bytes, was " + length);
  }

  @Test
  void aThumbprintIs32BytesOr43Characters() throws Exception {
    KeyThumbprint thumbprint = Fixtures.key(1).publicKey().thumbprint();

    assertThat(thumbprint.text()).hasSize(43);
    assertThat(thumbprint).hasToString(thumbprint.text());
    assertThat(KeyThumbprint.parse(thumbprint.text()))
        .isEqualTo(thumbprint)
        .hasSameHashCodeAs(thumbprint);
    assertThat(KeyThumbprint.of(thumbprint.bytes())).isEqualTo(thumbprint);
    assertThat(thumbprint)
        .isNotEqualTo(KeyThumbprint.of(new byte[32]))
        .isNotEqualTo(thumbprint.text());
  }

  @Test
  void aThumbprintOfAnotherFormIsRefused() {
    String text = Fixtures.key(1).publicKey().thumbprint().text();

    assertThatThrownBy(() -> KeyThumbprint.of(new byte[31]))
        .hasMessage("thumbprint must be 32 bytes, was 31");
    for (String bad : new String[] {"", text.substring(1), text + "A", "!" + text.substring(1)}) {
      assertThatThrownBy(() -> KeyThumbprint.parse(bad)).isInstanceOf(MalformedException.class);
    }
  }
}
