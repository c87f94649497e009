package org.dino4j.api.array;

import java.util.Arrays;

/**
 * Float32 numbers with a shape, row-major. A scalar has an empty shape.
 *
 * <p>The values are not copied: whoever makes one hands them over.
 */
public record FloatArray(long[] shape, float[] values) {
  public FloatArray {
    long expected = count(shape);
    if (expected != values.length) {
      throw new IllegalArgumentException(
          "shape "
              + Arrays.toString(shape)
              + " holds "
              + expected
              + " values, found "
              + values.length);
    }
  }

  public static FloatArray of(float[] values, long... shape) {
    return new FloatArray(shape, values);
  }

  public static FloatArray scalar(float value) {
    return new FloatArray(new long[0], new float[] {value});
  }

  /** Number of values in an array of this shape. */
  public static long count(long... shape) {
    return Arrays.stream(shape).reduce(1, Math::multiplyExact);
  }

  /** The only value of an array with one element. */
  public float single() {
    if (values.length != 1) {
      throw new IllegalStateException("not a single value: shape " + Arrays.toString(shape));
    }
    return values[0];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FloatArray that
        && Arrays.equals(shape, that.shape)
        && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(shape) + Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return "float32" + Arrays.toString(shape);
  }
}
