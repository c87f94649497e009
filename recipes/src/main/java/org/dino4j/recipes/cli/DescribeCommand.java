package org.dino4j.recipes.cli;

import jakarta.inject.Inject;
import java.util.List;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.dino4j.recipes.reference.Reference;

/** Says what may be written in a recipe. */
public final class DescribeCommand implements Command {
  private final Reference reference;
  private final Console console;

  @Inject
  DescribeCommand(Reference reference, Console console) {
    this.reference = reference;
    this.console = console;
  }

  @Override
  public String name() {
    return "describe";
  }

  @Override
  public String summary() {
    return "say what may be written in a recipe: each field's type, default and meaning";
  }

  @Override
  public String arguments() {
    return "[KIND|TYPE]";
  }

  @Override
  public String example() {
    return "./dino4j describe vit";
  }

  @Override
  public Options options() {
    return new Options();
  }

  @Override
  public int run(CommandLine line) {
    List<String> words = line.getArgList();
    console.out().print(words.isEmpty() ? reference.overview() : reference.of(words.get(0)));
    return 0;
  }
}
