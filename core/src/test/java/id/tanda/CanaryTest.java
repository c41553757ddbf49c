package id.tanda;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanda.canary.Reachable;
import id.tanda.history.HistoryRecord;
import id.tanda.store.AuthorityStore;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The canaries in an authority that keeps everything in memory. */
class CanaryTest extends CanaryContract {
  @Override
  AuthorityStore store() {
    return AuthorityStore.inMemory();
  }

  @Override
  Stream<Object> columns(AuthorityStore store) {
    return Reachable.from(List.of(store))
        .filter(object -> object instanceof String || object instanceof byte[]);
  }

  @Test
  @DisplayName("K-08 the records of the history are among what is looked at")
  void theHistoryIsLookedAt() {
    CanaryWalk walk = new CanaryWalk(store(), folder);
    walk.activated();

    assertThat(Reachable.from(List.of(walk.country.store)))
        .hasAtLeastOneElementOfType(HistoryRecord.class);
  }
}
