package id.tanda.consent;

import id.tanda.crypto.Sha256;
import id.tanda.crypto.coding.Base64Url;
import id.tanda.identity.Language;
import id.tanda.identity.Words;
import id.tanda.party.Notice;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The registered words that a citizen saw: who asks, and the whole notice of the purpose, a line
 * each. Words hold no line break, so that the text can be cut in one way only.
 */
record ShownText(String text, Language language) {
  static ShownText of(Words who, Notice notice, Language language) {
    String text =
        Stream.of(who, notice.why(), notice.legalBasis(), notice.relevance(), notice.rights())
            .map(words -> words.in(language))
            .collect(Collectors.joining("\n"));
    return new ShownText(text, language);
  }

  /** Returns SHA-256 over the text in UTF-8, 43 characters of base64url. */
  String hash() {
    return Base64Url.encode(Sha256.of(text.getBytes(StandardCharsets.UTF_8)));
  }
}
