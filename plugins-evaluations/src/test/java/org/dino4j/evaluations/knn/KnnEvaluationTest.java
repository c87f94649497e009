package org.dino4j.evaluations.knn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.dino4j.api.data.Sample;
import org.dino4j.api.data.ViewPolicy;
import org.dino4j.api.data.Views;
import org.dino4j.api.evaluate.Evaluation;
import org.dino4j.api.evaluate.Measure;
import org.dino4j.api.seed.Seeds;
import org.dino4j.api.timeline.Length;
import org.dino4j.api.view.InputSpec;
import org.dino4j.api.view.Size;
import org.dino4j.api.view.ViewSpec;
import org.dino4j.testkit.contract.EvaluationContract;
import org.junit.jupiter.api.Test;

/** On a run's own pictures. */
final class KnnEvaluationTest extends EvaluationContract {
  @Override
  protected KnnOptions options() {
    return new KnnOptions(
        Optional.empty(),
        Optional.empty(),
        new Whole(),
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

  /** The picture as it is. */
  private record Whole() implements ViewPolicy {
    @Override
    public InputSpec inputs() {
      return new InputSpec(
          List.of(new ViewSpec("whole", 1, Size.square(16), 3, ViewSpec.PixelFormat.UINT8)));
    }

    @Override
    public Views views(Sample sample, Seeds seeds) {
      return Views.of(List.of(sample.image()), sample);
    }
  }
}
