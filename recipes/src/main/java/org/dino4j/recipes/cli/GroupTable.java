package org.dino4j.recipes.cli;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dino4j.api.optimize.Freeze;
import org.dino4j.api.train.TrainedGroup;
import org.dino4j.engine.binding.Columns;

/** What a recipe trains, as a table: parameters that are updated alike are one row. */
final class GroupTable {
  private static final Pattern NUMBER = Pattern.compile("\\.\\d+\\.");

  private GroupTable() {}

  static String of(List<TrainedGroup> groups) {
    Columns table = new Columns("  ", "   ");
    table.row("GROUP", "ARRAYS", "NUMBERS", "RATE", "DECAY", "FROZEN", "PARAMETERS");
    groups.forEach(
        group ->
            table.row(
                group.name(),
                String.valueOf(group.parameters().size()),
                String.valueOf(group.values()),
                factor(group.rate()),
                factor(group.decay()),
                frozen(group),
                paths(group)));
    return table.text();
  }

  /** Blocks differ by their number alone. */
  private static String paths(TrainedGroup group) {
    return group.parameters().stream()
        .map(path -> NUMBER.matcher(path).replaceAll(".*."))
        .distinct()
        .collect(Collectors.joining(" "));
  }

  /** A factor of the recipe's rate or decay. */
  private static String factor(double value) {
    return value == 0 ? "none" : "x " + Math.round(value * 1e6) / 1e6;
  }

  /** Skipped: moments stand still, too. At rate 0: moments go on. */
  private static String frozen(TrainedGroup group) {
    if (group.skippedSteps() > 0) {
      return "skipped for " + length(group.skippedSteps());
    }
    return group.zeroRateSteps() > 0 ? "at rate 0 for " + length(group.zeroRateSteps()) : "never";
  }

  private static String length(long steps) {
    return steps == Freeze.FOR_GOOD ? "good" : steps + " steps";
  }
}
