package id.tanda.consent;

import id.tanda.crypto.Sha256;
import id.tanda.crypto.coding.Base64Url;
import id.tanda.identity.Language;
import id.tanda.identity.Words;
import java.nio.charset.StandardCharsets;

/**
 * The registered words that a citizen saw. Words hold no line break, so that the text can be cut in
 * one way only.
 */
record ShownText(String text, Language language) {
  static ShownText of(Words who, Words why, Language language) {
    return new ShownText(who.in(language) + "\n" + why.in(language), language);
  }

  /** Returns SHA-256 over the text in UTF-8, 43 characters of base64url. */
  String hash() {
    return Base64Url.encode(Sha256.of(text.getBytes(StandardCharsets.UTF_8)));
  }
}
