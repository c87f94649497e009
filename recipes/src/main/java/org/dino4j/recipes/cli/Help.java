package org.dino4j.recipes.cli;

import java.util.List;
import org.apache.commons.cli.Option;
import org.dino4j.engine.binding.Columns;
import org.dino4j.engine.terminal.Typed;

/** The texts of {@code --help}. */
final class Help {
  private static final String EXIT_CODES =
      """
      Exit codes
        0    all went well
        1    something differs ('diff', 'replay') or is not as expected ('suite')
        2    the command line is wrong
        3    the recipe or the suite has faults
        4    the data cannot be read
        5    the weights do not fit
        6    a plugin does not fit
        7    the run folder is in the way or damaged
        8    the device cannot be used
        9    the loss, a gradient or a weight stopped being finite
        10   there is too little memory
        70   a fault of dino4j itself; the message asks for a report
        74   what was to be said did not arrive: standard output is full or closed
        129  stopped with a checkpoint because its terminal was closed
        130  interrupted with Ctrl-C
        143  stopped with a checkpoint because it was asked to terminate
      """;

  private final List<Command> commands;

  Help(List<Command> commands) {
    this.commands = commands;
  }

  String overview() {
    Columns table = new Columns("  ", "   ");
    commands.forEach(command -> table.row(command.name(), command.summary()));
    return """
    dino4j trains vision models of the DINO family from a recipe.

    usage: dino4j COMMAND [ARGUMENTS] [OPTIONS]
           dino4j COMMAND --help
           dino4j --version

    Commands
    %s
    %s
    Start with: %s
    """
        .formatted(table.text(), EXIT_CODES, Typed.line("run", "quickstart"));
  }

  String of(Command command) {
    Columns table = new Columns("  ", "   ");
    for (Option option : CommandLineParser.allOptions(command).getOptions()) {
      table.row(spelling(option), option.getDescription());
    }
    return """
    %s

    usage: %s [OPTIONS]

    Options
    %s
    Example: %s
    """
        .formatted(
            command.summary(),
            (Typed.line(command.name()) + " " + command.arguments()).strip(),
            table.text(),
            Typed.example(command.example()));
  }

  private static String spelling(Option option) {
    String names = option.getOpt() == null ? "" : "-" + option.getOpt() + ", ";
    return names + "--" + option.getLongOpt() + (option.hasArg() ? " " + option.getArgName() : "");
  }
}
