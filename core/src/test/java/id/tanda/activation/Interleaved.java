package id.tanda.activation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.ToLongFunction;

/**
 * How long kinds of one thing take, one of each a round, in another order each round: whatever the
 * machine does to one it does to all.
 *
 * @param medians of each kind, in nanoseconds
 */
record Interleaved<K extends Enum<K>>(Map<K, Long> medians) {
  /** Takes one of each kind in every round; the time of one is told by a function. */
  static <K extends Enum<K>> Interleaved<K> measured(
      Class<K> kinds, int rounds, ToLongFunction<K> nanos) {
    Map<K, long[]> all = new EnumMap<>(kinds);
    for (K kind : kinds.getEnumConstants()) {
      all.put(kind, new long[rounds]);
    }
    for (int round = 0; round < rounds; round++) {
      for (K kind : shuffled(kinds, round)) {
        Objects.requireNonNull(all.get(kind))[round] = nanos.applyAsLong(kind);
      }
    }
    Map<K, Long> medians = new EnumMap<>(kinds);
    all.forEach((kind, times) -> medians.put(kind, median(times)));
    return new Interleaved<>(medians);
  }

  /** Returns by how much the slowest kind takes longer than the fastest. */
  Duration spread() {
    return Duration.ofNanos(Collections.max(medians.values()) - Collections.min(medians.values()));
  }

  private static <K extends Enum<K>> List<K> shuffled(Class<K> kinds, int round) {
    List<K> order = new ArrayList<>(Arrays.asList(kinds.getEnumConstants()));
    Collections.shuffle(order, new Random(round));
    return order;
  }

  private static long median(long[] times) {
    long[] sorted = times.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
