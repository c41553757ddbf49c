package id.tanda.token;

import id.tanda.hostile.Choices;

/** An endless stream of hostile texts, the same for the same choices. */
final class HostileTokens {
  private final Choices choices;
  private final MutatedTokens mutated;
  private final GrammarMadeTokens grammarMade;
  private final RespelledTokens respelled;

  HostileTokens(HostileWorld world, Choices choices) {
    this.choices = choices;
    this.mutated = new MutatedTokens(world, choices);
    this.grammarMade = new GrammarMadeTokens(world, choices);
    this.respelled = new RespelledTokens(world, choices);
  }

  Hostile next() {
    return switch (choices.below(3)) {
      case 0 -> mutated.next();
      case 1 -> grammarMade.next();
      default -> respelled.next();
    };
  }
}
