package org.dino4j.tensorflow.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.dino4j.api.array.FloatArray;
import org.dino4j.api.graph.ParameterTrait;
import org.dino4j.api.optimize.Freeze;
import org.dino4j.api.optimize.ParameterGroup;
import org.dino4j.api.optimize.UpdateRule;
import org.dino4j.api.part.Setting;
import org.dino4j.api.schedule.Schedule;
import org.dino4j.api.seed.Seeds;
import org.dino4j.api.timeline.Timeline;
import org.dino4j.api.train.Clip;
import org.dino4j.api.train.Devices;
import org.dino4j.api.train.OptimizerPlan;
import org.dino4j.api.train.Snapshot;
import org.dino4j.api.train.TrainingPlan;
import org.dino4j.api.train.TrainingSession;
import org.dino4j.testkit.golden.Comparison;
import org.dino4j.testkit.golden.GoldenCase;
import org.dino4j.testkit.golden.GoldenTest;
import org.dino4j.testkit.part.GivenGradients;
import org.dino4j.testkit.part.InstalledParts;

/**
 * Drives each rule with the recorded gradients through real training sessions. A parameter that
 * never has a gradient is one that the objective does not depend on. One that lacks it at some
 * steps is the frozen last layer of a second session, which does those steps on the snapshot of the
 * first.
 */
final class RuleParityTest {
  @GoldenTest("c13_")
  void everyParameterIsRightAfterEveryStep(GoldenCase golden) {
    golden.verify(comparison -> train(golden, comparison));
  }

  private static void train(GoldenCase golden, Comparison comparison) {
    JsonNode config = golden.config();
    Map<String, String> paths = paths(golden);
    GivenGradients method = method(golden, paths);
    Set<Integer> pauses = pauses(config);
    int steps = config.path("steps").intValue();
    try (TrainingSession learning = session(config, method, 0);
        TrainingSession pausing = session(config, method, steps)) {
      Snapshot snapshot = started(golden, paths, learning.snapshot());
      for (int step = 0; step < steps; step++) {
        TrainingSession session = pauses.contains(step) ? pausing : learning;
        session.restore(snapshot);
        session.step(method.batch(gradients(golden, step, paths)), step);
        snapshot = session.snapshot();
        compare(config.path("parameters_after").path(step), paths, snapshot, comparison);
      }
    }
  }

  /** A session's first values with the recorded parameters put over them. */
  private static Snapshot started(GoldenCase golden, Map<String, String> paths, Snapshot snapshot) {
    Map<String, FloatArray> arrays = new TreeMap<>(snapshot.arrays());
    paths.forEach(
        (name, path) ->
            arrays.put(GivenGradients.MODULE + "." + path, golden.floats("param/" + name)));
    return new Snapshot(arrays);
  }

  private static GivenGradients method(GoldenCase golden, Map<String, String> paths) {
    JsonNode config = golden.config();
    Map<String, long[]> shapes = new TreeMap<>();
    paths.forEach((name, path) -> shapes.put(path, golden.array("param/" + name).shape()));
    Set<String> unused = new TreeSet<>();
    Map<String, ParameterTrait> traits = new TreeMap<>();
    for (String name : texts(config.path("parameters"))) {
      int missing = config.path("no_grad").path(name).size();
      if (missing == config.path("steps").intValue()) {
        unused.add(paths.get(name));
      } else if (missing > 0) {
        traits.put(paths.get(name), ParameterTrait.LAST_LAYER);
      }
    }
    return new GivenGradients(shapes, unused, traits);
  }

  /** Steps without a gradient, of the parameters that have one at other steps. */
  private static Set<Integer> pauses(JsonNode config) {
    List<Set<Integer>> pauses =
        StreamSupport.stream(config.path("no_grad").spliterator(), false)
            .map(RuleParityTest::integers)
            .filter(steps -> !steps.isEmpty() && steps.size() < config.path("steps").intValue())
            .distinct()
            .toList();
    assertThat(pauses).as("a session has one last layer").hasSizeLessThanOrEqualTo(1);
    return pauses.isEmpty() ? Set.of() : pauses.get(0);
  }

