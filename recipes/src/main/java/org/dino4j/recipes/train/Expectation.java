package org.dino4j.recipes.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dino4j.api.evaluate.ScoreName;
import org.dino4j.engine.recipe.Recipe;
import org.dino4j.engine.result.ExpectedScore;

/** Whether results lie where the recipe said they would. */
final class Expectation {
  private static final double SECONDS_A_MINUTE = 60;

  private Expectation() {}

  /** A line for each range; for those that were measured. */
  static List<String> lines(Recipe recipe, List<ResultTable> tables, double seconds) {
    List<String> lines = new ArrayList<>();
    recipe
        .about()
        .expect()
        .forEach(
            (name, ends) ->
                line(ExpectedScore.of(name, ends, recipe.evaluate()), tables, seconds)
                    .ifPresent(lines::add));
    return lines;
  }

  private static Optional<String> line(
      ExpectedScore range, List<ResultTable> tables, double seconds) {
    if (range.name().equals(ScoreName.MINUTES)) {
      double minutes = seconds / SECONDS_A_MINUTE;
      return Optional.of(line(range, minutes, String.format(Locale.ROOT, "%.1f", minutes)));
    }
    ScoreName name = ScoreName.of(range.name());
    return tables.stream()
        .filter(table -> table.name().equals(name.evaluation()))
        .findFirst()
        .flatMap(table -> name.in(table.scores()))
        .map(score -> line(range, score.value(), score.text()));
  }

  private static String line(ExpectedScore range, double value, String text) {
    return "%s %s: %s (%s)"
        .formatted(
            range.name(),
            text,
            range.holds(value) ? "as expected" : "NOT as expected",
            range.text());
  }
}
