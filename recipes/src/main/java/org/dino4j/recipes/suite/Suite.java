package org.dino4j.recipes.suite;

import java.util.List;
import org.dino4j.api.option.Default;
import org.dino4j.api.option.Doc;
import org.dino4j.api.option.Options;

/** Runs with what is expected of them. */
@Doc("runs with what is expected of them")
public record Suite(
    @Doc("what the suite is for, in one or two sentences") @Default("\"\"") String says,
    @Doc("what is run, in this order") List<SuiteEntry> runs) {
  public Suite {
    runs = List.copyOf(runs);
    Options.check(!runs.isEmpty(), "runs must name at least one recipe");
    List<String> names = runs.stream().map(SuiteEntry::title).toList();
    Options.check(
        names.stream().distinct().count() == names.size(),
        "two runs have one name, found %s; give one of them another 'name'",
        names);
  }
}
