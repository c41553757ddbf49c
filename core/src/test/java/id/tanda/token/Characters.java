package id.tanda.token;

import id.tanda.crypto.coding.Base64Url;
import id.tanda.hostile.Choices;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Spells a text in other characters that somebody might take for the same. */
record Characters(Choices choices) {
  private static final String ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  private static final List<String> FILLERS =
      List.of(
          " ", "\n", "\r\n", "\t", "\u0000", "\u200b", "\ufeff", "=", "==", "~", ".", "%20", "#x",
          "?");

  String respelled(String text) {
    int at = choices.below(text.length());
    char c = text.charAt(at);
    return switch (choices.below(8)) {
      case 0 -> text.toLowerCase(Locale.ROOT);
      case 1 -> replaced(text, at, String.format(Locale.ROOT, "%%%02X", (int) c));
      case 2 -> replaced(text, at, String.valueOf((char) (c + 0xfee0)));
      case 3 -> replaced(text, at, String.valueOf((char) (c ^ 0x20)));
      case 4 -> replaced(text, at, c + choices.of(FILLERS));
      case 5 -> choices.of(FILLERS) + text;
      case 6 -> text + choices.of(FILLERS);
      default -> "TND1:" + Base64Url.encode(text.getBytes(StandardCharsets.ISO_8859_1));
    };
  }

  /** Spells a part in base64 that is not the one spelling of it. */
  String base64(String part) {
    if (part.isEmpty()) {
      return "=";
    }
    int last = part.length() - 1;
    return switch (choices.below(4)) {
      case 0 -> part + "=".repeat(1 + choices.below(3));
      case 1 -> part.indexOf('-') < 0 ? part + "\n" : part.replace('-', '+');
      case 2 -> part.indexOf('_') < 0 ? " " + part : part.replace('_', '/');
      default -> replaced(part, last, String.valueOf(sibling(part.charAt(last))));
    };
  }

  /** Returns a character whose upper bits are the same, so that only spare bits differ. */
  private char sibling(char c) {
    return ALPHABET.charAt(ALPHABET.indexOf(c) ^ (1 + choices.below(3)));
  }

  private static String replaced(String text, int at, String by) {
    return text.substring(0, at) + by + text.substring(at + 1);
  }
}
