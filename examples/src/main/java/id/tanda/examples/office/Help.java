package id.tanda.examples.office;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What there is to type. */
final class Help {
  static final String TEXT =
      "One step of a registry office: [--in FOLDER] [--as sri|budi] [--phone N] COMMAND\n\n"
          + Stream.of(Command.values()).map(Help::line).collect(Collectors.joining())
          + "\n"
          + line("play", "everybody", "takes all steps in order, in a new folder")
          + line("help", "everybody", "reads this")
          + "\nWithout --as it is about sri, without --phone about the newest phone.\n";

  private Help() {}

  private static String line(Command command) {
    String words =
        command.parameters().stream()
            .map(parameter -> " " + parameter.name())
            .collect(Collectors.joining());
    return line(command.text() + words, command.who(), command.what());
  }

  private static String line(String typed, String who, String what) {
    return String.format(Locale.ROOT, "  %-20s %-9s %s%n", typed, who, what);
  }
}
