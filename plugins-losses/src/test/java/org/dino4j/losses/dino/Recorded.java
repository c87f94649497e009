package org.dino4j.losses.dino;

import org.dino4j.api.array.FloatArray;
import org.dino4j.testkit.golden.Comparison;
import org.dino4j.testkit.golden.GoldenCase;

/** An output of a case that holds one entry for each step. */
final class Recorded {
  private final String name;
  private final long[] shape;
  private final double[] values;

  Recorded(GoldenCase golden, String role) {
    name = golden.outputs().get(role).asText();
    shape = golden.array(name).shape();
    values = new double[golden.array(name).values().length];
  }

  void put(int index, FloatArray value) {
    put(index, 1, 0, value);
  }

  /** Puts {@code factor * value + shift} in. */
  void put(int index, double factor, double shift, FloatArray value) {
    for (int i = 0; i < value.values().length; i++) {
      values[index * value.values().length + i] = factor * value.values()[i] + shift;
    }
  }

  void compare(Comparison comparison) {
    comparison.array(name, values, shape);
  }
}
