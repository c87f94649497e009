package org.dino4j.tensorflow.clip;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dino4j.api.train.Clip;

/**
 * How much of a step was clipped.
 *
 * @param clip how gradients are clipped
 * @param modules the module of each gradient
 */
public record ClippedShare(Clip clip, List<String> modules) {
  /** What a step's report calls it. */
  public static final String NAME = "gradientsClipped";

  /**
   * How many of the norms that are held against the largest allowed one were above it, as a share:
   * of the tensors' norms, of the modules', or of the one norm of all, which is 0 or 1. Nothing to
   * watch where nothing is clipped.
   *
   * @param norms of each gradient, at least one
   */
  public Map<String, Double> watch(List<Double> norms) {
    if (clip.norm() == 0) {
      return Map.of();
    }
    List<Double> compared = compared(norms);
    long above = compared.stream().filter(norm -> norm > clip.norm()).count();
    return Map.of(NAME, above / (double) compared.size());
  }

  private List<Double> compared(List<Double> norms) {
    return switch (clip.by()) {
      case TENSOR -> norms;
      case MODULE -> byModule(norms).values().stream().map(ClippedShare::together).toList();
      case GLOBAL -> List.of(together(norms));
    };
  }

  private Map<String, List<Double>> byModule(List<Double> norms) {
    Map<String, List<Double>> own = new LinkedHashMap<>();
    for (int i = 0; i < norms.size(); i++) {
      own.computeIfAbsent(modules.get(i), module -> new ArrayList<>()).add(norms.get(i));
    }
    return own;
  }

  private static double together(List<Double> norms) {
    return Math.sqrt(norms.stream().mapToDouble(norm -> norm * norm).sum());
  }
}
