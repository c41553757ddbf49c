package id.tanda.wallet;

import java.util.Map;
import java.util.TreeMap;

/** What a process had said of its vault when it was killed. */
final class Acknowledged {
  private final Map<String, Integer> killedAfter = new TreeMap<>();
  private String last = "nothing.";
  private int counted;
  private int pin;
  private int kept;

  /** Hears one line; one that was cut off in the middle says nothing. */
  void hear(String line) {
    if (!line.endsWith(".")) {
      return;
    }
    last = line;
    switch (line) {
      case "opening.", "changing." -> counted = 0; // a right PIN forgets the wrong ones
      case "counted." -> counted++;
      case "kept." -> kept++;
      case "changed." -> pin++;
      default -> {}
    }
  }

  /** How many tries the vault must know of at least. */
  int counted() {
    return counted;
  }

  int pin() {
    return pin;
  }

  int kept() {
    return kept;
  }

  /** Tells if the PIN may be the next one already. */
  boolean mayBeChanged() {
    return last.equals("changing.");
  }

  /** Tells if one change more may have been kept. */
  boolean mayBeKept() {
    return last.equals("keeping.");
  }

  /** Goes on from what was found after the process was killed. */
  void found(int pinNow, int keptNow) {
    killedAfter.merge(last, 1, Integer::sum);
    pin = pinNow;
    kept = keptNow;
    counted = 0;
    last = "nothing.";
  }

  /** Shows how often it was killed after each line. */
  @Override
  public String toString() {
    return killedAfter.toString();
  }
}
