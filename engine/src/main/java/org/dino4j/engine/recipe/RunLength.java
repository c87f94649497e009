package org.dino4j.engine.recipe;

import java.util.List;
import org.dino4j.api.evaluate.Evaluation;
import org.dino4j.api.part.Setting;
import org.dino4j.api.schedule.Bounds;
import org.dino4j.api.timeline.Length;
import org.dino4j.api.timeline.Timeline;
import org.dino4j.engine.binding.Fault;
import org.dino4j.engine.binding.Faults;

/** The lengths of a recipe in steps, once the size of its training data is known. */
record RunLength(Recipe recipe, int samples) {
  private static final String RUN = "$.train.length";
  private static final String WARM_UP = "$.optimizer.learningRate.warmUp";

  Setting setting() {
    return new Setting(recipe.data().views().inputs(), timeline(), recipe.train().accumulate());
  }

  private Timeline timeline() {
    int batch = recipe.train().batch();
    Timeline unended = new Timeline(batch, Math.max(1, samples / batch), 0);
    return new Timeline(batch, unended.stepsPerEpoch(), unended.steps(recipe.train().length()));
  }

  void check(Faults faults) {
    if (recipe.train().batch() > samples) {
      fault(
          faults,
          "$.train.batch",
          "A batch of %s needs as many pictures, the training data has %s%s. Make the batch smaller"
              .formatted(
                  recipe.train().batch(),
                  samples,
                  recipe.data().holdOut().isPresent() ? " beside those held out" : ""));
    }
    checkSteps(faults);
    Bounds.atLeast(0)
        .objections("weightDecay", recipe.optimizer().weightDecay(), timeline())
        .forEach(said -> fault(faults, "$.optimizer.weightDecay", said));
    checkRepeated(faults, "$.checkpoint.every", recipe.checkpoint().every());
    List<Evaluation> evaluations = recipe.evaluate();
    for (int i = 0; i < evaluations.size(); i++) {
      checkRepeated(faults, "$.evaluate[%s].every".formatted(i), evaluations.get(i).every());
    }
    new ScoreNames(recipe).check(faults);
  }

  private void checkSteps(Faults faults) {
    Length warmUp = recipe.optimizer().learningRate().warmUp();
    long steps = timeline().steps();
    long warmUpSteps = timeline().steps(warmUp);
    if (steps == 0) {
      fault(
          faults,
          RUN,
          "%s: a run has at least one step. Make it longer"
              .formatted(inSteps(recipe.train().length())));
    } else if (warmUpSteps > steps) {
      fault(
          faults,
          WARM_UP,
          "The warm-up (%s) is longer than the run (%s). Shorten it, or make the run longer"
              .formatted(inSteps(warmUp), inSteps(recipe.train().length())));
    }
  }

  private void checkRepeated(Faults faults, String place, Length every) {
    if (timeline().steps(every) == 0) {
      fault(
          faults,
          place,
          "%s: it would happen at no step. Give a longer one".formatted(inSteps(every)));
    }
  }

  private String inSteps(Length length) {
    return length.unit() == Length.Unit.STEPS
        ? length.toString()
        : "%s = %s steps".formatted(length, timeline().steps(length));
  }

  private static void fault(Faults faults, String place, String message) {
    faults.add(Fault.Kind.SETTING, place, message);
  }
}
