package org.dino4j.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.dino4j.api.array.FloatArray;
import org.dino4j.api.graph.Forward;
import org.dino4j.api.graph.GraphScope;
import org.dino4j.api.graph.Parameter;
import org.dino4j.api.part.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * What networks of all kinds owe: parts with weights.
 *
 * @param <N> the kind of network
 */
abstract class NetworkContract<N extends Part> extends PartContract<N> {
  private static final String STUDENT = "student.";
  private static final String TEACHER = "teacher.";

  /**
   * Puts the network at a place, on inputs of the trial; asked twice, it uses the same inputs.
   *
   * @return what it says; the first axis of each is that of its input
   */
  abstract List<Operand<TFloat32>> build(N network, GraphScope at, Trial trial);

  /** How far the numeric gradient walks. Smaller for a network with many kinks. */
  protected double step() {
    return 2e-3;
  }

  /** Largest difference between numeric and analytic gradient, as a share of its length. */
  protected double tolerance() {
    return 2e-2;
  }

  /** Last names of parameters that no output depends on here, for example a mask token. */
  protected Set<String> idle() {
    return Set.of();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  final void isFiniteOnRandomInput(boolean trained) {
    try (Trial trial = new Trial()) {
      GraphScope at = student(trial, trained ? Forward.TRAINED : Forward.USED);
      List<Operand<TFloat32>> said = new ArrayList<>(build(part(), at, trial));
      said.addAll(trial.gradients(probe(trial, said), Trial.values(trial.trained(STUDENT))));
      trial.run(said).forEach(found -> Trial.assertFinite("output or gradient", found));
    }
  }

  @Test
  final void gradientReachesInputsAndEveryParameter() {
    try (Trial trial = new Trial()) {
      Operand<TFloat32> probe = probed(part(), trial);
      List<Parameter> weights = busy(trial);
      List<Operand<TFloat32>> of = new ArrayList<>(Trial.values(weights));
      of.addAll(trial.learned().values());
      List<String> names = new ArrayList<>(weights.stream().map(Parameter::path).toList());
      names.addAll(trial.learned().keySet());
      List<FloatArray> found = trial.run(trial.gradients(probe, of));
      for (int i = 0; i < names.size(); i++) {
        assertThat(found.get(i).values())
            .as("gradient of %s", names.get(i))
            .isNotEqualTo(new float[found.get(i).values().length]);
      }
    }
  }

  @Test
  final void hasWeightsOfItsOwnAtEachPlace() {
    try (Trial trial = new Trial()) {
      N network = part();
      Operand<TFloat32> probe = probed(network, trial);
      build(network, trial.root().child("teacher"), trial);
      List<Parameter> teacher = trial.trained(TEACHER);

      assertThat(teacher.stream().map(p -> p.path().substring(TEACHER.length())))
          .as("names below the second place")
          .isEqualTo(
              trial.trained(STUDENT).stream()
                  .map(p -> p.path().substring(STUDENT.length()))
                  .toList());
      assertThat(trial.parameters())
          .as("every parameter is below its place")
          .allMatch(p -> p.path().startsWith(STUDENT) || p.path().startsWith(TEACHER));
      List<FloatArray> found = trial.run(trial.gradients(probe, Trial.values(teacher)));
      for (FloatArray gradient : found) {
        assertThat(gradient.values())
            .as("the student's gradient of the teacher's weights")
            .isEqualTo(new float[gradient.values().length]);
      }
    }
  }

  @Test
  final void analyticGradientIsTheNumericOne() {
    try (Trial trial = new Trial()) {
      Operand<TFloat32> probe = probed(part(), trial);
      List<Parameter> weights = busy(trial);
      List<FloatArray> found = trial.run(trial.gradients(probe, Trial.values(weights)));
      Map<String, FloatArray> gradient = new HashMap<>();
      Map<String, FloatArray> at = new HashMap<>();
      Map<String, FloatArray> memory = trial.memory();
      for (Parameter weight : weights) {
        gradient.put(weight.path(), found.get(gradient.size()));
        at.put(weight.path(), memory.get(weight.path()));
      }
      new NumericGradient(
              at,
              gradient,
              moved -> {
                trial.assign(moved);
                return trial.run(List.of(probe)).get(0).single();
              })
          .check(step(), tolerance());
    }
  }

  @Test
  final void rowsOfTheBatchChangePlacesWithTheirInputs() {
    try (Trial trial = new Trial()) {
      List<Operand<TFloat32>> said = build(part(), student(trial, Forward.USED), trial);
      List<FloatArray> before = trial.run(said);
      List<FloatArray> turned = trial.run(0, trial.turned(), said);
      for (int i = 0; i < said.size(); i++) {
        assertThat(turned.get(i).values())
            .as("what is said of a row after the rows changed places")
            .containsExactly(Trial.turned(before.get(i)).values(), Offset.offset(1e-4f));
      }
    }
  }

  @Test
  final void aRowDoesNotDependOnTheOthersWhereItIsUsed() {
    try (Trial trial = new Trial()) {
      List<Operand<TFloat32>> said = build(part(), student(trial, Forward.USED), trial);
      List<FloatArray> before = trial.run(said);
      List<FloatArray> after = trial.run(0, trial.withOtherLastRows(), said);
      for (int i = 0; i < said.size(); i++) {
        assertThat(Trial.firstRow(after.get(i)))
            .as("what is said of the first row after the last one changed")
            .containsExactly(Trial.firstRow(before.get(i)), Offset.offset(1e-4f));
      }
    }
  }

  @Test
  final void sameSeedGivesTheSameBits() {
    N once = part();
    List<FloatArray> first = said(once);
    assertThat(said(once))
        .as("the same part in a second graph: a part keeps nothing from one graph to the next")
        .isEqualTo(first);
    assertThat(said(part())).as("a part made again").isEqualTo(first);
  }

  private List<FloatArray> said(N network) {
    try (Trial trial = new Trial()) {
      List<Operand<TFloat32>> said = new ArrayList<>();
      said.add(probed(network, trial));
      said.addAll(trial.gradients(said.get(0), Trial.values(trial.trained(STUDENT))));
      return trial.run(said);
    }
  }

  @Test
  final void isNotRandomAndChangesNothingWhereItIsUsed() {
    try (Trial trial = new Trial()) {
      List<Operand<TFloat32>> said = build(part(), student(trial, Forward.USED), trial);
      Map<String, FloatArray> before = trial.memory();
      List<FloatArray> first = trial.run(said);
      assertThat(trial.run(5, Map.of(), said)).as("another step").isEqualTo(first);
      trial.update(said, List.of());
      assertThat(Trial.changed(before, trial.memory())).as("changed by using it").isEmpty();
    }
  }

  @Test
  final void changesStatesOnlyWhereItIsTrained() {
    try (Trial trial = new Trial()) {
      Operand<TFloat32> probe = probed(part(), trial);
      Map<String, FloatArray> before = trial.memory();
      List<FloatArray> first = trial.run(List.of(probe));
      assertThat(trial.run(List.of(probe)))
          .as("the same step again: something is remembered outside of the scope's states")
          .isEqualTo(first);
      assertThat(Trial.changed(before, trial.memory())).as("changed by computing").isEmpty();
      trial.update(List.of(probe), List.of());
      assertThat(Trial.changed(before, trial.memory()))
          .as("changed after the step: states may, parameters are the optimiser's")
          .doesNotContainAnyElementsOf(trial.parameters().stream().map(Parameter::path).toList());
    }
  }

  private static GraphScope student(Trial trial, Forward forward) {
    return trial.root().child("student").with(forward);
  }

  private List<Parameter> busy(Trial trial) {
    return trial.trained(STUDENT).stream()
        .filter(p -> !idle().contains(p.path().substring(p.path().lastIndexOf('.') + 1)))
        .toList();
  }

  private Operand<TFloat32> probed(N network, Trial trial) {
    return probe(trial, build(network, student(trial, Forward.TRAINED), trial));
  }

  /** A random linear function of all outputs, so that none can hide behind another. */
  private static Operand<TFloat32> probe(Trial trial, List<Operand<TFloat32>> outputs) {
    Ops ops = trial.root().ops();
    List<Operand<TFloat32>> sums = new ArrayList<>();
    for (Operand<TFloat32> output : outputs) {
      Operand<TFloat32> weights = trial.given("probe " + sums.size(), output.shape());
      Operand<TFloat32> flat =
          ops.reshape(ops.math.mul(output, weights), ops.constant(new int[] {-1}));
      sums.add(ops.sum(flat, ops.constant(0)));
    }
    return ops.math.addN(sums);
  }
}
