package org.dino4j.api.layer;

import org.dino4j.api.graph.GraphScope;
import org.dino4j.api.graph.Initializer;
import org.dino4j.api.graph.State;
import org.dino4j.api.graph.StateUpdate;
import org.dino4j.api.graph.StateUpdate.Reduce;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.math.Mean;
import org.tensorflow.types.TFloat32;

/**
 * Batch normalisation of rows (Ioffe and Szegedy, arXiv:1502.03167), with PyTorch's rules: the
 * batch is normalised with its biased variance, the running variance gets the unbiased one.
 *
 * <p>Parameters {@code weight} and {@code bias}; states {@code running_mean}, {@code running_var}
 * [width each] and {@code num_batches_tracked}. With {@link
 * org.dino4j.api.graph.Forward#batchStatistics()} the batch's statistics are used and the running
 * ones updated after the step; otherwise the running ones are used. Statistics of micro-batches are
 * not those of the batch: a part that uses this must object to gradient accumulation.
 *
 * @param width of a row
 * @param epsilon added to the variance
 * @param momentum share of the new statistics in the running ones
 */
public record BatchNorm(int width, double epsilon, double momentum) {
  /** PyTorch's defaults. */
  public static BatchNorm of(int width) {
    return new BatchNorm(width, 1e-5, 0.1);
  }

  /** [rows, width] to [rows, width]; at least two rows with batch statistics. */
  public Operand<TFloat32> apply(GraphScope at, Operand<TFloat32> rows) {
    Running running = new Running(at, width);
    if (!at.forward().batchStatistics()) {
      return scaled(at, rows, running.mean().value(), running.variance().value());
    }
    Ops ops = at.ops();
    Operand<TFloat32> all = at.allRows(rows);
    Operand<TFloat32> mean = rowMean(ops, all);
    Operand<TFloat32> variance = rowMean(ops, ops.math.squaredDifference(all, mean));
    at.after(StateUpdate.movingAverage(running.mean(), flat(ops, mean), 1 - momentum));
    at.after(
        StateUpdate.movingAverage(
            running.variance(), flat(ops, unbiased(ops, variance, all)), 1 - momentum));
    at.after(running.count(ops));
    return scaled(at, rows, mean, variance);
  }

  private Operand<TFloat32> scaled(
      GraphScope at, Operand<TFloat32> rows, Operand<TFloat32> mean, Operand<TFloat32> variance) {
    Ops ops = at.ops();
    Operand<TFloat32> weight = at.parameter("weight", Shape.of(width), Initializer.ones()).value();
    Operand<TFloat32> bias = at.parameter("bias", Shape.of(width), Initializer.zeros()).value();
    Operand<TFloat32> scale = ops.math.rsqrt(ops.math.add(variance, ops.constant((float) epsilon)));
    Operand<TFloat32> normal = ops.math.mul(ops.math.sub(rows, mean), scale);
    return ops.nn.biasAdd(ops.math.mul(normal, weight), bias);
  }

  private static Operand<TFloat32> rowMean(Ops ops, Operand<TFloat32> rows) {
    return ops.math.mean(rows, ops.constant(0), Mean.keepDims(true));
  }

  private Operand<TFloat32> flat(Ops ops, Operand<TFloat32> row) {
    return ops.reshape(row, ops.constant(new int[] {width}));
  }

  private static Operand<TFloat32> unbiased(
      Ops ops, Operand<TFloat32> variance, Operand<TFloat32> rows) {
    Operand<TFloat32> count =
        ops.dtypes.cast(
            ops.slice(ops.shape(rows), ops.constant(new int[] {0}), ops.constant(new int[] {1})),
            TFloat32.class);
    return ops.math.mul(variance, ops.math.div(count, ops.math.sub(count, ops.constant(1f))));
  }

  /** The statistics that are kept between steps. */
  private record Running(State mean, State variance, State batches) {
    Running(GraphScope at, int width) {
      this(
          at.state("running_mean", Shape.of(width), Initializer.zeros()),
          at.state("running_var", Shape.of(width), Initializer.ones()),
          at.state("num_batches_tracked", Shape.scalar(), Initializer.zeros()));
    }

    StateUpdate count(Ops ops) {
      return new StateUpdate(
          batches, ops.constant(1f), Reduce.MEAN, (o, old, one) -> o.math.add(old, one));
    }
  }
}
