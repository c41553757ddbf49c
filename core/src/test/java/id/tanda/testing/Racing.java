package id.tanda.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Callers that begin at the same moment. */
public final class Racing {
  private Racing() {}

  /** Lets callers 0, 1, 2 ... go at once; returns what each got, in their order. */
  public static <T> List<T> together(ExecutorService threads, int callers, IntFunction<T> caller)
      throws Exception {
    CountDownLatch start = new CountDownLatch(1);
    List<Future<T>> running = new ArrayList<>();
    for (int i = 0; i < callers; i++) {
      int number = i;
      running.add(
          threads.submit(
              () -> {
                start.await();
                return caller.apply(number);
              }));
    }
    start.countDown();
    List<T> answers = new ArrayList<>();
    for (Future<T> each : running) {
      answers.add(each.get());
    }
    return answers;
  }
}
