package org.dino4j.api.layer;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * Resamples maps as PyTorch's {@code interpolate} does it. Each axis is a product with a fixed
 * matrix, rows first, so the gradient is exact, too.
 *
 * @param kernel what is laid over the source
 * @param alignCorners whether the first and last places of both sides meet, instead of their edges
 * @param antialias whether the kernel widens where fewer places come out than went in
 */
public record Resampling(Kernel kernel, boolean alignCorners, boolean antialias) {
  /** The two kernels. */
  public enum Kernel {
    /** A triangle. */
    BILINEAR(1),
    /**
     * Cubic convolution (Keys, 1981): a = -0.75 with border values repeated, and a = -0.5 with the
     * kernel cut at the border where it is antialiased.
     */
    BICUBIC(2);

    private final int reach;

    Kernel(int reach) {
      this.reach = reach;
    }
  }

  public Resampling {
    if (alignCorners && antialias) {
      throw new IllegalArgumentException("corners are not aligned where a kernel is antialiased");
    }
  }

  /**
   * How an axis changes.
   *
   * @param source places that go in
   * @param cells places that come out
   * @param step from one that comes out to the next, in places of the source
   */
  public record Axis(int source, int cells, double step) {}

  /** An axis whose step follows from its sizes. */
  public Axis axis(int source, int cells) {
    if (!alignCorners) {
      return new Axis(source, cells, (double) source / cells);
    }
    return new Axis(source, cells, cells == 1 ? 0 : (source - 1.0) / (cells - 1));
  }

  /**
   * Maps [images, rows.source, columns.source, width] to [images, rows.cells, columns.cells,
   * width].
   */
  public Operand<TFloat32> apply(Ops ops, Operand<TFloat32> maps, Axis rows, Axis columns) {
    int width = Math.toIntExact(maps.shape().get(3));
    Operand<TFloat32> lines = reshape(ops, swapped(ops, maps, 1, 0, 2, 3), rows.source(), -1);
    Operand<TFloat32> resized = ops.linalg.matMul(ops.constant(matrix(rows)), lines);
    Operand<TFloat32> byRow = reshape(ops, resized, rows.cells(), -1, columns.source(), width);
    Operand<TFloat32> across = reshape(ops, swapped(ops, byRow, 2, 0, 1, 3), columns.source(), -1);
    Operand<TFloat32> both = ops.linalg.matMul(ops.constant(matrix(columns)), across);
    Operand<TFloat32> byColumn = reshape(ops, both, columns.cells(), rows.cells(), -1, width);
    return swapped(ops, byColumn, 2, 1, 0, 3);
  }

  private static Operand<TFloat32> swapped(Ops ops, Operand<TFloat32> x, int... order) {
    return ops.linalg.transpose(x, ops.constant(order));
  }

  private static Operand<TFloat32> reshape(Ops ops, Operand<TFloat32> x, int... shape) {
    return ops.reshape(x, ops.constant(shape));
  }

  /** Weights [cells, source] that turn a row of the source into what comes out. */
  public float[][] matrix(Axis axis) {
    float[][] matrix = new float[axis.cells()][];
    for (int cell = 0; cell < axis.cells(); cell++) {
      matrix[cell] = antialias ? widened(axis, cell) : repeated(axis, cell);
    }
    return matrix;
  }

  /** Border values are repeated. */
  private float[] repeated(Axis axis, int cell) {
    float[] weights = new float[axis.source()];
    double place = alignCorners ? axis.step() * cell : axis.step() * (cell + 0.5) - 0.5;
    int first = (int) Math.floor(place) - kernel.reach + 1;
    for (int tap = first; tap < first + 2 * kernel.reach; tap++) {
      int clamped = Math.min(Math.max(tap, 0), axis.source() - 1);
      weights[clamped] += (float) weight(Math.abs(place - tap), -0.75);
    }
    return weights;
  }

  /** The kernel is as wide as the step, cut at the border, and its weights add up to 1. */
  private float[] widened(Axis axis, int cell) {
    double wide = Math.max(axis.step(), 1);
    double centre = axis.step() * (cell + 0.5);
    int first = Math.max((int) (centre - kernel.reach * wide + 0.5), 0);
    int end = Math.min((int) (centre + kernel.reach * wide + 0.5), axis.source());
    double[] raw = new double[axis.source()];
    double sum = 0;
    for (int tap = first; tap < end; tap++) {
      raw[tap] = weight(Math.abs(tap - centre + 0.5) / wide, -0.5);
      sum += raw[tap];
    }
    float[] weights = new float[axis.source()];
    for (int tap = first; tap < end; tap++) {
      weights[tap] = (float) (raw[tap] / sum);
    }
    return weights;
  }

  private double weight(double d, double a) {
    if (d >= kernel.reach) {
      return 0;
    }
    return switch (kernel) {
      case BILINEAR -> 1 - d;
      case BICUBIC ->
          d <= 1 ? ((a + 2) * d - (a + 3)) * d * d + 1 : ((a * d - 5 * a) * d + 8 * a) * d - 4 * a;
    };
  }
}
