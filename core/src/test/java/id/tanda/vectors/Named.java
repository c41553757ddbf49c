package id.tanda.vectors;

import id.tanda.crypto.Sha256;
import id.tanda.crypto.coding.Base64Url;
import id.tanda.crypto.keys.SoftwareKey;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What would be random elsewhere: hashes of names, so that anybody can make them again. */
final class Named {
  private Named() {}

  /** Returns the key whose secret is the SHA-256 of {@code tanda test key: } and its name. */
  static SoftwareKey key(String name) {
    return SoftwareKey.of(hash("tanda test key: " + name));
  }

  /** Returns the first bytes of the SHA-256 of {@code tanda test bytes: } and a name. */
  static byte[] bytes(String name, int length) {
    return Arrays.copyOf(hash("tanda test bytes: " + name), length);
  }

  /** Returns an id of 22 characters. */
  static String id(String name) {
    return Base64Url.encode(bytes(name, 16));
  }

  static byte[] hash(String text) {
    return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
  }
}
