package org.dino4j.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dino4j.api.array.FloatArray;
import org.dino4j.api.graph.StateUpdate;
import org.dino4j.api.loss.LossTerm;
import org.dino4j.api.part.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/**
 * What losses of all kinds owe.
 *
 * @param <L> the kind of loss
 */
abstract class LossContract<L extends Part> extends PartContract<L> {
  /** Puts the loss into a graph, on inputs of the trial. */
  abstract LossTerm build(L loss, Trial trial);

  /** How far the numeric gradient walks. Smaller for a loss that bends more sharply. */
  protected double step() {
    return 1e-2;
  }

  /** Largest difference between numeric and analytic gradient, as a share of its length. */
  protected double tolerance() {
    return 1e-2;
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.01, 1, 100})
  final void isFiniteOnRandomInput(double scale) {
    try (Trial trial = new Trial(scale)) {
      LossTerm term = build(part(), trial);
      List<Operand<TFloat32>> said = new ArrayList<>(List.of(term.value()));
      term.watch().values().forEach(watched -> said.add(watched.value()));
      term.updates().forEach(update -> said.add(update.observed()));
      said.addAll(trial.gradients(term.value(), trial.learned().values()));

      List<FloatArray> found = trial.run(said);

      assertThat(found.get(0).shape()).as("the value is a scalar").isEmpty();
      found.forEach(array -> Trial.assertFinite("value, watch, observed or gradient", array));
    }
  }

  @Test
  final void gradientReachesTheStudent() {
    try (Trial trial = new Trial()) {
      LossTerm term = build(part(), trial);
      List<FloatArray> found = trial.run(trial.gradients(term.value(), trial.learned().values()));
      List<String> names = List.copyOf(trial.learned().keySet());
      for (int i = 0; i < names.size(); i++) {
        assertThat(found.get(i).values())
            .as("gradient of %s", names.get(i))
            .isNotEqualTo(new float[found.get(i).values().length]);
      }
    }
  }

  @Test
  final void analyticGradientIsTheNumericOne() {
    try (Trial trial = new Trial()) {
      LossTerm term = build(part(), trial);
      List<FloatArray> found = trial.run(trial.gradients(term.value(), trial.learned().values()));
      Map<String, FloatArray> gradient = new HashMap<>();
      Map<String, FloatArray> at = new HashMap<>();
      for (String name : trial.learned().keySet()) {
        gradient.put(name, found.get(gradient.size()));
        at.put(name, trial.feeds().get(name));
      }
      new NumericGradient(
              at, gradient, moved -> trial.run(0, moved, List.of(term.value())).get(0).single())
          .check(step(), tolerance());
    }
  }

  @Test
  final void orderInTheBatchDoesNotMatter() {
    try (Trial trial = new Trial()) {
      LossTerm term = build(part(), trial);
      List<Operand<TFloat32>> said = new ArrayList<>(List.of(term.value()));
      term.watch().values().forEach(watched -> said.add(watched.value()));
      List<FloatArray> before = trial.run(said);
      List<FloatArray> turned = trial.run(0, trial.turned(), said);
      for (int i = 0; i < said.size(); i++) {
        double value = before.get(i).single();
        assertThat((double) turned.get(i).single())
            .as("value or watch after the rows of all views changed places alike")
            .isCloseTo(value, within(1e-5 * Math.max(1, Math.abs(value))));
      }
    }
  }

  @Test
  final void sameSeedGivesTheSameBits() {
    L once = part();
    List<FloatArray> first = valueAndGradients(once);
    assertThat(valueAndGradients(once))
        .as("the same part in a second graph: a part keeps nothing from one graph to the next")
        .isEqualTo(first);
    assertThat(valueAndGradients(part())).as("a part made again").isEqualTo(first);
  }

  private List<FloatArray> valueAndGradients(L loss) {
    try (Trial trial = new Trial()) {
      LossTerm term = build(loss, trial);
      List<Operand<TFloat32>> said = new ArrayList<>(List.of(term.value()));
      said.addAll(trial.gradients(term.value(), trial.learned().values()));
      return trial.run(said);
    }
  }

  @Test
  final void writesNothingButItsUpdates() {
    try (Trial trial = new Trial()) {
      LossTerm term = build(part(), trial);
      Map<String, FloatArray> before = trial.memory();
      List<FloatArray> first = trial.run(List.of(term.value()));
      assertThat(trial.run(List.of(term.value())))
          .as("the same step again: something is remembered outside of the scope's states")
          .isEqualTo(first);
      assertThat(Trial.changed(before, trial.memory())).as("changed by computing").isEmpty();

      trial.update(List.of(term.value()), term.updates());

      List<String> announced =
          term.updates().stream().map(StateUpdate::target).map(state -> state.path()).toList();
      assertThat(announced)
          .as("what changed must be among the updates of the term")
          .containsAll(Trial.changed(before, trial.memory()));
    }
  }
}
