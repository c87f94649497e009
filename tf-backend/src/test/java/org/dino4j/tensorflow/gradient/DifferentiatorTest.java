package org.dino4j.tensorflow.gradient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dino4j.api.array.FloatArray;
import org.dino4j.api.graph.Backward;
import org.dino4j.api.graph.Body;
import org.dino4j.api.graph.GraphScope;
import org.dino4j.api.graph.Initializer;
import org.dino4j.api.graph.Parameter;
import org.dino4j.api.graph.State;
import org.dino4j.api.graph.StateUpdate;
import org.dino4j.api.train.Workbench;
import org.dino4j.api.train.WorkbenchPlan;
import org.dino4j.tensorflow.workbench.GraphWorkbench;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.linalg.MatMul;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/** Every way to build a small residual network must give the gradients of its plain form. */
@Tag("graph")
final class DifferentiatorTest {
  private static final int WIDTH = 4;
  private static final int BLOCKS = 3;
  private static final Shape ROWS = Shape.of(5, WIDTH);
  private static final FloatArray INPUT = sine(5, WIDTH);

  /** How each block is built. */
  enum Form {
    PLAIN,
    SEGMENT,
    RECOMPUTE,
    SEGMENT_IN_RECOMPUTE,
    RECOMPUTE_IN_RECOMPUTE
  }

  @ParameterizedTest
  @EnumSource
  void everyFormHasThePlainGradients(Form form) {
    assertThat(gradients(form))
        .usingElementComparator((a, b) -> close(a, b) ? 0 : 1)
        .containsExactlyElementsOf(gradients(Form.PLAIN));
  }

  @Test
  void gradientsAreNotZero() {
    assertThat(gradients(Form.PLAIN))
        .hasSize(2 * BLOCKS + 1)
        .allSatisfy(g -> assertThat(g.values()[1]).isNotZero());
  }

  @Test
  void whatIsRecomputedUpdatesItsStateOnce() {
    try (Workbench bench = new GraphWorkbench(WorkbenchPlan.simple())) {
      Operand<TFloat32> x = bench.input("x", Shape.scalar());
      Body<TFloat32> counting =
          (at, in) -> {
            State count = at.state("count", Shape.scalar(), Initializer.zeros());
            at.after(
                new StateUpdate(
                    count,
                    at.ops().constant(1f),
                    StateUpdate.Reduce.SUM,
                    (ops, old, seen) -> ops.math.add(old, seen)));
            return List.of(at.ops().math.square(in.get(0)));
          };
      Operand<TFloat32> y = bench.root().recompute(List.of(x), counting).get(0);
      Operand<TFloat32> gradient = bench.gradients(y, List.of(x)).get(0);

      List<FloatArray> found =
          bench.runAndUpdate(0, Map.of("x", FloatArray.scalar(3)), List.of(gradient), List.of());

      assertThat(found).containsExactly(FloatArray.scalar(6));
      assertThat(bench.read()).containsEntry("count", FloatArray.scalar(1));
    }
  }

  @Test
  void aParameterMayBeSquaredDirectly() {
    try (Workbench bench = new GraphWorkbench(WorkbenchPlan.simple())) {
      Parameter w = bench.root().parameter("w", Shape.scalar(), Initializer.constant(3));
      Operand<TFloat32> square = bench.root().ops().math.square(w.value());
      assertThat(bench.run(0, Map.of(), bench.gradients(square, List.of(w.value()))))
          .containsExactly(FloatArray.scalar(6));
    }
  }

  @Test
  void severalOutputsAndAnInputThatIsAnOutputToo() {
    try (Workbench bench = new GraphWorkbench(WorkbenchPlan.simple())) {
      Operand<TFloat32> x = bench.input("x", Shape.scalar());
      Ops ops = bench.root().ops();
      Body<TFloat32> pair =
          (at, in) -> List.of(at.ops().math.square(in.get(0)), at.ops().math.neg(in.get(0)));
      List<Operand<TFloat32>> both = bench.root().recompute(List.of(x), pair);
      List<Operand<TFloat32>> deeper = bench.root().recompute(List.of(both.get(0)), pair);
      // x^4 - x + x; the last output is not used
      Operand<TFloat32> loss = ops.math.add(ops.math.add(deeper.get(0), both.get(1)), x);
      Operand<TFloat32> gradient = bench.gradients(loss, List.of(x)).get(0);
      assertThat(bench.run(0, Map.of("x", FloatArray.scalar(2)), List.of(gradient)))
          .containsExactly(FloatArray.scalar(32));
    }
  }

  @Test
  void anOutputOfASegmentThatIsNotUsedCountsAsZero() {
    try (Workbench bench = new GraphWorkbench(WorkbenchPlan.simple())) {
      Operand<TFloat32> x = bench.input("x", Shape.scalar());
      Backward<TFloat32> rule =
          (ops, in, out, gradients) ->
              List.of(ops.math.add(gradients.get(0), ops.math.mul(gradients.get(1), in.get(0))));
      Operand<TFloat32> first =
          bench
              .root()
              .segment(
                  List.of(x), (at, in) -> List.of(in.get(0), at.ops().math.square(in.get(0))), rule)
              .get(0);
      Operand<TFloat32> gradient = bench.gradients(first, List.of(x)).get(0);
      assertThat(bench.run(0, Map.of("x", FloatArray.scalar(3)), List.of(gradient)))
          .containsExactly(FloatArray.scalar(1));
    }
  }

