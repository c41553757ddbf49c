package id.tanda;

import id.tanda.counter.CheckNumber;
import java.util.Objects;

/**
 * What a phone shows after it answered a counter: the officer asks for the number and compares.
 *
 * @param counter the name of the counter, signed by the authority
 * @param checkNumber the number to read out
 */
public record CounterAnswer(String counter, CheckNumber checkNumber) {
  /** Checks that nothing is missing. */
  public CounterAnswer {
    Objects.requireNonNull(counter, "counter");
    Objects.requireNonNull(checkNumber, "checkNumber");
  }
}
