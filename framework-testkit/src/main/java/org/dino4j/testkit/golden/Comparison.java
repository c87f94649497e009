package org.dino4j.testkit.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.dino4j.api.array.FloatArray;

/**
 * Collects what a test computed for one case. Every comparison is made before any of them fails, so
 * one run shows all that is wrong. Begun by {@link GoldenCase#verify}.
 */
public final class Comparison {
  private final GoldenCase golden;
  private final Consumer<String> lines;
  private final Set<String> compared = new TreeSet<>();
  private final List<String> faults = new ArrayList<>();
  private double worst;
  private String worstName = "-";

  Comparison(GoldenCase golden, Consumer<String> lines) {
    this.golden = golden;
    this.lines = lines;
  }

  /** Compares a computed array with the recorded one of that name. */
  public void array(String name, FloatArray actual) {
    double[] values = new double[actual.values().length];
    for (int i = 0; i < values.length; i++) {
      values[i] = actual.values()[i];
    }
    array(name, values, actual.shape());
  }

  /** Compares computed values, row-major and of the given shape, with the array of that name. */
  public void array(String name, double[] actual, long... shape) {
    GoldenArray expected = golden.array(name);
    if (!Arrays.equals(expected.shape(), shape)) {
      fault(
          name,
          "has shape %s, expected %s"
              .formatted(Arrays.toString(shape), Arrays.toString(expected.shape())));
      compared.add(name);
      return;
    }
    Deviation difference = Deviation.between(expected, actual, golden.json(), name);
    record(name, difference.share(), difference.toString());
  }

  /** Compares a scalar. */
  public void scalar(String name, double actual) {
    array(name, new double[] {actual});
  }

  /**
   * Compares numbers that the case holds in its JSON: each within {@code relative} of the recorded
   * one.
   */
  public void values(String what, double[] expected, double[] actual, double relative) {
    if (expected.length != actual.length) {
      fault(what, "has %s values, expected %s".formatted(actual.length, expected.length));
      return;
    }
    for (int i = 0; i < expected.length; i++) {
      within(
          what + "[" + i + "]",
          Math.abs(expected[i] - actual[i]),
          relative * Math.abs(expected[i]));
    }
  }

  /** Records an error against a tolerance that the case's JSON states. */
  public void within(String what, double error, double tolerance) {
    double share = error == 0 ? 0 : error / tolerance;
    record(what, share, "error %s, tolerance %s".formatted(error, tolerance));
  }

  private void record(String name, double share, String description) {
    compared.add(name);
    if (!(share <= 1)) {
      fault(name, description);
    }
    if (!(share <= worst)) {
      worst = share;
      worstName = name;
    }
  }

  private void fault(String name, String description) {
    faults.add(name + ": " + description);
  }

  void conclude() {
    lines.accept(summary());
    assertThat(faults).as("%s: arrays that differ", golden.name()).isEmpty();
    assertThat(compared).as("%s: what was compared", golden.name()).isNotEmpty();
    assertThat(missing()).as("%s: recorded arrays that were not compared", golden.name()).isEmpty();
  }

  private String summary() {
    return String.format(
        Locale.ROOT,
        "PARITY %s: %d compared, worst %.3f of its tolerance (%s)%s",
        golden.name(),
        compared.size(),
        worst,
        worstName,
        faults.isEmpty() ? "" : ", " + faults.size() + " WRONG");
  }

  private Set<String> missing() {
    Set<String> missing = new TreeSet<>();
    for (String array : golden.arrays().keySet()) {
      if (array.startsWith("out/") || array.startsWith("grad/")) {
        missing.add(array);
      }
    }
    missing.removeAll(compared);
    missing.removeIf(this::skipped);
    return missing;
  }

  private boolean skipped(String array) {
    String reason = golden.json().path("skip").path(array).asText();
    if (reason.isEmpty()) {
      return false;
    }
    lines.accept("PARITY %s: skips %s: %s".formatted(golden.name(), array, reason));
    return true;
  }
}
