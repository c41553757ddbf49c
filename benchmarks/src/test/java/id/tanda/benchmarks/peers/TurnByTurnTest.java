package id.tanda.benchmarks.peers;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanda.benchmarks.EngineChoice;
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
}
