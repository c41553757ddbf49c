package id.tanda.hostile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Damage without any understanding: bits, bytes, characters and spans. */
public final class Damage {
  private static final String CHARACTERS =
      "A0Za9-_.~:=+/% $*\n\t\u0000\u00e9\u202e\u200b\u0131\uff11\ud800\"{}[]\\,";
  private static final int LONGEST_SPAN = 24;

  private Damage() {}

  /** Returns the bytes with one to three wounds; some may heal one another. */
  public static byte[] of(byte[] bytes, Choices choices) {
    String damaged = new String(bytes, StandardCharsets.ISO_8859_1);
    for (int i = choices.below(3); i >= 0; i--) {
      damaged = wound(damaged, (char) choices.below(256), choices);
    }
    return damaged.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Returns the text with one to three wounds; some may heal one another. */
  public static String of(String text, Choices choices) {
    String damaged = text;
    for (int i = choices.below(3); i >= 0; i--) {
      char foreign =
          choices.oneIn(2) ? (char) (33 + choices.below(94)) : CHARACTERS.charAt(choices.below(29));
      damaged = wound(damaged, foreign, choices);
    }
    return damaged;
  }

  /** Returns the beginning of one text and the end of another. */
  public static String spliced(String head, String tail, Choices choices) {
    int at = choices.below(head.length() + 1);
    int from = choices.oneIn(2) ? Math.min(at, tail.length()) : choices.below(tail.length() + 1);
    return head.substring(0, at) + tail.substring(from);
  }

  /** Returns the text with one of its parts, as this expression cuts them, made another. */
  public static String inOnePart(
      String text, String separators, UnaryOperator<String> change, Choices c) {
    List<Integer> bounds = new ArrayList<>(List.of(-1));
    for (int i = 0; i < text.length(); i++) {
      if (separators.indexOf(text.charAt(i)) >= 0) {
        bounds.add(i);
      }
    }
    bounds.add(text.length());
    int part = c.below(bounds.size() - 1);
    int from = bounds.get(part) + 1;
    int to = bounds.get(part + 1);
    return text.substring(0, from) + change.apply(text.substring(from, to)) + text.substring(to);
  }

  private static String wound(String text, char foreign, Choices choices) {
    int at = choices.below(text.length() + 1);
    int to = Math.min(text.length(), at + 1 + choices.below(LONGEST_SPAN));
    String head = text.substring(0, at);
    String span = text.substring(at, to);
    String tail = text.substring(to);
    return switch (choices.below(8)) {
      case 0 -> head + foreign + text.substring(at);
      case 1 -> head + tail;
      case 2 -> head + span + span + tail;
      case 3 -> head;
      case 4 -> head + new StringBuilder(span).reverse() + tail;
      case 5 -> head + String.valueOf(foreign).repeat(span.length()) + tail;
      case 6 -> head + flipped(span, choices) + tail;
      default -> head + foreign + (span.isEmpty() ? "" : span.substring(1)) + tail;
    };
  }

  private static String flipped(String span, Choices choices) {
    return span.isEmpty()
        ? span
        : (char) (span.charAt(0) ^ 1 << choices.below(8)) + span.substring(1);
  }
}
