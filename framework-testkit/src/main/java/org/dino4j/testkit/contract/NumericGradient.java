package org.dino4j.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.dino4j.api.array.FloatArray;
import org.tensorflow.ndarray.Shape;

/**
 * A gradient against what the function does when it is walked along a line: {@code (8 (f(h) -
 * f(-h)) - (f(2h) - f(-2h))) / 12h}. The lines are the gradient's own, where the slope is the
 * gradient's length, and random ones.
 *
 * @param at where the gradient was taken
 * @param gradient of each of them
 * @param function the value at another point
 */
record NumericGradient(
    Map<String, FloatArray> at,
    Map<String, FloatArray> gradient,
    ToDoubleFunction<Map<String, FloatArray>> function) {
  private static final int RANDOM_LINES = 3;

  /**
   * Compares the slopes.
   *
   * @param step length of the walk
   * @param tolerance largest difference, as a share of the gradient's length
   */
  void check(double step, double tolerance) {
    double length = Math.sqrt(dot(gradient, gradient));
    assertThat(length).as("length of the gradient").isPositive();
    compare("the gradient's own line", gradient, step, tolerance * length);
    for (int line = 0; line < RANDOM_LINES; line++) {
      compare("random line " + line, random(line), step, tolerance * length);
    }
  }

  private void compare(
      String line, Map<String, FloatArray> direction, double step, double tolerance) {
    double length = Math.sqrt(dot(direction, direction));
    double expected = dot(gradient, direction) / length;
    double near = value(direction, step / length) - value(direction, -step / length);
    double far = value(direction, 2 * step / length) - value(direction, -2 * step / length);
    assertThat((8 * near - far) / (12 * step))
        .as("numeric slope along %s against the analytic one", line)
        .isCloseTo(expected, within(tolerance));
  }

  private double value(Map<String, FloatArray> direction, double factor) {
    Map<String, FloatArray> moved = new HashMap<>();
    at.forEach((name, from) -> moved.put(name, moved(from, direction.get(name), factor)));
    return function.applyAsDouble(moved);
  }

  private static FloatArray moved(FloatArray from, FloatArray direction, double factor) {
    float[] values = from.values().clone();
    for (int i = 0; i < values.length; i++) {
      values[i] += (float) (factor * direction.values()[i]);
    }
    return new FloatArray(from.shape(), values);
  }

  private Map<String, FloatArray> random(int line) {
    Map<String, FloatArray> direction = new HashMap<>();
    at.forEach(
        (name, value) ->
            direction.put(name, Trial.normal(name + "/" + line, 1, Shape.of(value.shape()))));
    return direction;
  }

  private static double dot(Map<String, FloatArray> one, Map<String, FloatArray> other) {
    double sum = 0;
    for (Map.Entry<String, FloatArray> entry : one.entrySet()) {
      float[] values = other.get(entry.getKey()).values();
      for (int i = 0; i < values.length; i++) {
        sum += (double) entry.getValue().values()[i] * values[i];
      }
    }
    return sum;
  }
}
