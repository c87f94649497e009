package org.dino4j.evaluations.linear;

import java.util.Arrays;
import java.util.HashMap;
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
import org.tensorflow.op.math.Mean;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TFloat64;

/**
 * Ridge regression in its closed form, which has one answer: {@code W = (Xc^T Xc + penalty I)^-1
 * Xc^T Yc} of rows X and targets Y less their means. The bias is not penalised.
 *
 * @param weight [width, targets]
 * @param bias [targets]
 */
public record Ridge(Rows weight, float[] bias) {
  private static final String ROWS = "rows";

  /**
   * Fits.
   *
   * @param penalty above 0, so that there is an answer however few rows there are
   */
  public static Ridge fit(Backend backend, Rows rows, Targets targets, double penalty) {
    try (Workbench bench = backend.workbench(WorkbenchPlan.simple())) {
      Ops ops = bench.root().ops();
      Operand<TFloat64> all = Doubles.input(bench, ROWS, rows);
      Operand<TFloat64> mean = ops.math.mean(all, ops.constant(0), Mean.keepDims(true));
      Operand<TFloat64> centred = ops.math.sub(all, mean);
      Targets.Moments moments = targets.moments(bench, centred);
      Operand<TFloat64> weight =
          ops.linalg.solve(penalised(ops, centred, rows.width(), penalty), moments.products());
      Operand<TFloat64> bias = ops.math.sub(moments.mean(), ops.linalg.matMul(mean, weight));
      List<Operand<TFloat32>> wanted =
          List.of(Doubles.single(ops, weight), Doubles.single(ops, bias));
      Map<String, FloatArray> feeds = new HashMap<>(targets.feeds());
      feeds.put(ROWS, Doubles.array(rows));
      List<FloatArray> said = bench.run(0, feeds, wanted);
      float[] told = said.get(1).values();
      return new Ridge(Rows.of(told.length, said.get(0).values()), told);
    }
  }

  private static Operand<TFloat64> penalised(
      Ops ops, Operand<TFloat64> centred, int width, double penalty) {
    double[] diagonal = new double[width];
    Arrays.fill(diagonal, penalty);
    return ops.math.add(
        ops.linalg.matMul(centred, centred, MatMul.transposeA(true)),
        ops.linalg.tensorDiag(ops.constant(diagonal)));
  }

  /** What it tells of rows, [rows, targets]. */
  public Rows told(Rows rows) {
    int targets = bias.length;
    float[] told = new float[rows.count() * targets];
    for (int row = 0; row < rows.count(); row++) {
      double[] sums = sums(rows, row);
      for (int target = 0; target < targets; target++) {
        told[row * targets + target] = (float) sums[target];
      }
    }
    return new Rows(rows.count(), targets, told);
  }

  private double[] sums(Rows rows, int row) {
    double[] sums = new double[bias.length];
    for (int target = 0; target < sums.length; target++) {
      sums[target] = bias[target];
    }
    for (int i = 0; i < rows.width(); i++) {
      double value = rows.at(row, i);
      for (int target = 0; target < sums.length; target++) {
        sums[target] += value * weight.at(i, target);
      }
    }
    return sums;
  }
}
