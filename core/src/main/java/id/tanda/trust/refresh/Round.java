package id.tanda.trust.refresh;

import id.tanda.identity.StoreException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The steps of one refresh: a store that fails in one of them keeps none of the others back. */
final class Round {
  private final List<Refreshed.Step> steps = new ArrayList<>();
  private Optional<StoreException> failure = Optional.empty();

  void take(Supplier<Refreshed.Step> step) {
    try {
      steps.add(step.get());
    } catch (StoreException stuck) {
      failure = Optional.of(failure.orElse(stuck));
    }
  }

  /**
   * Returns what came of every step.
   *
   * @throws StoreException if the store failed, as it did first
   */
  List<Refreshed.Step> steps() {
    if (failure.isPresent()) {
      throw failure.get();
    }
    return steps;
  }
}
