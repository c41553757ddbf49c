package id.tanda.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanda.crypto.Sha256;
import id.tanda.crypto.keys.KeyThumbprint;
import id.tanda.identity.AuthorityId;
import id.tanda.token.TokenMark.Domain;
import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a store keeps of a showing. */
class TokenMarkTest {
  private static final AuthorityId AUTHORITY = AuthorityId.of("dukcapil.example");
  private static final KeyThumbprint DEVICE = device(1);
  private static final byte[] ID = id(1);

  private final TokenMark mark = TokenMark.of(Domain.SPENT, AUTHORITY, DEVICE, ID);

  @Test
  void equalPartsAreOneMark() {
    TokenMark again = TokenMark.of(Domain.SPENT, AUTHORITY, device(1), id(1));

    assertThat(again).isEqualTo(mark).hasSameHashCodeAs(mark);
  }

  @Test
  void eachPartMakesAnotherMark() {
    assertThat(mark)
        .isNotEqualTo(TokenMark.of(Domain.REDEEMED, AUTHORITY, DEVICE, ID))
        .isNotEqualTo(TokenMark.of(Domain.SPENT, AuthorityId.of("other.example"), DEVICE, ID))
        .isNotEqualTo(TokenMark.of(Domain.SPENT, AUTHORITY, device(2), ID))
        .isNotEqualTo(TokenMark.of(Domain.SPENT, AUTHORITY, DEVICE, id(2)));
  }

  @Test
  void aMarkIsNotItsText() {
    assertThat(mark).isNotEqualTo(mark.text());
  }

  @Test
  void marksSpreadOverATable() {
    Set<Integer> hashes = new HashSet<>();
    for (int i = 0; i < 1_000; i++) {
      hashes.add(TokenMark.of(Domain.SPENT, AUTHORITY, DEVICE, id(i)).hashCode());
    }

    assertThat(hashes).hasSizeGreaterThan(990);
  }

  @Test
  void aStoreGetsBackWhatItKept() {
    assertThat(mark.bytes()).hasSize(32);
    assertThat(TokenMark.of(mark.bytes())).isEqualTo(mark);
    assertThat(mark.text()).matches("[A-Za-z0-9_-]{43}");
    assertThat(mark).hasToString(mark.text());
  }

  @Test
  void nobodyChangesAMarkFromOutside() {
    byte[] kept = mark.bytes();
    TokenMark copy = TokenMark.of(kept);
    kept[0]++;
    copy.bytes()[0]++;

    assertThat(copy).isEqualTo(mark);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 31, 33})
  void aMarkHas32Bytes(int length) {
    assertThatThrownBy(() -> TokenMark.of(new byte[length]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("mark must be 32 bytes, was " + length);
  }

  private static KeyThumbprint device(int number) {
    return KeyThumbprint.of(Sha256.of(id(number)));
  }

  private static byte[] id(int number) {
    return ByteBuffer.allocate(16).putInt(number).array();
  }
}
