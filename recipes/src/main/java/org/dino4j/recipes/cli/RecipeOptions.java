package org.dino4j.recipes.cli;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.dino4j.engine.recipe.BoundRecipe;
import org.dino4j.engine.recipe.RecipeReader;

/** The words with which a command takes a recipe: {@code RECIPE --set PATH=VALUE}. */
public final class RecipeOptions {
  private static final String SET = "set";

  private final RecipeReader reader;

  @Inject
  RecipeOptions(RecipeReader reader) {
    this.reader = reader;
  }

  /** The options, to which a command may add its own. */
  public static Options options() {
    Option set =
        ValueOption.of(
            SET,
            "PATH=VALUE",
            "change the recipe, for example --set train.batch=32 --set evaluate[0].every=\"1 epoch\"");
    return new Options().addOption(set);
  }

  /** Reads the recipe that the first word names. */
  public BoundRecipe read(CommandLine line) {
    return read(line, line.getArgList().get(0), List.of());
  }

  /**
   * Reads a recipe.
   *
   * @param first changes that come before those of the command line
   */
  public BoundRecipe read(CommandLine line, String nameOrFile, List<String> first) {
    List<String> changes = new ArrayList<>(first);
    changes.addAll(changes(line));
    return reader.read(nameOrFile, changes);
  }

  /** What the command line changes of a recipe, in its order. */
  public static List<String> changes(CommandLine line) {
    return Optional.ofNullable(line.getOptionValues(SET)).map(List::of).orElse(List.of());
  }
}
