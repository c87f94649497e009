package org.dino4j.recipes.incident;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What usually helps against a step that is not finite, the surest sign first. */
final class Cure {
  /** The papers use 0.04 to 0.07; logits of order 1 overflow float32 when divided by this. */
  private static final double NEAR_ZERO = 1e-3;

  private static final String TEMPERATURE = "temperature";

  private Cure() {}

  /**
   * Finds it.
   *
   * @param scheduled values of the step
   * @param unfit ids of the samples with a pixel that is not finite
   */
  static String of(Culprits culprits, Map<String, Double> scheduled, List<String> unfit) {
    if (!unfit.isEmpty()) {
      return "the data holds pixels that are not finite, in %s: mend or remove these samples"
          .formatted(String.join(", ", unfit));
    }
    if (!culprits.schedules().isEmpty()) {
      return "the schedule itself gives a value that is not finite in float32: mend %s in the recipe"
          .formatted(String.join(", ", culprits.schedules()));
    }
    String cold =
        scheduled.entrySet().stream()
            .filter(s -> s.getKey().toLowerCase(Locale.ROOT).contains(TEMPERATURE))
            .filter(s -> s.getValue() < NEAR_ZERO)
            .map(Map.Entry::getKey)
            .collect(Collectors.joining(", "));
    if (!cold.isEmpty()) {
      return "%s is so near to 0 that dividing by it overflows: 0.04 to 0.07 are usual"
          .formatted(cold);
    }
    return culprits.terms().isEmpty()
        ? "a lower optimizer.learningRate.base, a longer warmUp, a smaller clip"
        : "the weights had grown too large before this step: a lower optimizer.learningRate.base, a longer warmUp, a smaller clip";
  }
}
