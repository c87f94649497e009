package org.dino4j.evaluations.foreground;

import java.util.Optional;
import org.dino4j.api.evaluate.Evaluation;
import org.dino4j.api.timeline.Length;
import org.dino4j.evaluations.patch.PcaOptions;
import org.dino4j.evaluations.picture.Whole;
import org.dino4j.testkit.contract.EvaluationContract;

/** On a run's own pictures. */
final class ForegroundEvaluationTest extends EvaluationContract {
  @Override
  protected ForegroundOptions options() {
    return new ForegroundOptions(
        Optional.empty(),
        Optional.empty(),
        new Whole(16),
        "mask",
        6,
        50,
        3,
        0.6,
        PcaOptions.PLAIN,
        2,
        Length.parse("1 epoch"),
        "foreground");
  }

  @Override
  protected Evaluation part() {
    return new ForegroundEvaluation(options());
  }
}
