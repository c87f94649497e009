package org.dino4j.evaluations.knn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.dino4j.api.evaluate.Evaluation;
import org.dino4j.api.evaluate.Measure;
import org.dino4j.api.timeline.Length;
import org.dino4j.evaluations.picture.Whole;
import org.dino4j.testkit.contract.EvaluationContract;
import org.junit.jupiter.api.Test;

/** On a run's own pictures. */
final class KnnEvaluationTest extends EvaluationContract {
  @Override
  protected KnnOptions options() {
    return new KnnOptions(
        Optional.empty(),
        Optional.empty(),
        new Whole(16),
        List.of(3, 1),
        0.07,
        Length.parse("1 epoch"),
        "knn");
  }

  @Override
  protected Evaluation part() {
    return new KnnEvaluation(options());
  }

  @Test
  void measuresByNumbersOfNeighbours() {
    assertThat(part().measures()).extracting(Measure::inWords).containsExactly("k = 3", "k = 1");
  }
}