  @Test
  void aSegmentMayNotAskForParameters() {
    try (Workbench bench = new GraphWorkbench(WorkbenchPlan.simple())) {
      Operand<TFloat32> x = bench.input("x", Shape.scalar());
      Body<TFloat32> asking =
          (at, in) ->
              List.of(
                  at.ops()
                      .math
                      .mul(
                          in.get(0),
                          at.parameter("w", Shape.scalar(), Initializer.ones()).value()));
      assertThatThrownBy(
              () -> bench.root().segment(List.of(x), asking, (ops, in, out, gradients) -> in))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("asked for w");
    }
  }

  private static List<FloatArray> gradients(Form form) {
    try (Workbench bench = new GraphWorkbench(WorkbenchPlan.simple())) {
      Operand<TFloat32> input = bench.input("x", ROWS);
      Operand<TFloat32> x = input;
      List<Operand<TFloat32>> of = new ArrayList<>(List.of(input));
      for (int i = 0; i < BLOCKS; i++) {
        GraphScope at = bench.root().child("blocks." + i);
        x = build(form, at, x);
        of.add(weight(at).value());
        of.add(gain(at).value());
      }
      Operand<TFloat32> loss =
          bench.root().ops().reduceSum(bench.root().ops().math.sin(x), axes(bench.root().ops()));
      return bench.run(11, Map.of("x", INPUT), bench.gradients(loss, of));
    }
  }

  private static Operand<TFloat32> build(Form form, GraphScope at, Operand<TFloat32> x) {
    Body<TFloat32> plain = (scope, in) -> List.of(block(scope, in.get(0), false));
    Body<TFloat32> withSegment = (scope, in) -> List.of(block(scope, in.get(0), true));
    return switch (form) {
      case PLAIN -> block(at, x, false);
      case SEGMENT -> block(at, x, true);
      case RECOMPUTE -> at.recompute(List.of(x), plain).get(0);
      case SEGMENT_IN_RECOMPUTE -> at.recompute(List.of(x), withSegment).get(0);
      case RECOMPUTE_IN_RECOMPUTE ->
          at.recompute(List.of(x), (scope, in) -> scope.recompute(in, plain)).get(0);
    };
  }

  /**
   * {@code x + keep * tanh(x W) g}, by the rule or by plain operations; a plain path runs past the
   * segment.
   */
  private static Operand<TFloat32> block(GraphScope at, Operand<TFloat32> x, boolean bySegment) {
    Ops ops = at.ops();
    Body<TFloat32> body =
        (scope, in) ->
            List.of(scope.ops().math.tanh(scope.ops().linalg.matMul(in.get(0), in.get(1))));
    List<Operand<TFloat32>> inputs = List.of(x, weight(at).value());
    Operand<TFloat32> y =
        (bySegment ? at.segment(inputs, body, DifferentiatorTest::rule) : body.build(at, inputs))
            .get(0);
    Operand<TFloat32> keep = at.draws().uniform("keep", Shape.of(5, 1));
    return ops.math.add(x, ops.math.mul(keep, ops.math.mul(y, gain(at).value())));
  }

  private static List<Operand<TFloat32>> rule(
      Ops ops,
      List<Operand<TFloat32>> in,
      List<Operand<TFloat32>> out,
      List<Operand<TFloat32>> gradients) {
    assertThat(gradients.get(0).shape()).isEqualTo(ROWS);
    Operand<TFloat32> inner =
        ops.math.mul(gradients.get(0), ops.math.sub(ops.constant(1f), ops.math.square(out.get(0))));
    return List.of(
        ops.linalg.matMul(inner, in.get(1), MatMul.transposeB(true)),
        ops.linalg.matMul(in.get(0), inner, MatMul.transposeA(true)));
  }

  private static Parameter weight(GraphScope at) {
    return at.parameter("weight", Shape.of(WIDTH, WIDTH), Initializer.normal(.5));
  }

  private static Parameter gain(GraphScope at) {
    return at.parameter("gain", Shape.of(WIDTH), Initializer.normal(1));
  }

  private static Operand<TInt32> axes(Ops ops) {
    return ops.array(0, 1);
  }

  private static boolean close(FloatArray a, FloatArray b) {
    double worst = 0;
    for (int i = 0; i < a.values().length; i++) {
      worst = Math.max(worst, Math.abs(a.values()[i] - b.values()[i]));
    }
    return worst < 1e-6;
  }

  private static FloatArray sine(int rows, int columns) {
    float[] values = new float[rows * columns];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) Math.sin(i + 1);
    }
    return FloatArray.of(values, rows, columns);
  }
}
