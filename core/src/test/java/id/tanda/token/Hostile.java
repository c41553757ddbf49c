package id.tanda.token;

import java.util.Optional;

/**
 * A text that no verifier may take for a new token.
 *
 * @param family how it came to be
 * @param text what is shown
 * @param asked the nonce of the request that it is shown for, if any
 * @param original the token of which it is another spelling, if the verifier has not seen that:
 *     then one of the two may be accepted
 * @param forged whether somebody signed it who may not, so that it is not even an old token
 */
record Hostile(
    Family family, String text, Optional<byte[]> asked, Optional<String> original, boolean forged) {
  /** How a hostile text comes to be. */
  enum Family {
    /** By damage to a valid one. */
    MUTATED,
    /** From the grammar, with things in it that do not belong there; signed by whoever. */
    GRAMMAR_MADE,
    /** By spelling a valid one in another way. */
    RESPELLED
  }

  static Hostile of(Family family, String text, Optional<byte[]> asked) {
    return new Hostile(family, text, asked, Optional.empty(), false);
  }
}
