package id.tanda;

import java.util.Objects;

/**
 * What a phone without a network shows when it answers a counter: the officer scans the text and
 * asks for the number.
 *
 * @param answer the name of the counter and the number to read out
 * @param text what to draw as a QR, of the alphanumeric mode; it counts while the counter's QR does
 */
public record ShownAnswer(CounterAnswer answer, String text) {
  /** Checks that nothing is missing. */
  public ShownAnswer {
    Objects.requireNonNull(answer, "answer");
    Objects.requireNonNull(text, "text");
  }

  /** Returns a text without the answer. */
  @Override
  public String toString() {
    return "ShownAnswer[" + answer.counter() + "]";
  }
}
