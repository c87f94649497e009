package org.dino4j.evaluations.audit;

import java.util.List;
import java.util.Optional;
import org.dino4j.api.evaluate.Evaluation;
import org.dino4j.api.timeline.Length;
import org.dino4j.evaluations.patch.PcaOptions;
import org.dino4j.evaluations.picture.Whole;
import org.dino4j.testkit.contract.EvaluationContract;

/** On a run's own pictures. */
final class AuditEvaluationTest extends EvaluationContract {
  @Override
  protected AuditOptions options() {
    return new AuditOptions(
        Optional.empty(),
        new Whole(16),
        Optional.empty(),
        6,
        2,
        List.of(-1),
        PcaOptions.PLAIN,
        1,
        Length.parse("1 epoch"),
        "audit");
  }

  @Override
  protected Evaluation part() {
    return new AuditEvaluation(options());
  }
}
