package org.dino4j.tensorflow.step;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dino4j.api.train.Clip;
import org.dino4j.api.train.StepReport;
import org.dino4j.tensorflow.clip.ClippedShare;

/**
 * Puts the numbers of a step's runs together: terms and watched values are averaged, norms are
 * those of the last, which are the whole step's.
 */
final class StepTally {
  private final ClippedShare clipped;
  private final int microBatches;
  private final Map<StepNumber, Double> mean = new LinkedHashMap<>();
  private final Map<String, Double> watched = new LinkedHashMap<>();
  private Map<StepNumber, Float> last = Map.of();

  StepTally(List<Learner> learners, Clip clip, int microBatches) {
    this.clipped = new ClippedShare(clip, learners.stream().map(Learner::module).toList());
    this.microBatches = microBatches;
  }

  /**
   * Adds a run.
   *
   * @param numbers of the run's gate
   * @param watch what the run watched
   */
  void add(Map<StepNumber, Float> numbers, Map<String, Float> watch) {
    numbers.forEach((number, value) -> mean.merge(number, share(value), Double::sum));
    watch.forEach((name, value) -> watched.merge(name, share(value), Double::sum));
    last = numbers;
  }

  private double share(float value) {
    return value / (double) microBatches;
  }

  StepReport report(Map<String, Double> scheduled) {
    Map<String, Double> norms = new LinkedHashMap<>();
    last.forEach(
        (number, value) -> {
          if (number.kind() == StepNumber.Kind.GRADIENT) {
            norms.put(number.name(), (double) value);
          }
        });
    Map<String, Double> watch = new LinkedHashMap<>(watched);
    watch.putAll(clipped.watch(List.copyOf(norms.values())));
    double loss = mean.getOrDefault(StepNumber.TOTAL, Double.NaN);
    return new StepReport(loss, terms(), scheduled, watch, norms);
  }

  private Map<String, Double> terms() {
    Map<String, Double> terms = new LinkedHashMap<>();
    mean.forEach(
        (number, value) -> {
          if (number.kind() == StepNumber.Kind.TERM) {
            terms.put(number.name(), value);
          }
        });
    return terms;
  }
}
