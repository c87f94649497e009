package org.dino4j.methods.distillation;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dino4j.api.schedule.Bounds;
import org.dino4j.api.schedule.Schedule;
import org.dino4j.api.timeline.Timeline;

/** What is to be said of the weights of the terms, whatever kind of loss they are of. */
record Weights(SelfDistillationOptions options) {
  private static final Bounds WEIGHT = Bounds.atLeast(0);

  Stream<String> objections(Timeline timeline) {
    return Stream.of(
            objections(
                "losses", options.losses().stream().map(WeightedLoss::weight).toList(), timeline),
            objections("patches.losses", patches(), timeline),
            objections("anchor.losses", anchor(), timeline),
            objections(
                "featureLosses",
                options.featureLosses().stream().map(WeightedFeatureLoss::weight).toList(),
                timeline))
        .flatMap(all -> all);
  }

  private List<Schedule> patches() {
    return options.patches().stream()
        .flatMap(asked -> asked.losses().stream())
        .map(WeightedPatchLoss::weight)
        .toList();
  }

  private List<Schedule> anchor() {
    return options.anchor().stream()
        .flatMap(asked -> asked.losses().stream())
        .map(WeightedMapLoss::weight)
        .toList();
  }

  private static Stream<String> objections(String list, List<Schedule> weights, Timeline timeline) {
    return IntStream.range(0, weights.size())
        .boxed()
        .flatMap(
            i ->
                WEIGHT
                    .objections("%s[%s].weight".formatted(list, i), weights.get(i), timeline)
                    .stream());
  }
}
