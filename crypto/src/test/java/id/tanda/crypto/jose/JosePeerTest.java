package id.tanda.crypto.jose;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.crypto.ECDHDecrypter;
import id.tanda.crypto.DecryptionException;
import id.tanda.crypto.Fixtures;
import id.tanda.crypto.MalformedException;
import id.tanda.crypto.NimbusKeys;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.keys.Es256;
import id.tanda.crypto.keys.SignatureCheck;
import id.tanda.crypto.keys.SoftwareKey;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What was altered is refused by Nimbus and by us. */
class JosePeerTest {
  private static final int MAX = 16_384;
  private static final SoftwareKey KEY = Fixtures.key(1);
  private static final SignatureCheck CHECK = Es256.bouncyCastle().check(KEY.publicKey());
  private static final byte[] PLAIN = Fixtures.ascii("what was granted");

  @Test
  @DisplayName("T-11 an altered JWS is refused by both")
  void alteredSignaturesAreRefusedByBoth() {
    String sound = Jws.sign(KEY, "x+jwt", JsonObject.builder().put("a", 1).build());

    assertThat(holds(sound)).isTrue();
    assertThat(NimbusKeys.verify(sound, KEY.publicKey())).isTrue();
    for (String altered : altered(sound)) {
      assertThat(holds(altered)).as(altered).isFalse();
      assertThat(NimbusKeys.verify(altered, KEY.publicKey())).as(altered).isFalse();
    }
  }

  @Test
  @DisplayName("T-32 an altered JWE is opened by neither")
  void alteredSealsAreOpenedByNeither() {
    String sound = Jwe.seal(PLAIN, KEY.publicKey(), "x+jwe", "y", Fixtures.seeded(4));

    assertThat(opens(sound)).isTrue();
    assertThat(opensForThem(sound)).isTrue();
    for (String altered : altered(sound)) {
      assertThat(opens(altered)).as(altered).isFalse();
      assertThat(opensForThem(altered)).as(altered).isFalse();
    }
  }

  /**
   * The text with one character changed in every part, but for the last, whose bits may be idle.
   */
  private static List<String> altered(String sound) {
    List<String> altered = new ArrayList<>();
    for (int at = 0; at + 1 < sound.length(); at += 3) {
      boolean atAnEnd = sound.charAt(at) == '.' || sound.charAt(at + 1) == '.';
      char other = sound.charAt(at) == 'A' ? 'B' : 'A';
      if (!atAnEnd) {
        altered.add(sound.substring(0, at) + other + sound.substring(at + 1));
      }
    }
    return altered;
  }

  private static boolean holds(String text) {
    try {
      return Jws.parse(text, MAX).signedBy(CHECK);
    } catch (MalformedException e) {
      return false;
    }
  }

  private static boolean opens(String text) {
    try {
      return Jwe.open(text, KEY, "x+jwe", "y", MAX).length > 0;
    } catch (MalformedException | DecryptionException e) {
      return false;
    }
  }

  private static boolean opensForThem(String text) {
    try {
      JWEObject theirs = JWEObject.parse(text);
      theirs.decrypt(new ECDHDecrypter(NimbusKeys.of(KEY)));
      return true;
    } catch (Exception e) { // they refuse in many ways
      return false;
    }
  }
}
