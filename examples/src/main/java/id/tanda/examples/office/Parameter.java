package id.tanda.examples.office;

import java.util.Optional;
import java.util.regex.Pattern;

/** A word that a command needs after its name, and the form it must have. */
enum Parameter {
  NUMBER("[0-9]{6}", InputRefusal.NOT_SIX_DIGITS),
  CODE("[0-9]{6}", InputRefusal.NOT_SIX_DIGITS),
  PIN("[0-9]{6}", InputRefusal.NOT_SIX_DIGITS),
  REASON("[a-z0-9.-]{1,32}", InputRefusal.NOT_A_REASON),
  WHOSE("sri|budi", InputRefusal.NO_SUCH_CITIZEN);

  private final Pattern form;
  private final InputRefusal otherwise;

  Parameter(String form, InputRefusal otherwise) {
    this.form = Pattern.compile(form);
    this.otherwise = otherwise;
  }

  /** Tells why a word is not taken, if so. */
  Optional<InputRefusal> refusal(String word) {
    return form.matcher(word).matches() ? Optional.empty() : Optional.of(otherwise);
  }
}
