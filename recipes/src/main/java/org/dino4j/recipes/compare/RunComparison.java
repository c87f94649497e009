package org.dino4j.recipes.compare;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;
import org.dino4j.api.train.SnapshotFiles;
import org.dino4j.engine.recipe.RecipeDifferences;
import org.dino4j.engine.run.Manifest;
import org.dino4j.engine.run.RunFolder;

/** All that differs between two runs. */
public record RunComparison(List<Section> sections) {
  /** Reads both folders. */
  public static RunComparison of(RunFolder first, RunFolder second, SnapshotFiles files) {
    ManifestComparison manifests =
        new ManifestComparison(Manifest.read(first), Manifest.read(second));
    return new RunComparison(
        List.of(
            recipe(first.readResolved(), second.readResolved()),
            manifests.data(),
            manifests.setup(),
            EventComparison.between(first, second),
            ResultComparison.between(first, second),
            WeightComparison.between(first, second, files)));
  }

  private static Section recipe(JsonNode first, JsonNode second) {
    return Section.of(
        "recipe",
        RecipeDifferences.between(first, second).stream()
            .map(d -> new Difference(d.path(), Difference.text(d.then()), Difference.text(d.now())))
            .toList());
  }

  boolean same() {
    return sections.stream().allMatch(Section::same);
  }

  /** For the terminal: a section each, then one sentence. */
  String text() {
    String different =
        sections.stream()
            .filter(section -> !section.same())
            .map(Section::title)
            .collect(Collectors.joining(", "));
    return sections.stream().map(Section::text).collect(Collectors.joining())
        + (same() ? "nothing differs" : "the runs differ in: " + different)
        + "\n";
  }
}
