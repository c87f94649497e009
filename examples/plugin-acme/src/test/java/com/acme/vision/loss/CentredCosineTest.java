package com.acme.vision.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.dino4j.api.array.FloatArray;
import org.dino4j.api.loss.LossTerm;
import org.dino4j.api.loss.ViewLoss;
import org.dino4j.api.option.InvalidOptionException;
import org.dino4j.api.signal.Signal;
import org.dino4j.api.signal.SignalRole;
import org.dino4j.api.train.Workbench;
import org.dino4j.api.train.WorkbenchPlan;
import org.dino4j.api.unit.Unit;
import org.dino4j.testkit.contract.ViewLossContract;
import org.dino4j.testkit.part.InstalledParts;
import org.junit.jupiter.api.Test;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TFloat32;

final class CentredCosineTest extends ViewLossContract {
  @Override
  protected CentredCosineOptions options() {
    return new CentredCosineOptions(.9, 1e-6);
  }

  @Override
  protected ViewLoss part() {
    return new CentredCosine(options());
  }

  @Test
  void isNoneForEqualAndTwoForOppositeDirections() {
    try (Workbench bench = InstalledParts.backend().workbench(WorkbenchPlan.simple())) {
      Operand<TFloat32> one = bench.input("one", Shape.of(1, 2));
      Operand<TFloat32> other = bench.input("other", Shape.of(1, 2));
      LossTerm term = part().of(bench.root(), List.of(one, other), List.of(one));
      FloatArray east = FloatArray.of(new float[] {3, 0}, 1, 2);
      FloatArray west = FloatArray.of(new float[] {-1, 0}, 1, 2);

      assertThat(value(bench, term, east, east)).isBetween(-1e-4f, 1e-4f);
      assertThat(value(bench, term, east, west)).isBetween(1.9999f, 2.0001f);
    }
  }

  @Test
  void saysWhatItsSignalsAre() {
    try (Workbench bench = InstalledParts.backend().workbench(WorkbenchPlan.simple())) {
      Operand<TFloat32> one = bench.input("one", Shape.of(1, 4));
      Operand<TFloat32> other = bench.input("other", Shape.of(1, 4));
      LossTerm term = part().of(bench.root(), List.of(one, other), List.of(one));
      FloatArray even = FloatArray.of(new float[] {2, 2, -2, 2}, 1, 4);

      assertThat(term.watch().get("spread").signal())
          .extracting(Signal::role, Signal::unit)
          .containsExactly(SignalRole.TEACHER_ENTROPY, Unit.SHARE);
      assertThat(watched(bench, term, "spread", even)).isBetween(.999f, 1.001f);
      assertThat(watched(bench, term, "gap", even)).isBetween(-1e-4f, 1e-4f);
    }
  }

  private static float watched(Workbench bench, LossTerm term, String name, FloatArray rows) {
    return bench
        .run(0, Map.of("one", rows, "other", rows), List.of(term.watch().get(name).value()))
        .get(0)
        .single();
  }

  private static float value(Workbench bench, LossTerm term, FloatArray one, FloatArray other) {
    return bench.run(0, Map.of("one", one, "other", other), List.of(term.value())).get(0).single();
  }

  @Test
  void aMomentumAboveOneIsRefused() {
    assertThatThrownBy(() -> new CentredCosineOptions(1.5, 1e-6))
        .isInstanceOf(InvalidOptionException.class)
        .hasMessage("centerMomentum must be at least 0 and below 1, found 1.5");
  }
}
