package id.tanda.release;

import id.tanda.store.AuthorityStore;
import id.tanda.store.AuthorityTables;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * A store at which callers take turns, one transaction each, in an order that a seed decides: the
 * same seed brings the same race again.
 */
final class Turns implements AuthorityStore {
  private static final int NOBODY = -1;

  private final AuthorityStore store;
  private final Random order;
  private final ThreadLocal<Integer> caller = ThreadLocal.withInitial(() -> NOBODY);
  private final TreeSet<Integer> waiting = new TreeSet<>();
  private int underway;
  private int turn = NOBODY;

  /** Waits for this many callers before the first of them gets on. */
  Turns(AuthorityStore store, long seed, int callers) {
    this.store = store;
    this.order = new Random(seed);
    this.underway = callers;
  }

  /** Works as the caller of this number. */
  <T> T as(int number, Supplier<T> work) {
    caller.set(number);
    try {
      return work.get();
    } finally {
      leave();
    }
  }

  @Override
  public <R> R inTransaction(Work<? super AuthorityTables, R> work) {
    awaitTurn(caller.get());
    return store.inTransaction(work);
  }

  private synchronized void awaitTurn(int number) {
    waiting.add(number);
    leave();
    try {
      while (turn != number) {
        wait();
      }
    } catch (InterruptedException ended) {
      throw new IllegalStateException(ended);
    }
    turn = NOBODY;
    waiting.remove(number);
    underway++;
  }

  /** Whoever was on the way is not any more; when nobody is, one of those who wait gets on. */
  private synchronized void leave() {
    underway--;
    if (underway == 0 && !waiting.isEmpty()) {
      turn = waiting.stream().skip(order.nextInt(waiting.size())).findFirst().orElseThrow();
      notifyAll();
    }
  }
}
