package org.dino4j.tensorflow.step;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.dino4j.api.method.Program;
import org.dino4j.api.signal.Signal;
import org.dino4j.api.signal.SignalRole;
import org.dino4j.api.train.Clip;
import org.dino4j.api.unit.Unit;
import org.dino4j.tensorflow.clip.ClippedShare;

/** What the numbers of a step are: those that parts watch, and those that the step adds itself. */
final class StepSignals {
  private static final Signal MOMENTUM =
      new Signal(
          SignalRole.TEACHER_MOMENTUM,
          "share of its old weights that the teacher keeps; 0: it is the student",
          Unit.SHARE);
  private static final Signal CLIPPED =
      new Signal(
          SignalRole.GRADIENTS_CLIPPED,
          "share of the gradient norms above the clip; 1: the clip sets every step's size",
          Unit.SHARE);

  private StepSignals() {}

  static Map<String, Signal> of(Objective objective, Program program, Clip clip) {
    Map<String, Signal> signals = new TreeMap<>();
    objective.watch().forEach((name, watched) -> signals.put(name, watched.signal()));
    program.followers().forEach(follower -> signals.put(follower.name(), MOMENTUM));
    if (clip.norm() > 0) {
      signals.put(ClippedShare.NAME, CLIPPED);
    }
    return Collections.unmodifiableMap(signals);
  }
}
