package org.dino4j.tensorflow.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.List;
import java.util.Map;
import org.dino4j.api.graph.GraphScope;
import org.dino4j.api.graph.Initializer;
import org.dino4j.api.graph.Watched;
import org.dino4j.api.loss.LossTerm;
import org.dino4j.api.method.Inputs;
import org.dino4j.api.method.JudgedEncoder;
import org.dino4j.api.method.Method;
import org.dino4j.api.method.Program;
import org.dino4j.api.method.WeightedTerm;
import org.dino4j.api.part.Setting;
import org.dino4j.api.seed.Seeds;
import org.dino4j.api.signal.Signal;
import org.dino4j.api.timeline.Timeline;
import org.dino4j.api.train.Batch;
import org.dino4j.api.train.Clip;
import org.dino4j.api.train.Devices;
import org.dino4j.api.train.OptimizerPlan;
import org.dino4j.api.train.TrainingPlan;
import org.dino4j.api.train.TrainingSession;
import org.dino4j.api.unit.Unit;
import org.dino4j.api.view.InputSpec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TFloat32;

@Tag("graph")
final class DrawsInAStepTest {
  @Test
  void everyMicroBatchOfEveryStepDrawsItsOwnNumbers() {
    try (TrainingSession whole = open(1);
        TrainingSession halves = open(2)) {
      double first = drawn(whole, 0);
      double second = drawn(whole, 1);
      assertThat(first).isNotEqualTo(second).isBetween(0.0, 1.0);
      assertThat(drawn(halves, 0)).isEqualTo((first + second) / 2, offset(1e-9));
      assertThat(drawn(halves, 1)).isEqualTo((drawn(whole, 2) + drawn(whole, 3)) / 2, offset(1e-9));
    }
  }

  @Test
  void aStepThatIsDoneAgainDrawsTheSameNumbers() {
    try (TrainingSession session = open(1);
        TrainingSession other = open(1)) {
      double before = drawn(session, 5);
      drawn(session, 6);
      assertThat(drawn(session, 5)).isEqualTo(before);
      assertThat(drawn(other, 5)).isEqualTo(before);
    }
  }

  private static double drawn(TrainingSession session, long step) {
    return session.step(new Batch(List.of(), List.of()), step).watch().get("drawing.drawn");
  }

  private static TrainingSession open(int microBatches) {
    Setting setting = new Setting(new InputSpec(List.of()), new Timeline(2, 10, 100), microBatches);
    OptimizerPlan optimizer =
        new OptimizerPlan(
            new MomentumRule(), TinyRun.RATE, TinyRun.DECAY, new Clip(0, Clip.Scope.TENSOR));
    return GraphTrainingSession.open(
        new TrainingPlan(new Drawing(), setting, optimizer, new Seeds(1), Devices.cpu(1)));
  }

  /** Shows a number that it draws. */
  private record Drawing() implements Method {
    @Override
    public Program compose(GraphScope root, Inputs in) {
      GraphScope at = root.child("student");
      Operand<TFloat32> drawn = at.draws().uniform("drawn", Shape.scalar());
      Operand<TFloat32> weight = at.parameter("weight", Shape.scalar(), Initializer.ones()).value();
      LossTerm term =
          new LossTerm(
              "drawing",
              root.ops().math.mul(weight, drawn),
              List.of(),
              Map.of("drawn", new Watched(drawn, Signal.other("what was drawn", Unit.NONE))));
      return new Program(List.of(new WeightedTerm(1, term)), List.of("student"), List.of());
    }

    @Override
    public List<JudgedEncoder> encoders() {
      return List.of();
    }
  }
}
