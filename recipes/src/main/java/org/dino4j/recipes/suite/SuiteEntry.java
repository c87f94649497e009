package org.dino4j.recipes.suite;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dino4j.api.option.Default;
import org.dino4j.api.option.Doc;
import org.dino4j.api.option.Options;
import org.dino4j.engine.recipe.RecipeLibrary;

/** One recipe of a suite. */
@Doc("a recipe, its seeds, and what is expected of each run")
public record SuiteEntry(
    @Doc("name of a shipped recipe, or a file; a path starts from the suite's folder")
        String recipe,
    @Doc("name of this entry; by default the recipe's") Optional<String> name,
    @Doc("changes to the recipe as --set takes them: \"train.length=300 steps\"") @Default("[]")
        List<String> set,
    @Doc("a run for each") @Default("[0]") List<Long> seeds,
    @Doc("ranges by result, such as knn.teacher@10; a difference of two results, a - b; or minutes")
        @Default("{}")
        Map<String, ExpectedRange> expect,
    @Doc("names of all findings of the doctor, no more and no fewer; none for a healthy run")
        @Default("[]")
        List<String> findings,
    @Doc("steps within which each of them must be found; by default the whole run")
        Optional<Long> within,
    @Doc("where the expected findings come from, in words") @Default("\"\"")
        String findingsSource) {
  public SuiteEntry {
    Options.check(!recipe.isBlank(), "recipe must be a name or a file");
    Options.check(!seeds.isEmpty(), "seeds must hold at least one");
    Options.check(
        seeds.stream().distinct().count() == seeds.size(),
        "seeds must differ from one another, found %s",
        seeds);
    Options.check(
        within.isEmpty() || !findings.isEmpty(),
        "within says when findings are expected, but there are no findings");
    Options.check(
        findings.isEmpty() || !findingsSource.isBlank(),
        "findingsSource must say where the expected findings come from");
  }

  /** How the table and {@code --only} call it. */
  String title() {
    return name.orElseGet(() -> RecipeLibrary.name(Path.of(recipe)));
  }
}