  /**
   * Names in the graph: what is not decayed is called a bias, which is the framework's own rule.
   */
  private static Map<String, String> paths(GoldenCase golden) {
    Map<String, String> paths = new LinkedHashMap<>();
    for (JsonNode group : golden.config().path("groups")) {
      boolean decayed =
          doubles(group.path("weight_decay_per_step")).stream().anyMatch(decay -> decay > 0);
      texts(group.path("names")).forEach(name -> paths.put(name, decayed ? name : name + ".bias"));
    }
    assertThat(paths.keySet())
        .containsExactlyInAnyOrderElementsOf(texts(golden.config().path("parameters")));
    return paths;
  }

  private static Map<String, FloatArray> gradients(
      GoldenCase golden, int step, Map<String, String> paths) {
    Map<String, FloatArray> gradients = new HashMap<>();
    golden
        .config()
        .path("gradients")
        .path(step)
        .properties()
        .forEach(
            entry ->
                gradients.put(paths.get(entry.getKey()), golden.floats(entry.getValue().asText())));
    return gradients;
  }

  private static void compare(
      JsonNode after, Map<String, String> paths, Snapshot snapshot, Comparison comparison) {
    after
        .properties()
        .forEach(
            entry ->
                comparison.array(
                    entry.getValue().asText(),
                    snapshot
                        .arrays()
                        .get(GivenGradients.MODULE + "." + paths.get(entry.getKey()))));
  }

  private static TrainingSession session(JsonNode config, GivenGradients method, long frozenSteps) {
    int steps = config.path("steps").intValue();
    Setting setting = new Setting(method.inputs(), new Timeline(1, 1, steps), 1);
    OptimizerPlan optimizer =
        new OptimizerPlan(
            rule(config),
            listed(doubles(config.path("lr_per_step"))),
            listed(decay(config)),
            new Clip(0, Clip.Scope.TENSOR),
            List.of(ParameterGroup.lastLayer(Freeze.skipped(frozenSteps))));
    return InstalledParts.backend()
        .train(new TrainingPlan(method, setting, optimizer, new Seeds(0), Devices.cpu(1)));
  }

  private static UpdateRule rule(JsonNode config) {
    String name = config.path("optimizer").asText();
    assertThat(config.path("decay").asText())
        .isEqualTo(name.equals("adamw") ? "decoupled" : "coupled");
    double momentum = config.path("momentum").doubleValue();
    Record options =
        switch (name) {
          case "sgd" -> new SgdOptions(momentum, config.path("nesterov").booleanValue());
          case "lars" -> new LarsOptions(momentum, config.path("trust_coefficient").doubleValue());
          default ->
              new AdamOptions(
                  config.path("betas").path(0).doubleValue(),
                  config.path("betas").path(1).doubleValue(),
                  config.path("eps").doubleValue());
        };
    return InstalledParts.make(UpdateRule.class, name, options);
  }

  /** The decay of the groups that are decayed at all; the framework has one for all of them. */
  private static List<Double> decay(JsonNode config) {
    List<List<Double>> decays =
        StreamSupport.stream(config.path("groups").spliterator(), false)
            .map(group -> doubles(group.path("weight_decay_per_step")))
            .filter(values -> values.stream().anyMatch(decay -> decay > 0))
            .distinct()
            .toList();
    assertThat(decays).hasSizeLessThanOrEqualTo(1);
    return decays.isEmpty()
        ? doubles(config.path("lr_per_step")).stream().map(lr -> 0.0).toList()
        : decays.get(0);
  }

  private static Schedule listed(List<Double> values) {
    return (step, timeline) -> values.get(Math.toIntExact(step));
  }

  private static List<Double> doubles(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::doubleValue).toList();
  }

  private static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }

  private static Set<Integer> integers(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false)
        .map(JsonNode::intValue)
        .collect(Collectors.toSet());
  }
}
