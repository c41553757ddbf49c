package id.tanda.token;

import id.tanda.hostile.Choices;
import id.tanda.hostile.Damage;
import id.tanda.token.Presentation.Form;
import java.util.List;
import java.util.Optional;

/** Tokens built piece by piece, with pieces that do not belong there, signed by whoever. */
final class GrammarMadeTokens {
  private final HostileWorld world;
  private final Choices choices;
  private final Signers signers;
  private final DenseMaker dense;
  private final TextMaker text;
  private final ForeignTexts foreign;

  GrammarMadeTokens(HostileWorld world, Choices choices) {
    this.world = world;
    this.choices = choices;
    this.signers = new Signers(world, choices);
    this.dense = new DenseMaker(world, choices, signers);
    this.text = new TextMaker(world, choices, signers);
    this.foreign = new ForeignTexts(world, choices);
  }

  Hostile next() {
    if (choices.oneIn(20)) {
      return Hostile.of(Hostile.Family.GRAMMAR_MADE, foreign.next(), Optional.empty());
    }
    return of(choices.of(List.of(Form.values())));
  }

  Hostile of(Form form) {
    HostileWorld.Shown token = world.seen(choices, form);
    String made = form == Form.TEXT ? text.of(token.text()) : dense.of(token.text());
    return new Hostile(
        Hostile.Family.GRAMMAR_MADE, made, asked(token), Optional.empty(), signers.wasForged());
  }

  /** Mostly the nonce that the token answers, else another or none. */
  private Optional<byte[]> asked(HostileWorld.Shown token) {
    if (!choices.oneIn(8)) {
      return token.asked();
    }
    return choices.oneIn(2) ? Optional.empty() : Optional.of(choices.bytes(16));
  }

  /** Returns a maker's text with damage, one time in so many. */
  static String perhapsDamaged(String text, int times, Choices choices) {
    return choices.oneIn(times) ? Damage.of(text, choices) : text;
  }
}
