package org.dino4j.testkit.golden;

import java.util.Arrays;
import org.dino4j.api.array.FloatArray;

/**
 * A recorded array, row-major. Values are held as doubles, which hold every float32, int32 and bool
 * and every int64 up to 2^53 exactly.
 *
 * @param type how it was stored
 * @param shape empty for a scalar
 */
public record GoldenArray(Type type, long[] shape, double[] values) {
  /** How values were stored. */
  public enum Type {
    FLOAT32,
    INT32,
    INT64,
    BOOL
  }

  public GoldenArray {
    if (FloatArray.count(shape) != values.length) {
      throw new IllegalArgumentException(
          "shape %s does not hold %s values".formatted(Arrays.toString(shape), values.length));
    }
  }

  /** The values in single precision: exact for float32. */
  public FloatArray floats() {
    float[] floats = new float[values.length];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = (float) values[i];
    }
    return new FloatArray(shape.clone(), floats);
  }

  /** The values as whole numbers; refuses an array of floats. */
  public int[] ints() {
    if (type == Type.FLOAT32) {
      throw new IllegalStateException("an array of floats has no whole numbers");
    }
    return Arrays.stream(values).mapToInt(v -> Math.toIntExact((long) v)).toArray();
  }

  /** The only value of an array with one element. */
  public double single() {
    if (values.length != 1) {
      throw new IllegalStateException("not a single value: shape " + Arrays.toString(shape));
    }
    return values[0];
  }
}
