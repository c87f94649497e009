package org.dino4j.recipes.incident;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoublePredicate;
import java.util.stream.Collectors;

/** What usually helps against a step that is not finite, the surest sign first. */
final class Cure {
  /** The papers use 0.04 to 0.07; logits of order 1 overflow float32 when divided by this. */
  private static final double NEAR_ZERO = 1e-3;

  /** Far above every rate and decay that trains: the papers stay below 1. */
  private static final double FAR_TOO_LARGE = 10;

  private static final String TEMPERATURE = "temperature";
  private static final String MOMENTUM = "momentum";
  private static final String SLOWER =
      "a lower optimizer.learningRate.base, a longer warmUp, a smaller clip";

  private final Culprits culprits;
  private final Map<String, Double> scheduled;
  private final Evidence evidence;

  private Cure(Culprits culprits, Map<String, Double> scheduled, Evidence evidence) {
    this.culprits = culprits;
    this.scheduled = new TreeMap<>(scheduled);
    this.evidence = evidence;
  }

  /**
   * Finds it.
   *
   * @param scheduled values of the step
   * @param unfit ids of the samples with a pixel that is not finite
   */
  static String of(
      Culprits culprits, Map<String, Double> scheduled, List<String> unfit, Evidence evidence) {
    if (!unfit.isEmpty()) {
      return "the data holds pixels that are not finite, in %s: mend or remove these samples"
          .formatted(String.join(", ", unfit));
    }
    if (!culprits.schedules().isEmpty()) {
      return "the schedule itself gives a value that is not finite in float32: mend %s in the recipe"
          .formatted(String.join(", ", culprits.schedules()));
    }
    Cure cure = new Cure(culprits, scheduled, evidence);
    return culprits.written() ? cure.ofTheUpdate() : cure.ofTheLoss();
  }

  private String ofTheUpdate() {
    String outside = named(MOMENTUM, value -> value < 0 || value > 1);
    if (!outside.isEmpty()) {
      return "%s is outside 0 to 1, so what follows grows without end".formatted(outside);
    }
    String large =
        scheduled.entrySet().stream()
            .filter(entry -> entry.getValue() > FAR_TOO_LARGE)
            .map(entry -> entry.getKey() + " " + entry.getValue())
            .collect(Collectors.joining(" and "));
    String cure =
        large.isEmpty()
            ? "the update overflowed float32 though its gradient was finite: " + SLOWER
            : "the update overflowed float32, %s: rates of 0.0001 to 0.01 and decays up to 0.5 are usual"
                .formatted(large);
    return cure + Origins.says(evidence.origins().foreign());
  }

  private String ofTheLoss() {
    String cold = named(TEMPERATURE, value -> value < NEAR_ZERO);
    if (!cold.isEmpty()) {
      return "%s is so near to 0 that dividing by it overflows: 0.04 to 0.07 are usual"
          .formatted(cold);
    }
    List<Origins.Piece> makers = evidence.origins().makersOf(culprits.terms());
    boolean anyPlugin = makers.isEmpty() && !evidence.learned();
    return bySize() + Origins.says(anyPlugin ? evidence.origins().foreign() : makers);
  }

  private String bySize() {
    if (culprits.terms().equals(List.of(Culprits.TOTAL))) {
      return "every term is finite and their weighted sum is not: lower the weight of the losses";
    }
    if (!evidence.learned()) {
      return "no step before it had learned, so it is no matter of the learning rate: look at the settings and weights of the losses, at normalize, and at the pictures of the batch";
    }
    if (evidence.isHuge()) {
      return String.format(
              Locale.ROOT,
              "the weights had grown too large before this step, up to %.3g: ",
              evidence.largest())
          + SLOWER;
    }
    return culprits.terms().isEmpty()
        ? SLOWER
        : String.format(
                Locale.ROOT,
                "the weights were of usual size, up to %.3g: look at the settings of the losses; then ",
                evidence.largest())
            + SLOWER;
  }

  /** Schedules whose name holds a word and whose value is amiss. */
  private String named(String word, DoublePredicate amiss) {
    return scheduled.entrySet().stream()
        .filter(entry -> entry.getKey().toLowerCase(Locale.ROOT).contains(word))
        .filter(entry -> amiss.test(entry.getValue()))
        .map(Map.Entry::getKey)
        .collect(Collectors.joining(", "));
  }
}
