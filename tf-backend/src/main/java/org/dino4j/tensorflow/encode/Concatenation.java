package org.dino4j.tensorflow.encode;

import java.util.List;
import org.dino4j.api.array.FloatArray;

/** Arrays whose first dimension counts pictures. */
final class Concatenation {
  private Concatenation() {}

  /** Puts arrays one after another; they differ in the first dimension at most. */
  static FloatArray join(List<FloatArray> parts) {
    if (parts.size() == 1) {
      return parts.get(0);
    }
    long[] shape = parts.get(0).shape().clone();
    shape[0] = parts.stream().mapToLong(part -> part.shape()[0]).sum();
    float[] values = new float[Math.toIntExact(FloatArray.count(shape))];
    int next = 0;
    for (FloatArray part : parts) {
      System.arraycopy(part.values(), 0, values, next, part.values().length);
      next += part.values().length;
    }
    return new FloatArray(shape, values);
  }
}
