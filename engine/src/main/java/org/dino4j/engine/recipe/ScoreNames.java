package org.dino4j.engine.recipe;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dino4j.api.evaluate.Evaluation;
import org.dino4j.api.evaluate.Measure;
import org.dino4j.api.evaluate.ScoreName;
import org.dino4j.api.method.JudgedEncoder;
import org.dino4j.engine.binding.Fault;
import org.dino4j.engine.binding.Faults;

/** The names of a recipe's results: those it gives, and those it asks for. */
public record ScoreNames(Recipe recipe) {
  private static final String BEST = "$.checkpoint.best";

  void check(Faults faults) {
    Set<String> seen = new HashSet<>();
    List<Evaluation> evaluations = recipe.evaluate();
    for (int i = 0; i < evaluations.size(); i++) {
      String name = evaluations.get(i).name();
      String place = "$.evaluate[%s].name".formatted(i);
      ScoreName.objectionsToEvaluation(name)
          .forEach(said -> faults.add(Fault.Kind.SETTING, place, "name " + said));
      if (!seen.add(name)) {
        faults.add(
            Fault.Kind.SETTING,
            place,
            "An evaluation before it is called '%s', too. Give one of them another name"
                .formatted(name));
      }
    }
    recipe
        .checkpoint()
        .best()
        .map(ScoreName::of)
        .flatMap(
            name -> unknown(name).or(() -> unknownNetwork(name)).or(() -> unknownMeasure(name)))
        .ifPresent(said -> faults.add(Fault.Kind.SETTING, BEST, said));
  }

  /** Why no evaluation of this recipe gives a result of that name; nothing if one does. */
  public Optional<String> unknown(ScoreName asked) {
    return of(asked).isPresent()
        ? Optional.empty()
        : Optional.of(
            "The recipe measures nothing called '%s'. Results are written EVALUATION.RESULT, such as knn.teacher@10; evaluations: %s"
                .formatted(
                    asked.evaluation(),
                    listed(recipe.evaluate().stream().map(Evaluation::name).toList())));
  }

  private Optional<Evaluation> of(ScoreName asked) {
    return recipe.evaluate().stream()
        .filter(evaluation -> evaluation.name().equals(asked.evaluation()))
        .findFirst();
  }

  private Optional<String> unknownNetwork(ScoreName asked) {
    List<String> networks = recipe.method().encoders().stream().map(JudgedEncoder::name).toList();
    return asked.network().isEmpty() || networks.contains(asked.network())
        ? Optional.empty()
        : Optional.of(
            "The method has no network '%s' to measure; it has: %s"
                .formatted(asked.network(), listed(networks)));
  }

  private Optional<String> unknownMeasure(ScoreName asked) {
    List<String> measures =
        of(asked).stream().flatMap(e -> e.measures().stream()).map(Measure::name).toList();
    return asked.measure().isEmpty() || measures.contains(asked.measure())
        ? Optional.empty()
        : Optional.of(
            "'%s' does not measure '@%s'; it measures: %s"
                .formatted(
                    asked.evaluation(),
                    asked.measure(),
                    listed(measures.stream().map(name -> "@" + name).toList())));
  }

  private static String listed(List<String> names) {
    return names.isEmpty() ? "none" : String.join(", ", names);
  }
}
