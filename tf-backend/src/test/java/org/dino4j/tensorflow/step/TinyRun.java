package org.dino4j.tensorflow.step;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.dino4j.api.optimize.Freeze;
import org.dino4j.api.optimize.ParameterGroup;
import org.dino4j.api.part.Setting;
import org.dino4j.api.schedule.Schedule;
import org.dino4j.api.seed.Seeds;
import org.dino4j.api.timeline.Timeline;
import org.dino4j.api.train.Batch;
import org.dino4j.api.train.Clip;
import org.dino4j.api.train.Devices;
import org.dino4j.api.train.OptimizerPlan;
import org.dino4j.api.train.Pixels;
import org.dino4j.api.train.TrainingPlan;
import org.dino4j.api.train.TrainingSession;
import org.dino4j.api.view.InputSpec;
import org.dino4j.api.view.Size;
import org.dino4j.api.view.ViewSpec;

/** Settings of a tiny run that tests vary. */
public record TinyRun(
    int microBatches, long frozenSteps, Clip clip, Schedule healthy, long seed, long huge) {
  public static final int BATCH = 8;
  public static final double HUGE = 3e38;
  public static final ViewSpec VIEWS =
      new ViewSpec("global", 2, Size.square(4), 3, ViewSpec.PixelFormat.UINT8);
  public static final Timeline TIMELINE = new Timeline(BATCH, 10, 100);
  public static final Schedule RATE = (step, timeline) -> .1 / (step + 1);
  public static final Schedule DECAY = (step, timeline) -> .02 * (step + 1);
  public static final Schedule MOMENTUM = (step, timeline) -> .9 + .01 * step;

  public static TinyRun simple() {
    return new TinyRun(1, 0, new Clip(0, Clip.Scope.TENSOR), (step, timeline) -> 1, 3, -1);
  }

  public TinyRun in(int pieces) {
    return new TinyRun(pieces, frozenSteps, clip, healthy, seed, huge);
  }

  public TinyRun frozenFor(long steps) {
    return new TinyRun(microBatches, steps, clip, healthy, seed, huge);
  }

  public TinyRun clipped(Clip by) {
    return new TinyRun(microBatches, frozenSteps, by, healthy, seed, huge);
  }

  public TinyRun illAt(long bad) {
    return new TinyRun(
        microBatches, frozenSteps, clip, (step, timeline) -> step == bad ? 0 : 1, seed, huge);
  }

  public TinyRun seeded(long other) {
    return new TinyRun(microBatches, frozenSteps, clip, healthy, other, huge);
  }

  /** At one step rate and decay are finite, and their product is not. */
  public TinyRun hugeAt(long at) {
    return new TinyRun(microBatches, frozenSteps, clip, healthy, seed, at);
  }

  public TrainingPlan plan() {
    return new TrainingPlan(
        new TinyMethod(MOMENTUM, healthy),
        new Setting(new InputSpec(List.of(VIEWS)), TIMELINE, microBatches),
        new OptimizerPlan(
            new MomentumRule(),
            hugeOr(RATE),
            hugeOr(DECAY),
            clip,
            List.of(ParameterGroup.lastLayer(Freeze.skipped(frozenSteps)))),
        new Seeds(seed),
        Devices.cpu(1));
  }

  private Schedule hugeOr(Schedule usual) {
    return (step, timeline) -> step == huge ? HUGE : usual.at(step, timeline);
  }

  public TrainingSession open() {
    return GraphTrainingSession.open(plan());
  }

  public static Batch batch(long step) {
    RandomGenerator random = new Seeds(99).child(step).generator();
    byte[] pixels = new byte[VIEWS.count() * BATCH * TinyMethod.PIXELS];
    random.nextBytes(pixels);
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < BATCH; i++) {
      ids.add("sample-" + i);
    }
    return new Batch(List.of(new Pixels.Bytes(2 * BATCH, VIEWS.size(), 3, pixels)), ids);
  }
}
