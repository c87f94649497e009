package org.dino4j.engine.recipe;

import java.util.List;
import java.util.Map;
import org.dino4j.api.option.Default;
import org.dino4j.api.option.Doc;
import org.dino4j.api.option.Options;

/** What a reader wants to know first; shown by {@code describe} and at the top of the report. */
@Doc("what a recipe is, its source, its command, what to expect")
public record About(
    @Doc("one or two sentences") @Default("\"\"") String says,
    @Doc("the paper, for example arXiv:2104.14294") @Default("\"\"") String paper,
    @Doc("the command that runs it") @Default("\"\"") String command,
    @Doc("ranges of results by name, for example {\"knn@10\": [0.62, 0.70], \"minutes\": [3, 6]}")
        @Default("{}")
        Map<String, List<Double>> expect) {
  public About {
    expect.forEach(
        (name, range) ->
            Options.check(
                range.size() == 2 && range.get(0) <= range.get(1),
                "expect '%s' must be [low, high] with low not above high, found %s",
                name,
                range));
  }
}
