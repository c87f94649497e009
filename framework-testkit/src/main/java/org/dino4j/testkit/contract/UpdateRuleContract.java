package org.dino4j.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.dino4j.api.array.FloatArray;
import org.dino4j.api.optimize.UpdateRule;
import org.dino4j.api.train.NonFiniteException;
import org.dino4j.testkit.part.GivenGradients;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What an update rule owes. It is tried in a real run with a matrix and a bias whose gradients are
 * given.
 */
public abstract class UpdateRuleContract extends PartContract<UpdateRule> {
  private static final String MATRIX = GivenGradients.MODULE + ".matrix";
  private static final Map<String, FloatArray> NOTHING = RuleTrial.gradients(0, 0);

  @Test
  final void walksAgainstTheGradient() {
    try (RuleTrial trial = new RuleTrial(part(), .01, 0)) {
      Map<String, FloatArray> gradient = RuleTrial.gradients(0, 1);
      Map<String, FloatArray> before = trial.memory();
      trial.step(0, gradient);
      for (String name : gradient.keySet()) {
        String path = GivenGradients.MODULE + "." + name;
        assertThat(dot(moved(before.get(path), trial.memory().get(path)), gradient.get(name)))
            .as("movement of the %s along its gradient", name)
            .isNegative();
      }
    }
  }

  @Test
  final void staysFiniteAndStandsStillWhereThereIsNoGradient() {
    try (RuleTrial trial = new RuleTrial(part(), .01, 0)) {
      Map<String, FloatArray> before = trial.memory();
      trial.step(0, NOTHING);
      assertThat(trial.memory().get(MATRIX)).as("the matrix").isEqualTo(before.get(MATRIX));
      for (int step = 1; step < 6; step++) {
        trial.step(step, RuleTrial.gradients(step, Math.pow(100, step - 3)));
      }
      trial.memory().forEach(Trial::assertFinite);
    }
  }

  @Test
  final void learningRateNoneMovesNothing() {
    try (RuleTrial trial = new RuleTrial(part(), 0, .1)) {
      Map<String, FloatArray> before = trial.memory();
      trial.step(0, RuleTrial.gradients(0, 1));
      assertThat(trial.memory().get(MATRIX)).as("the matrix").isEqualTo(before.get(MATRIX));
    }
  }

  @Test
  final void weightDecayPullsTowardsZero() {
    try (RuleTrial trial = new RuleTrial(part(), .01, .1)) {
      FloatArray before = trial.memory().get(MATRIX);
      trial.step(0, NOTHING);
      assertThat(dot(moved(before, trial.memory().get(MATRIX)), before))
          .as("movement along the weights, with weight decay and no gradient")
          .isNegative();
    }
  }

  @ParameterizedTest
  @CsvSource({"matrix, bias", "bias, matrix"})
  final void oneParameterDoesNotMoveAnother(String moved, String other) {
    Map<String, FloatArray> gradients = RuleTrial.gradients(0, 1);
    Map<String, FloatArray> changed = new HashMap<>(gradients);
    changed.put(other, RuleTrial.gradients(1, 3).get(other));
    String path = GivenGradients.MODULE + "." + moved;
    assertThat(after(changed).get(path))
        .as("the %s, after the %s had another gradient", moved, other)
        .isEqualTo(after(gradients).get(path));
  }

  private Map<String, FloatArray> after(Map<String, FloatArray> gradients) {
    try (RuleTrial trial = new RuleTrial(part(), .01, .1)) {
      trial.step(0, gradients);
      return trial.memory();
    }
  }

  @Test
  final void sameSeedGivesTheSameBits() {
    UpdateRule once = part();
    Map<String, FloatArray> first = run(once);
    assertThat(Trial.changed(first, run(once)))
        .as("the same part in a second run: a part keeps nothing from one graph to the next")
        .isEmpty();
    assertThat(Trial.changed(first, run(part()))).as("a part made again").isEmpty();
  }

  private static Map<String, FloatArray> run(UpdateRule rule) {
    try (RuleTrial trial = new RuleTrial(rule, .01, .1)) {
      trial.steps(0, 4);
      return trial.memory();
    }
  }

  @Test
  final void allThatItRemembersIsInItsSlots() {
    Map<String, FloatArray> middle;
    Map<String, FloatArray> end;
    try (RuleTrial trial = new RuleTrial(part(), .01, .1)) {
      trial.steps(0, 3);
      middle = trial.memory();
      trial.steps(3, 6);
      end = trial.memory();
    }
    try (RuleTrial resumed = new RuleTrial(part(), .01, .1)) {
      resumed.restore(middle);
      resumed.steps(3, 6);
      assertThat(Trial.changed(end, resumed.memory()))
          .as("differs in a run that was resumed: slots.zeros must hold all that a rule remembers")
          .isEmpty();
    }
  }

  @Test
  final void writesNothingInAStepThatIsNotFinite() {
    try (RuleTrial trial = new RuleTrial(part(), .01, .1)) {
      trial.steps(0, 2);
      Map<String, FloatArray> before = trial.memory();
      Map<String, FloatArray> ill = RuleTrial.gradients(2, Double.NaN);
      assertThatThrownBy(() -> trial.step(2, ill)).isInstanceOf(NonFiniteException.class);
      assertThat(Trial.changed(before, trial.memory()))
          .as("written past the gate: build writes with slots.ops() alone")
          .isEmpty();
    }
  }

  private static FloatArray moved(FloatArray before, FloatArray after) {
    float[] moved = after.values().clone();
    for (int i = 0; i < moved.length; i++) {
      moved[i] -= before.values()[i];
    }
    return new FloatArray(before.shape(), moved);
  }

  private static double dot(FloatArray one, FloatArray other) {
    double sum = 0;
    for (int i = 0; i < one.values().length; i++) {
      sum += (double) one.values()[i] * other.values()[i];
    }
    return sum;
  }
}
