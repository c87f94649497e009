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

  /**
   * Finds them.
   *
   * @param rows two or more
   * @param most how many components; there are no more than the rows are wide
   */
  public static Pca of(Backend backend, Rows rows, int most) {
    try (Workbench bench = backend.workbench(WorkbenchPlan.simple())) {
      Ops ops = bench.root().ops();
      Operand<TFloat64> all = Doubles.input(bench, ROWS, rows);
      Operand<TFloat64> mean = ops.math.mean(all, ops.constant(0));
      SelfAdjointEig<TFloat64> found = ops.linalg.selfAdjointEig(covariance(ops, all, mean, rows));
      List<Operand<TFloat32>> wanted =
          List.of(
              Doubles.single(ops, mean),
              Doubles.single(ops, found.e()),
              Doubles.single(ops, found.v()));
      List<FloatArray> said = bench.run(0, Map.of(ROWS, Doubles.array(rows)), wanted);
      int count = Math.min(most, rows.width());
      return of(said.get(0).values(), said.get(1).values(), said.get(2).values(), count);
    }
  }

  private static Operand<TFloat64> covariance(
      Ops ops, Operand<TFloat64> all, Operand<TFloat64> mean, Rows rows) {
    Operand<TFloat64> centred = ops.math.sub(all, mean);
    return ops.math.div(
        ops.linalg.matMul(centred, centred, MatMul.transposeA(true)),
        ops.constant((double) rows.count() - 1));
  }

  /**
   * The last eigenvalues are the largest, and an eigenvector is a column.
   *
   * @param vectors [width, width]
   */
  private static Pca of(float[] mean, float[] values, float[] vectors, int count) {
    int width = mean.length;
    float[] components = new float[count * width];
    float[] variances = new float[count];
    for (int i = 0; i < count; i++) {
      int column = width - 1 - i;
      variances[i] = values[column];
      for (int row = 0; row < width; row++) {
        components[i * width + row] = vectors[row * width + column];
      }
    }
    double total = 0;
    for (float value : values) {
      total += value;
    }
    return new Pca(mean, new Rows(count, width, components), variances, total);
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
