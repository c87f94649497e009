package org.dino4j.tensorflow.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.dino4j.api.array.FloatArray;
import org.dino4j.api.graph.Draws;
import org.dino4j.api.graph.Initializer;
import org.dino4j.api.graph.Parameter;
import org.dino4j.api.graph.State;
import org.dino4j.api.graph.StateUpdate;
import org.dino4j.api.part.Refusal;
import org.dino4j.api.seed.Seeds;
import org.dino4j.api.timeline.Timeline;
import org.dino4j.api.train.Workbench;
import org.dino4j.api.train.WorkbenchPlan;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

@Tag("graph")
final class GraphWorkbenchTest {
  private static final Shape PAIR = Shape.of(2);

  @Test
  void differentiatesAndGivesZerosWhereThereIsNoPath() {
    try (Workbench bench = new GraphWorkbench(WorkbenchPlan.simple())) {
      Ops ops = bench.root().ops();
      Operand<TFloat32> x = bench.input("x", PAIR);
      Operand<TFloat32> unused = bench.input("unused", PAIR);
      Operand<TFloat32> rounded = ops.math.floor(x);
      Operand<TFloat32> loss =
          ops.reduceSum(ops.math.mul(ops.math.square(x), rounded), ops.constant(0));

      List<Operand<TFloat32>> gradients = bench.gradients(loss, List.of(x, unused));

      List<FloatArray> found =
          bench.run(0, Map.of("x", pair(3, -1), "unused", pair(0, 0)), gradients);
      assertThat(found).containsExactly(pair(18, 2), pair(0, 0));
    }
  }

  @Test
  void assignsReadsAndKeepsOneParameterPerPath() {
    try (Workbench bench = new GraphWorkbench(WorkbenchPlan.simple())) {
      Parameter first = bench.root().child("a").parameter("w", PAIR, Initializer.ones());
      Parameter again = bench.root().child("a").parameter("w", PAIR, Initializer.ones());
      assertThat(again.path()).isEqualTo("a.w").isEqualTo(first.path());
      assertThat(bench.read()).containsExactly(Map.entry("a.w", pair(1, 1)));

      bench.assign(Map.of("a.w", pair(5, 6)));

      assertThat(bench.run(0, Map.of(), List.of(again.value()))).containsExactly(pair(5, 6));
      assertThatThrownBy(
              () -> bench.root().child("a").parameter("w", Shape.of(3), Initializer.ones()))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("a.w was first asked for as");
    }
  }

  @Test
  void refusesUnknownNamesAndOtherShapes() {
    try (Workbench bench = new GraphWorkbench(WorkbenchPlan.simple())) {
      bench.root().parameter("w", PAIR, Initializer.ones());
      assertThatThrownBy(
              () -> bench.assign(Map.of("w", FloatArray.scalar(1), "v", FloatArray.scalar(1))))
          .isInstanceOf(Refusal.class)
          .hasMessageContaining("v is not in this network")
          .hasMessageContaining("w is [], this network needs [2]");
    }
  }

  @Test
  void writesUpdatesOnlyWhenAskedAndFetchesWhatWasBefore() {
    try (Workbench bench = new GraphWorkbench(WorkbenchPlan.simple())) {
      State centre = bench.root().state("centre", PAIR, Initializer.zeros());
      State mean = bench.root().state("mean", PAIR, Initializer.zeros());
      Operand<TFloat32> x = bench.input("x", PAIR);
      bench.root().after(StateUpdate.movingAverage(mean, x, 0.5));
      List<StateUpdate> given = List.of(StateUpdate.movingAverage(centre, x, 0.75));
      Map<String, FloatArray> feeds = Map.of("x", pair(4, 8));

      bench.run(0, feeds, List.of(x));
      assertThat(bench.read()).containsEntry("centre", pair(0, 0));

      List<FloatArray> before = bench.runAndUpdate(0, feeds, List.of(centre.value()), given);
      assertThat(before).containsExactly(pair(0, 0));
      assertThat(bench.read())
          .containsEntry("centre", pair(1, 2))
          .containsEntry("mean", pair(2, 4));
    }
  }

  @Test
  void twoUpdatesOfOneStateFollowOneAnother() {
    try (Workbench bench = new GraphWorkbench(WorkbenchPlan.simple())) {
      State mean = bench.root().state("mean", PAIR, Initializer.zeros());
      Operand<TFloat32> x = bench.input("x", PAIR);
      bench.root().after(StateUpdate.movingAverage(mean, x, 0.5));
      bench.root().after(StateUpdate.movingAverage(mean, bench.root().ops().math.neg(x), 0.5));

      bench.runAndUpdate(0, Map.of("x", pair(4, 8)), List.of(x), List.of());

      assertThat(bench.read()).containsEntry("mean", pair(-1, -2));
    }
  }

  @Test
  void drawsDependOnPlaceNameAndStepAlone() {
    try (Workbench bench = new GraphWorkbench(WorkbenchPlan.simple());
        Workbench other = new GraphWorkbench(WorkbenchPlan.simple())) {
      Draws draws = bench.root().child("a").draws();
      List<Operand<TFloat32>> fetches =
          List.of(
              draws.uniform("keep", PAIR), draws.uniform("keep", PAIR), draws.uniform("b", PAIR));
      List<FloatArray> first = bench.run(7, Map.of(), fetches);
      assertThat(first.get(1)).isEqualTo(first.get(0));
      assertThat(first.get(2)).isNotEqualTo(first.get(0));
      assertThat(bench.run(8, Map.of(), fetches)).doesNotContainAnyElementsOf(first);
      assertThat(bench.run(7, Map.of(), fetches)).isEqualTo(first);

      Operand<TFloat32> same = other.root().child("a").draws().uniform("keep", PAIR);
      assertThat(other.run(7, Map.of(), List.of(same))).containsExactly(first.get(0));
    }
  }

  @Test
  void recordedDrawsTakeThePlaceOfRandomOnes() {
    WorkbenchPlan plan =
        new WorkbenchPlan(new Seeds(1), new Timeline(1, 1, 1), Map.of("a.keep", pair(.25f, .75f)));
    try (Workbench bench = new GraphWorkbench(plan)) {
      Draws draws = bench.root().child("a").draws();
      assertThat(bench.run(3, Map.of(), List.of(draws.uniform("keep", PAIR))))
          .containsExactly(pair(.25f, .75f));
    }
  }

  @Test
  void feedsSchedulesByStepAndKnowsOneScheduleByAName() {
    try (Workbench bench = new GraphWorkbench(WorkbenchPlan.simple())) {
      Operand<TFloat32> value =
          bench.root().scheduled("temperature", (step, timeline) -> step / 4.0);
      assertThat(bench.run(3, Map.of(), List.of(value))).containsExactly(FloatArray.scalar(.75f));
      assertThatThrownBy(() -> bench.root().scheduled("temperature", (step, timeline) -> 1))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("two schedules are called 'temperature'");
    }
  }

  private static FloatArray pair(float a, float b) {
    return FloatArray.of(new float[] {a, b}, 2);
  }
}
