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
  private final StepGraph graph;
  private final ClippedShare clipped;
  private final int microBatches;
  private final double[] objective;
  private final double[] watched;
  private float[] last = {};

  StepTally(StepGraph graph, Clip clip, int microBatches) {
    this.graph = graph;
    this.clipped = new ClippedShare(clip, graph.learners().stream().map(Learner::module).toList());
    this.microBatches = microBatches;
    this.objective = new double[1 + graph.objective().terms().size()];
    this.watched = new double[graph.objective().watch().size()];
  }

  /**
   * Adds a run.
   *
   * @param numbers of the run's gate; they begin with those of the objective
   */
  void add(float[] numbers, float[] watch) {
    for (int i = 0; i < objective.length; i++) {
      objective[i] += numbers[i] / (double) microBatches;
    }
    for (int i = 0; i < watched.length; i++) {
      watched[i] += watch[i] / (double) microBatches;
    }
    last = numbers;
  }

  StepReport report(Map<String, Double> scheduled) {
    Map<String, Double> terms = named(graph.objective().terms().keySet(), objective, 1);
    Map<String, Double> watch = named(graph.objective().watch().keySet(), watched, 0);
    Map<String, Double> norms = new LinkedHashMap<>();
    List<Learner> learners = graph.learners();
    for (int i = 0; i < learners.size(); i++) {
      norms.put(learners.get(i).parameter().path(), (double) last[objective.length + i]);
    }
    watch.putAll(clipped.watch(List.copyOf(norms.values())));
    return new StepReport(objective[0], terms, scheduled, watch, norms);
  }

  private static Map<String, Double> named(Iterable<String> names, double[] values, int from) {
    Map<String, Double> result = new LinkedHashMap<>();
    int next = from;
    for (String name : names) {
      result.put(name, values[next++]);
    }
    return result;
  }
}
