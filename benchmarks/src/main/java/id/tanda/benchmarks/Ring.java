package id.tanda.benchmarks;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Things that are taken one after the other, over and over. Nothing is measured with one input
 * alone: a processor learns the branches of a single signature by heart and checks it a tenth
 * faster. Safe for use by many threads.
 */
public final class Ring<T> {
  private final List<T> things;
  private final AtomicInteger next = new AtomicInteger();

  private Ring(List<T> things) {
    this.things = things;
  }

  /** Returns a ring of as many as this, each made from its number. */
  public static <T> Ring<T> of(int size, IntFunction<T> make) {
    return new Ring<>(IntStream.range(0, size).mapToObj(make).collect(Collectors.toList()));
  }

  /** Returns the next one. */
  public T next() {
    return get(next.getAndIncrement());
  }

  /** Returns the one of this number, counted round and round. */
  public T get(int number) {
    return things.get(Math.floorMod(number, things.size()));
  }

  int size() {
    return things.size();
  }
}
