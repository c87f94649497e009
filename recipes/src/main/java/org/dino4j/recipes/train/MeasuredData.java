package org.dino4j.recipes.train;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dino4j.api.data.DataSet;
import org.dino4j.api.data.DataSource;
import org.dino4j.engine.provenance.SourceFacts;
import org.dino4j.engine.recipe.BoundRecipe;
import org.dino4j.engine.run.Manifest;
import org.dino4j.recipes.compare.DataComparison;
import org.dino4j.recipes.compare.Difference;

/** What a run is measured on, held against what it was measured on when its baselines were. */
final class MeasuredData {
  private static final String EVALUATIONS = "$.evaluate";
  private static final String TRAINING = "$.data.train";

  private MeasuredData() {}

  /** A warning where the pictures are others; those that are only trained on may be gone. */
  static Optional<String> warning(Manifest manifest, BoundRecipe bound) {
    List<SourceFacts> now =
        bound.parts().stream()
            .filter(DataSource.class::isInstance)
            .map(DataSource.class::cast)
            .filter(source -> isMeasured(bound, source))
            .map(source -> facts(bound.place(source), source))
            .toList();
    Set<String> places = now.stream().map(SourceFacts::place).collect(Collectors.toSet());
    List<SourceFacts> then =
        manifest.data().stream().filter(facts -> places.contains(facts.place())).toList();
    return told(DataComparison.since(then, now));
  }

  static Optional<String> told(List<Difference> found) {
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "warning: the data is not what the run had:\n"
                + Difference.table(found).stripTrailing());
  }

  private static boolean isMeasured(BoundRecipe bound, DataSource source) {
    String place = bound.place(source);
    return place.startsWith(EVALUATIONS)
        || (place.startsWith(TRAINING) && bound.recipe().data().holdOut().isPresent());
  }

  private static SourceFacts facts(String place, DataSource source) {
    try (DataSet data = source.open()) {
      return SourceFacts.of(place, data);
    }
  }
}
