package id.tanda.token;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanda.hostile.Choices;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Shows a verifier the hostile texts of one seed. A text may be rejected, and nothing else; but of
 * a fresh token and its respelling exactly one is accepted, whichever came first.
 */
final class HostileRun {
  /** How many texts one seed makes. */
  static final int TEXTS = 20_000;

  private static final Verification REPLAYED = new Verification.Rejected(TokenRejection.REPLAYED);

  private final HostileWorld world;
  private final HostileTokens tokens;
  private final HostileTally tally = new HostileTally();
  private final Set<TokenMark> marks = new HashSet<>();

  HostileRun(long seed) {
    this.world = new HostileWorld(seed);
    this.tokens = new HostileTokens(world, Choices.seeded(seed));
  }

  /** Returns what became of the texts of a seed; fails at the first wrong answer. */
  static HostileTally of(long seed) {
    HostileRun run = new HostileRun(seed);
    for (int round = 0; round < TEXTS; round++) {
      try {
        run.judge(run.tokens.next());
      } catch (RuntimeException | AssertionError | StackOverflowError wrong) {
        throw new AssertionError(
            "replay with -Dtanda.hostile.seed=" + seed + ", round " + round, wrong);
      }
    }
    return run.tally;
  }

  /** Shows a text, and then the token of which it is another spelling; fails at a wrong answer. */
  void judge(Hostile hostile) {
    long start = System.nanoTime();
    Verification answer = world.verify(hostile.text(), hostile.asked());
    tally.count(hostile.family(), answer, System.nanoTime() - start);
    Optional<Verification> original =
        hostile.original().map(text -> world.verify(text, hostile.asked()));

    List<Verification> answers = Stream.concat(Stream.of(answer), original.stream()).toList();
    long accepted = answers.stream().filter(HostileRun::isAccepted).count();
    assertThat(answers)
        .as("%s %s", hostile.family(), hostile.text())
        .doesNotHaveAnyElementsOfTypes(Verification.Undecided.class)
        .allMatch(this::isNew, "a mark is accepted once");
    assertThat(accepted).as("%s", hostile.text()).isEqualTo(original.stream().count());
    if (isAccepted(answer)) {
      assertThat(hostile).as("one dense spelling").matches(HostileRun::isSpelledAsEver);
    }
    // An edit may undo what came before it: then this is an old token indeed.
    if (hostile.forged() && !world.hasSeen(hostile.text())) {
      assertThat(answer).as("forged %s", hostile.text()).isNotEqualTo(REPLAYED);
    }
  }

  HostileWorld world() {
    return world;
  }

  private boolean isNew(Verification answer) {
    return !(answer instanceof Verification.Accepted accepted)
        || marks.add(accepted.token().mark(TokenMark.Domain.SPENT));
  }

  /** The dense form has one spelling; of the text form others may be the same token. */
  private static boolean isSpelledAsEver(Hostile hostile) {
    return !DenseToken.is(hostile.text()) || hostile.original().equals(Optional.of(hostile.text()));
  }

  private static boolean isAccepted(Verification answer) {
    return answer instanceof Verification.Accepted;
  }
}
