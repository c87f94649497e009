package org.dino4j.recipes.cli;

import java.util.Collection;
import java.util.List;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.MissingArgumentException;
import org.apache.commons.cli.MissingOptionException;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;
import org.apache.commons.cli.UnrecognizedOptionException;
import org.dino4j.api.part.Refusal;
import org.dino4j.engine.binding.Suggestion;
import org.dino4j.engine.terminal.Typed;

/** Reads the words after a command. */
final class CommandLineParser {
  private final Command command;
  private final Options options;

  CommandLineParser(Command command) {
    this.command = command;
    this.options = allOptions(command);
  }

  /** The command's own options and the common ones. */
  static Options allOptions(Command command) {
    Options all = new Options();
    command.options().getOptions().forEach(all::addOption);
    return all.addOption(CommonOptions.help()).addOption(CommonOptions.verbose());
  }

  CommandLine parse(List<String> words) {
    try {
      CommandLine line =
          DefaultParser.builder()
              .setAllowPartialMatching(false)
              .setStripLeadingAndTrailingQuotes(false)
              .get()
              .parse(options, words.toArray(String[]::new));
      checkCount(line.getArgList());
      return line;
    } catch (UnrecognizedOptionException e) {
      throw refusal("does not know %s.%s".formatted(e.getOption(), nearest(e.getOption())));
    } catch (MissingArgumentException e) {
      throw refusal(
          "--%s needs a value: %s.".formatted(name(e.getOption()), e.getOption().getDescription()));
    } catch (MissingOptionException e) {
      throw refusal("needs --%s.".formatted(String.join(", --", names(e.getMissingOptions()))));
    } catch (ParseException e) {
      throw refusal(e.getMessage() + ".");
    }
  }

  private void checkCount(List<String> arguments) {
    List<String> expected =
        List.of(command.arguments().split(" ")).stream().filter(w -> !w.isBlank()).toList();
    long required = expected.stream().filter(word -> !word.startsWith("[")).count();
    if (arguments.size() < required) {
      throw refusal("needs %s.".formatted(command.arguments()));
    }
    if (arguments.size() > expected.size()) {
      throw refusal(
          "does not know what to do with '%s'.".formatted(arguments.get(expected.size())));
    }
  }

  private String nearest(String option) {
    List<String> known = options.getOptions().stream().map(o -> "--" + name(o)).toList();
    return Suggestion.question(option, known) + " Options: " + String.join(", ", known) + ".";
  }

  private Refusal refusal(String reason) {
    return new Refusal(
        Refusal.Kind.USAGE,
        "'%s' %s Example: %s".formatted(command.name(), reason, Typed.example(command.example())));
  }

  private static String name(Option option) {
    return option.hasLongOpt() ? option.getLongOpt() : option.getOpt();
  }

  private static List<String> names(Collection<?> options) {
    return options.stream().map(String::valueOf).toList();
  }
}
