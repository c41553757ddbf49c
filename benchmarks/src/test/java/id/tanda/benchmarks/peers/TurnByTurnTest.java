package id.tanda.benchmarks.peers;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanda.benchmarks.EngineChoice;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TurnByTurnTest {
  @Test
  @DisplayName("In a round everybody has a turn, and its time is counted")
  void everybodyHasATurn() throws Exception {
    TurnByTurn.Turns turns = new TurnByTurn.Turns();
    turns.prepare(new EngineChoice());
    PeerSdJwt peers = new PeerSdJwt();
    peers.prepare();
    TurnByTurn.Nanos nanos = new TurnByTurn.Nanos();

    new TurnByTurn().ours(turns, nanos);
    new TurnByTurn().beside(turns, peers, nanos);

    assertThat(nanos.kept).isPositive();
    assertThat(nanos.keptByMany).isPositive();
    assertThat(nanos.fresh).isPositive();
    assertThat(nanos.cold).isPositive();
    assertThat(nanos.known).isPositive();
    assertThat(nanos.peer).isPositive();
    assertThat(nanos.peerOverAccp).isPositive();
  }

  @Test
  @DisplayName("Two threads that take turns never mix up a key and its message")
  void threadsTakeKeyAndMessageTogether() throws Exception {
    TurnByTurn.Turns turns = new TurnByTurn.Turns();
    turns.prepare(new EngineChoice());
    Callable<Void> rounds =
        () -> {
          for (int i = 0; i < 200; i++) {
            new TurnByTurn().ours(turns, new TurnByTurn.Nanos());
          }
          return null;
        };
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      for (Future<Void> done : threads.invokeAll(List.of(rounds, rounds))) {
        assertThat(done.get()).isNull(); // a wrong pair throws
      }
    } finally {
      threads.shutdown();
    }
  }
}
