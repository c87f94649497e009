package org.dino4j.evaluations.linear;

import java.util.Map;
import org.dino4j.api.array.FloatArray;
import org.dino4j.api.train.Workbench;
import org.dino4j.evaluations.rows.Rows;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.linalg.MatMul;
import org.tensorflow.types.TFloat64;

/** What a regression is to tell of each row. */
public sealed interface Targets {
  /** How many rows it speaks of. */
  int count();

  /** What is fed beside the rows. */
  Map<String, FloatArray> feeds();

  /**
   * Products with the rows and the mean of the targets, [width, targets] and [targets].
   *
   * @param centred the rows less their mean, [rows, width]
   */
  Moments moments(Workbench bench, Operand<TFloat64> centred);

  /** All that a regression knows of its targets. */
  record Moments(Operand<TFloat64> products, Operand<TFloat64> mean) {}

  /** A row of numbers each. */
  record Numbers(Rows rows) implements Targets {
    private static final String NAME = "targets";

    @Override
    public int count() {
      return rows.count();
    }

    @Override
    public Map<String, FloatArray> feeds() {
      return Map.of(NAME, Doubles.array(rows));
    }

    @Override
    public Moments moments(Workbench bench, Operand<TFloat64> centred) {
      Ops ops = bench.root().ops();
      Operand<TFloat64> targets = Doubles.input(bench, NAME, rows);
      return new Moments(
          ops.linalg.matMul(centred, targets, MatMul.transposeA(true)),
          ops.math.mean(targets, ops.constant(0)));
    }
  }

  /**
   * One of several places each, told by a 1 at its own and a 0 at all others. They are not written
   * out: pictures of 518 pixels have 1369 places.
   */
  record Places(int[] place, int places) implements Targets {
    @Override
    public int count() {
      return place.length;
    }

    @Override
    public Map<String, FloatArray> feeds() {
      return Map.of();
    }

    @Override
    public Moments moments(Workbench bench, Operand<TFloat64> centred) {
      Ops ops = bench.root().ops();
      Operand<TFloat64> sums =
          ops.math.unsortedSegmentSum(centred, ops.constant(place), ops.constant(places));
      return new Moments(
          ops.linalg.transpose(sums, ops.constant(new int[] {1, 0})), ops.constant(shares()));
    }

    private double[] shares() {
      double[] shares = new double[places];
      for (int own : place) {
        shares[own] += 1.0 / place.length;
      }
      return shares;
    }
  }
}
