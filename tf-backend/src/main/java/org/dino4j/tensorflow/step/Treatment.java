package org.dino4j.tensorflow.step;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.dino4j.api.graph.Parameter;
import org.dino4j.api.optimize.Freeze;
import org.dino4j.api.optimize.ParameterGroup;

/**
 * How a parameter is updated: by all the groups that take it.
 *
 * @param groups in the order of the plan
 */
record Treatment(List<ParameterGroup> groups) {
  private static final String PLAIN = "trained";

  /** The treatment of a parameter that lies at {@code depth} in its backbone, if it is in one. */
  static Treatment of(List<ParameterGroup> all, Parameter parameter, OptionalInt depth) {
    return new Treatment(
        all.stream()
            .filter(group -> group.match().takes(parameter.path(), parameter.traits(), depth))
            .toList());
  }

  /**
   * Groups by which updates are left out: their parameters have a count of updates of their own.
   */
  Treatment skipping() {
    return new Treatment(
        groups.stream().filter(group -> group.freeze().how() == Freeze.How.SKIP).toList());
  }

  /** What tables and stored counts call it. */
  String name() {
    return groups.isEmpty()
        ? PLAIN
        : groups.stream().map(ParameterGroup::name).collect(Collectors.joining("+"));
  }

  /** For so many steps it stands still in this way. */
  long frozenSteps(Freeze.How how) {
    return groups.stream()
        .map(ParameterGroup::freeze)
        .filter(freeze -> freeze.how() == how)
        .mapToLong(Freeze::steps)
        .max()
        .orElse(0);
  }

  /** Whether it ever moves. */
  boolean learns() {
    return frozenSteps(Freeze.How.SKIP) != Freeze.FOR_GOOD;
  }

  /** Factor of the weight decay, for a parameter that is decayed at all. */
  double decay() {
    return groups.stream().mapToDouble(ParameterGroup::decay).reduce(1, (a, b) -> a * b);
  }
}
