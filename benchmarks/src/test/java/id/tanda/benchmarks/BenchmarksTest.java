package id.tanda.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanda.benchmarks.peers.PeerJwt;
import id.tanda.benchmarks.peers.PeerSdJwt;
import id.tanda.crypto.keys.Es256;
import id.tanda.crypto.keys.P256PublicKey;
import id.tanda.crypto.keys.SignatureCheck;
import id.tanda.token.Presentation;
import id.tanda.token.SpentTokens.Spending;
import id.tanda.token.Verification;
import java.security.Security;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BenchmarksTest {

  @ParameterizedTest
  @EnumSource(Engine.class)
  @DisplayName("Tokens are accepted and raw signatures hold with every engine")
  void everyEngineWorks(Engine engine) throws Exception {
    EngineChoice choice = new EngineChoice();
    choice.engine = engine;
    RawVerify raw = new RawVerify();
    raw.prepare(choice);
    VerifyToken.Regulars regulars = new VerifyToken.Regulars();
    regulars.prepare(choice);

    assertThat(raw.keptKey()).isTrue();
    assertThat(raw.freshKey()).isTrue();
    assertThat(new VerifyToken().denseKnown(regulars)).isInstanceOf(Verification.Accepted.class);
    assertThat(Security.getProvider(Engine.accp().getName())).isNull();
  }

  @Test
  @DisplayName("A stranger costs two signatures in every round, a regular one")
  void strangersStayStrangers() {
    Counting counting = new Counting();
    Showings strangers = new Showings(counting, Showings.STRANGERS, Presentation.bare());
    Showings regulars = new Showings(counting, Showings.REGULARS, Presentation.bare());

    showAll(strangers);
    assertThat(counting.signaturesOf(() -> showAll(strangers))).isEqualTo(2 * Showings.STRANGERS);
    showAll(regulars);
    assertThat(counting.signaturesOf(() -> showAll(regulars))).isEqualTo(Showings.STRANGERS);
  }

  @Test
  @DisplayName("What is to be refused is refused for the reason that is measured")
  void refusalsAreRefused() {
    RefuseToken refuse = new RefuseToken();
    refuse.prepare();

    assertThat(refuse.malformed().code()).isEqualTo("token.malformed");
    assertThat(refuse.expired().code()).isEqualTo("token.expired");
  }

  @Test
  @DisplayName("Every peer accepts good tokens, having refused damaged, foreign and old ones")
  void peersVerify() throws Exception {
    PeerJwt jwt = new PeerJwt();
    jwt.prepare();
    PeerSdJwt sdJwt = new PeerSdJwt();
    sdJwt.prepare();

    assertThat(jwt.nimbus() && jwt.nimbusOverAccp() && jwt.jjwt()).isTrue();
    assertThat(jwt.jose4j() && jwt.auth0()).isTrue();
    assertThat(sdJwt.onDefaults() && sdJwt.overAccp()).isTrue();
  }

  @Test
  @DisplayName("A peer that accepts what it must refuse stops the run")
  void aCarelessPeerIsNotMeasured() {
    assertThatThrownBy(() -> Proof.refuses(() -> true)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  @DisplayName("The bare engine verifies, marks are first and symbols are read")
  void theRestWorks() throws Exception {
    BareVerify bare = new BareVerify();
    SpendMark marks = new SpendMark();
    marks.prepare();

    assertThat(bare.keptKey() && bare.freshKey()).isTrue();
    assertThat(marks.spend()).isEqualTo(Spending.FIRST);
    assertThat(new DrawSymbol().decode()).isNotNull();
  }

  private static void showAll(Showings showings) {
    for (int i = 0; i < Showings.STRANGERS; i++) {
      showings.next();
    }
  }

  /** An engine that believes everything and counts how often it is asked. */
  private static final class Counting implements Es256 {
    private final AtomicInteger asked = new AtomicInteger();

    @Override
    public String name() {
      return "counting";
    }

    @Override
    public SignatureCheck check(P256PublicKey key) {
      return (message, signature) -> asked.incrementAndGet() > 0;
    }

    int signaturesOf(Runnable work) {
      int before = asked.get();
      work.run();
      return asked.get() - before;
    }
  }
}
