package org.dino4j.evaluations.linear;

import java.util.List;
import java.util.Map;
import org.dino4j.api.array.FloatArray;
import org.dino4j.api.train.Backend;
import org.dino4j.api.train.Workbench;
import org.dino4j.api.train.WorkbenchPlan;
import org.dino4j.evaluations.rows.Rows;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.ReduceSum;
import org.tensorflow.op.linalg.MatMul;
import org.tensorflow.op.linalg.SelfAdjointEig;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TFloat64;

/**
 * Principal components of rows: the eigenvectors of their covariance. A component is determined up
 * to its sign.
 *
 * @param mean of the rows, [width]
 * @param components a row of unit length each, the one of the largest variance first
 * @param variances of the rows along each component, divided by their number less one
 * @param total variance along all directions
 */
public record Pca(float[] mean, Rows components, float[] variances, double total) {
  private static final String ROWS = "rows";

  /** Keeps a direction along which nothing varies finite. */
  private static final double SMALLEST = 1e-30;

  /**
   * Finds them.
   *
   * @param rows two or more
   * @param most how many components; there are no more than rows or columns
   */
  public static Pca of(Backend backend, Rows rows, int most) {
    try (Workbench bench = backend.workbench(WorkbenchPlan.simple())) {
      Ops ops = bench.root().ops();
      Operand<TFloat64> all = Doubles.input(bench, ROWS, rows);
      Operand<TFloat64> mean = ops.math.mean(all, ops.constant(0));
      Operand<TFloat64> centred = ops.math.sub(all, mean);
      SelfAdjointEig<TFloat64> found = ops.linalg.selfAdjointEig(products(ops, centred, rows));
      List<Operand<TFloat32>> wanted =
          List.of(
              Doubles.single(ops, mean),
              Doubles.single(ops, found.e()),
              Doubles.single(ops, directions(ops, centred, found.v(), rows)));
      List<FloatArray> said = bench.run(0, Map.of(ROWS, Doubles.array(rows)), wanted);
      int count = Math.min(most, Math.min(rows.width(), rows.count()));
      return of(said.get(0).values(), said.get(1).values(), said.get(2).values(), count);
    }
  }

  /**
   * The covariance of the columns; where there are fewer rows than columns the products of the
   * rows, which have the same eigenvalues and are smaller.
   */
  private static Operand<TFloat64> products(Ops ops, Operand<TFloat64> centred, Rows rows) {
    MatMul.Options side =
        rows.count() < rows.width() ? MatMul.transposeB(true) : MatMul.transposeA(true);
    return ops.math.div(
        ops.linalg.matMul(centred, centred, side), ops.constant((double) rows.count() - 1));
  }

  /** A direction of unit length in each row, in the order of the eigenvalues. */
  private static Operand<TFloat64> directions(
      Ops ops, Operand<TFloat64> centred, Operand<TFloat64> vectors, Rows rows) {
    Operand<TFloat64> turned = ops.linalg.transpose(vectors, ops.constant(new int[] {1, 0}));
    if (rows.count() >= rows.width()) {
      return turned;
    }
    Operand<TFloat64> along = ops.linalg.matMul(turned, centred);
    Operand<TFloat64> squares =
        ops.reduceSum(ops.math.square(along), ops.constant(1), ReduceSum.keepDims(true));
    return ops.math.mul(along, ops.math.rsqrt(ops.math.maximum(squares, ops.constant(SMALLEST))));
  }

  /**
   * The last eigenvalues are the largest.
   *
   * @param directions in rows
   */
  private static Pca of(float[] mean, float[] values, float[] directions, int count) {
    int[] largestFirst = new int[count];
    float[] variances = new float[count];
    for (int i = 0; i < count; i++) {
      largestFirst[i] = values.length - 1 - i;
      variances[i] = values[largestFirst[i]];
    }
    double total = 0;
    for (float value : values) {
      total += value;
    }
    return new Pca(mean, Rows.of(mean.length, directions).only(largestFirst), variances, total);
  }

  /** Share of all variance that lies along a component; 0 where rows do not differ. */
  public double share(int component) {
    return total == 0 ? 0 : variances[component] / total;
  }

  /** Where rows lie along the components, [rows, components]. */
  public Rows scores(Rows rows) {
    int count = components.count();
    float[] scores = new float[rows.count() * count];
    for (int row = 0; row < rows.count(); row++) {
      for (int component = 0; component < count; component++) {
        scores[row * count + component] = score(rows, row, component);
      }
    }
    return new Rows(rows.count(), count, scores);
  }

  private float score(Rows rows, int row, int component) {
    double sum = 0;
    for (int i = 0; i < mean.length; i++) {
      sum += ((double) rows.at(row, i) - mean[i]) * components.at(component, i);
    }
    return (float) sum;
  }
}
