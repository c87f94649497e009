package org.dino4j.recipes.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.dino4j.api.part.Refusal;
import org.dino4j.engine.recipe.RecipeDifferences;
import org.dino4j.engine.recipe.RecipeReader;
import org.dino4j.recipes.cli.PathWord;
import org.dino4j.recipes.cli.ValueOption;

/** The words with which a run is measured in another way, or on other pictures. */
final class OtherEvaluations {
  private static final String SET = "set";
  private static final String FILE = "evaluation";
  private static final List<String> MAY_CHANGE =
      List.of("$.evaluate", "$.data.train", "$.data.holdOut");

  private OtherEvaluations() {}

  static Options addTo(Options options) {
    return options
        .addOption(
            ValueOption.of(
                FILE,
                "FILE",
                "measure what this file says: an evaluation, a list of them, or a recipe with some"))
        .addOption(
            ValueOption.of(
                SET,
                "PATH=VALUE",
                "change what is measured, for example --set evaluate[0].queries.path=/other/pictures"));
  }

  /** The changes that a line asks for, those of the file first. */
  static List<String> changes(CommandLine line, RecipeReader reader) {
    List<String> changes = new ArrayList<>();
    Optional.ofNullable(line.getOptionValue(FILE))
        .map(word -> reader.evaluationsOf(PathWord.of("--" + FILE, word)))
        .ifPresent(changes::add);
    Stream.ofNullable(line.getOptionValues(SET)).flatMap(Stream::of).forEach(changes::add);
    return changes;
  }

  /** The weights are what they are: only what they are asked about can be another. */
  static void requireOnlyThese(List<RecipeDifferences.Difference> differences) {
    differences.stream()
        .map(RecipeDifferences.Difference::path)
        .filter(path -> MAY_CHANGE.stream().noneMatch(path::startsWith))
        .findFirst()
        .ifPresent(
            path -> {
              throw new Refusal(
                  Refusal.Kind.USAGE,
                  "--set %s: the weights of a run were trained with what it was, so 'evaluate' changes only what they are asked about: evaluate, data.train, data.holdOut. Other settings are another run."
                      .formatted(path.substring("$.".length())));
            });
  }
}
