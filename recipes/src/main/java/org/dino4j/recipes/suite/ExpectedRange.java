package org.dino4j.recipes.suite;

import java.util.List;
import java.util.Locale;
import org.dino4j.api.option.Doc;
import org.dino4j.api.option.Options;

/** Where a result must lie. */
@Doc("where a result must lie, and who says so")
public record ExpectedRange(
    @Doc("[low, high], both allowed") List<Double> range,
    @Doc("where the range comes from, in words: a table of a paper, or measured how often")
        String source) {
  public ExpectedRange {
    Options.check(
        range.size() == 2 && range.get(0) <= range.get(1),
        "range must be [low, high] with low not above high, found %s",
        range);
    Options.check(!source.isBlank(), "source must say where the range comes from");
  }

  boolean holds(double value) {
    return value >= range.get(0) && value <= range.get(1);
  }

  String text() {
    return String.format(Locale.ROOT, "%.3f to %.3f", range.get(0), range.get(1));
  }
}
