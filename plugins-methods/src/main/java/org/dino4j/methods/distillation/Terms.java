package org.dino4j.methods.distillation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.dino4j.api.graph.GraphScope;
import org.dino4j.api.loss.PatchRows;
import org.dino4j.api.method.HiddenPatches;
import org.dino4j.api.method.WeightedTerm;
import org.dino4j.api.model.FeatureMap;
import org.dino4j.api.model.Features;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/** The terms of the objective, each loss at a place of its own. */
record Terms(GraphScope root, SelfDistillationOptions options) {
  List<WeightedTerm> views(Said student, Said teacher) {
    return each(
        "losses",
        options.losses(),
        (loss, place) -> loss.of(place, student.views(), teacher.views()));
  }

  /**
   * None if nothing is hidden.
   *
   * @param features the student's of the views that patches are hidden of
   */
  List<WeightedTerm> patches(
      Said student, Said teacher, Optional<HiddenPatches> hidden, Features features) {
    if (hidden.isEmpty()) {
      return List.of();
    }
    PatchRows rows =
        new PatchRows(
            student.patches().orElseThrow(),
            teacher.patches().orElseThrow(),
            hidden.get().weights(),
            Math.toIntExact(features.classToken().shape().get(0)));
    return each(
        "patchLosses",
        options.patches().map(PatchObjective::losses).orElseThrow(),
        (loss, place) -> loss.of(place, rows));
  }

  /**
   * None if no loss asks for features.
   *
   * @param classTokens the student's of the global views, by view
   */
  List<WeightedTerm> features(Supplier<List<Operand<TFloat32>>> classTokens) {
    if (options.featureLosses().isEmpty()) {
      return List.of();
    }
    List<Operand<TFloat32>> tokens = classTokens.get();
    return each("featureLosses", options.featureLosses(), (loss, place) -> loss.of(place, tokens));
  }

  /** None without an earlier teacher. */
  List<WeightedTerm> anchor(FeatureMap student, FeatureMap anchor) {
    return each(
        "anchorLosses",
        options.anchor().map(AnchorObjective::losses).orElse(List.of()),
        (loss, place) -> loss.of(place, student, anchor));
  }

  private <L> List<WeightedTerm> each(
      String name, List<L> losses, BiFunction<L, GraphScope, WeightedTerm> term) {
    GraphScope at = root.child(name);
    List<WeightedTerm> terms = new ArrayList<>();
    for (L loss : losses) {
      terms.add(term.apply(loss, at.child(Integer.toString(terms.size()))));
    }
    return terms;
  }
}
