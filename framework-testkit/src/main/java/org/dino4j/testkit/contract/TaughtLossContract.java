package org.dino4j.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dino4j.api.array.FloatArray;
import org.dino4j.api.loss.LossTerm;
import org.dino4j.api.part.Part;
import org.junit.jupiter.api.Test;

/**
 * What a loss owes that compares the student with a teacher or a target.
 *
 * @param <L> the kind of loss
 */
abstract class TaughtLossContract<L extends Part> extends LossContract<L> {
  @Test
  final void gradientNeverReachesTeacherOrTarget() {
    try (Trial trial = new Trial()) {
      LossTerm term = build(part(), trial);
      List<FloatArray> found = trial.run(trial.gradients(term.value(), trial.given().values()));
      List<String> names = List.copyOf(trial.given().keySet());
      for (int i = 0; i < names.size(); i++) {
        assertThat(found.get(i).values())
            .as("gradient of %s: ops.stopGradient is missing", names.get(i))
            .isEqualTo(new float[found.get(i).values().length]);
      }
    }
  }
}
