package id.tanda.crypto.jose;

import id.tanda.crypto.DecryptionException;
import id.tanda.crypto.Fixtures;
import id.tanda.crypto.MalformedException;
import id.tanda.crypto.coding.Base64Url;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.keys.SoftwareKey;

/** One sealed text, its key and its parts, for the tests of JWE. */
final class JweTexts {
  static final int MAX = 16_384;
  static final String TYP = "tanda-release+jwe";
  static final String CTY = "tanda-data+jwt";
  static final SoftwareKey KEY = Fixtures.key(3);
  static final byte[] PLAIN = Fixtures.ascii("what was granted");
  static final String GOOD = Jwe.seal(PLAIN, KEY.publicKey(), TYP, CTY, Fixtures.seeded(4));

  private JweTexts() {}

  static byte[] open(String text) throws MalformedException, DecryptionException {
    return Jwe.open(text, KEY, TYP, CTY, MAX);
  }

  static JsonObject header() throws MalformedException {
    return JsonObject.parse(Base64Url.decode(GOOD.split("\\.")[0]));
  }
}
