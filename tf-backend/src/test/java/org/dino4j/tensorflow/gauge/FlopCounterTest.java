package org.dino4j.tensorflow.gauge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.linalg.MatMul;
import org.tensorflow.types.TFloat32;

final class FlopCounterTest {
  private final Graph graph = new Graph();
  private final Ops tf = Ops.create(graph);

  @AfterEach
  void closeTheGraph() {
    graph.close();
  }

  @Test
  void aProductTakesTwoOperationsPerMultiplyAdd() {
    assertThat(count(tf.linalg.matMul(values(3, 4), values(4, 5)))).isEqualTo(2 * 3 * 4 * 5);
  }

  @Test
  void itDoesNotMatterHowAMatrixIsStored() {
    assertThat(
            count(
                tf.linalg.matMul(
                    values(4, 3), values(5, 4), MatMul.transposeA(true), MatMul.transposeB(true))))
        .isEqualTo(2 * 3 * 4 * 5);
  }

  @Test
  void everyProductOfABatchCounts() {
    assertThat(count(tf.train.batchMatMul(values(2, 6, 3, 4), values(2, 6, 4, 5), TFloat32.class)))
        .isEqualTo(12 * 2 * 3 * 4 * 5);
  }

  @Test
  void aMatrixThatIsSharedByABatchIsMultipliedForEach() {
    assertThat(count(tf.train.batchMatMul(values(7, 3, 4), values(4, 5), TFloat32.class)))
        .isEqualTo(7 * 2 * 3 * 4 * 5);
  }

  @Test
  void aConvolutionAndItsGradientsCostTheSameEach() {
    Operand<TFloat32> images = values(2, 8, 8, 3);
    Operand<TFloat32> filter = values(2, 2, 3, 5);
    Operand<TFloat32> result = tf.nn.conv2d(images, filter, List.of(1L, 2L, 2L, 1L), "VALID");
    double once = 2.0 * (2 * 4 * 4 * 5) * (2 * 2 * 3);
    assertThat(count(result)).isEqualTo(once);
    List<Op> gradients = gradients(result, images, filter);
    assertThat(FlopCounter.count(gradients)).isEqualTo(3 * once);
  }

  @Test
  void whatIsNotAskedForIsNotCounted() {
    tf.linalg.matMul(values(3, 4), values(4, 5));
    assertThat(count(values(3, 4))).isZero();
  }

  @Test
  void whatServesTwoIsCountedOnce() {
    Operand<TFloat32> product = tf.linalg.matMul(values(3, 4), values(4, 5));
    assertThat(FlopCounter.count(List.of(tf.math.neg(product), tf.math.abs(product))))
        .isEqualTo(120);
  }

  @Test
  void whatIsOnlyWaitedForIsCounted() {
    Operand<TFloat32> product = tf.linalg.matMul(values(3, 4), values(4, 5));
    assertThat(count(tf.withControlDependencies(List.of(product)).constant(1f))).isEqualTo(120);
  }

  @Test
  void anUnknownSizeIsNamed() {
    Operand<TFloat32> product = tf.withName("here").linalg.matMul(values(-1, 4), values(4, 5));
    assertThatThrownBy(() -> count(product))
        .hasMessageContaining("is not known when the graph is built");
  }

  private List<Op> gradients(
      Operand<TFloat32> of, Operand<TFloat32> first, Operand<TFloat32> second) {
    return List.copyOf(tf.gradients(tf.nn.l2Loss(of), List.of(first, second)).dy());
  }

  private static double count(Op wanted) {
    return FlopCounter.count(List.of(wanted));
  }

  private Operand<TFloat32> values(long... shape) {
    return tf.placeholder(TFloat32.class, Placeholder.shape(Shape.of(shape)));
  }
}
