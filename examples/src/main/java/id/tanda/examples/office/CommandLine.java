package id.tanda.examples.office;

import id.tanda.identity.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was typed: a command with its words, and which citizen and phone it is about.
 *
 * @param command the step
 * @param words what it needs
 * @param citizen whose step it is, or about whom
 * @param phone which of the citizen's phones, from 1, or the newest
 */
record CommandLine(Command command, List<String> words, String citizen, Optional<Integer> phone) {
  private static final String AS = "--as";
  private static final String PHONE = "--phone";

  /** Reads {@code [--as WHO] [--phone N] COMMAND WORD...}. */
  static Outcome<CommandLine> parse(List<String> typed) {
    List<String> rest = new ArrayList<>(typed);
    String citizen = option(rest, AS).orElse("sri");
    Optional<String> phone = option(rest, PHONE);
    if (Parameter.WHOSE.refusal(citizen).isPresent()) {
      return Outcome.refused(InputRefusal.NO_SUCH_CITIZEN);
    }
    if (phone.filter(number -> !number.matches("[1-9][0-9]?")).isPresent()) {
      return Outcome.refused(InputRefusal.NO_SUCH_PHONE);
    }
    Optional<Command> command = rest.isEmpty() ? Optional.empty() : Command.named(rest.get(0));
    if (command.isEmpty()) {
      return Outcome.refused(InputRefusal.UNKNOWN_COMMAND);
    }
    List<String> words = List.copyOf(rest.subList(1, rest.size()));
    return command
        .get()
        .refusal(words)
        .<Outcome<CommandLine>>map(Outcome::refused)
        .orElseGet(
            () ->
                Outcome.done(
                    new CommandLine(command.get(), words, citizen, phone.map(Integer::valueOf))));
  }

  /** Takes an option and its value out of the words, wherever they stand. */
  static Optional<String> option(List<String> words, String name) {
    int at = words.indexOf(name);
    if (at < 0 || at + 1 == words.size()) {
      return Optional.empty();
    }
    words.remove(at);
    return Optional.of(words.remove(at));
  }
}
