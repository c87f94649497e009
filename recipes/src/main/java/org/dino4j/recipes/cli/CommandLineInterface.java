package org.dino4j.recipes.cli;

import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.cli.CommandLine;
import org.dino4j.api.part.Refusal;
import org.dino4j.engine.binding.Suggestion;
import org.dino4j.engine.terminal.Typed;
import org.dino4j.recipes.process.ExitCodes;

/**
 * Finds the command that the first word names, runs it, and turns whatever happens into an exit
 * code.
 */
public final class CommandLineInterface {
  private final List<Command> commands;
  private final Console console;
  private final GivenCommand given;
  private final Help help;
  private final Failures failures;

  @Inject
  CommandLineInterface(Set<Command> commands, GivenCommand given, Console console) {
    this.given = given;
    this.commands = commands.stream().sorted(Comparator.comparing(Command::name)).toList();
    this.console = console;
    this.help = new Help(this.commands);
    this.failures = new Failures(console);
  }

  /** Runs a command line. */
  public int run(String... words) {
    int code = attempt(List.of(words));
    console.err().endLine();
    return console.out().checkError() && code == 0 ? failures.unheard() : code;
  }

  private int attempt(List<String> all) {
    try {
      return all.isEmpty() ? usage() : first(all.get(0), all.subList(1, all.size()));
    } catch (RuntimeException | Error e) {
      return failures.ended(e, all);
    }
  }

  private int usage() {
    console.err().print(help.overview());
    return ExitCodes.of(Refusal.Kind.USAGE);
  }

  private int first(String word, List<String> rest) {
    return switch (word) {
      case "--help", "-h", "help" ->
          show(rest.isEmpty() ? help.overview() : help.of(find(rest.get(0))));
      case "--version" -> show(Version.line() + "\n");
      default -> run(find(word), rest);
    };
  }

  private int run(Command command, List<String> words) {
    if (words.contains("--help") || words.contains("-h")) {
      return show(help.of(command));
    }
    given.is(command.name(), words);
    CommandLine line = new CommandLineParser(command).parse(words);
    return command.run(line);
  }

  private int show(String text) {
    console.out().print(text);
    return 0;
  }

  private Command find(String word) {
    Optional<Command> found = commands.stream().filter(c -> c.name().equals(word)).findFirst();
    return found.orElseThrow(() -> unknown(word));
  }

  private Refusal unknown(String word) {
    List<String> names = commands.stream().map(Command::name).toList();
    return new Refusal(
        Refusal.Kind.USAGE,
        "There is no command '%s'.%s Commands: %s. '%s' says what they do."
            .formatted(
                word,
                Suggestion.question(word, names),
                String.join(", ", names),
                Typed.line("--help")));
  }
}
