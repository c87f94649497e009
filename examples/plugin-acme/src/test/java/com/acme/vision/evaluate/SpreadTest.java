package com.acme.vision.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.vision.data.Outlines;
import com.acme.vision.data.OutlinesOptions;
import java.util.List;
import java.util.Optional;
import org.dino4j.api.data.Sample;
import org.dino4j.api.data.ViewPolicy;
import org.dino4j.api.data.Views;
import org.dino4j.api.evaluate.Evaluation;
import org.dino4j.api.part.Setting;
import org.dino4j.api.seed.Seeds;
import org.dino4j.api.timeline.Length;
import org.dino4j.api.timeline.Timeline;
import org.dino4j.api.view.InputSpec;
import org.dino4j.api.view.Size;
import org.dino4j.api.view.ViewSpec;
import org.dino4j.testkit.contract.EvaluationContract;
import org.junit.jupiter.api.Test;

final class SpreadTest extends EvaluationContract {
  @Override
  protected SpreadOptions options() {
    return with(1);
  }

  @Override
  protected Evaluation part() {
    return new Spread(options());
  }

  private static SpreadOptions with(int views) {
    return new SpreadOptions(
        Optional.of(new Outlines(new OutlinesOptions(12, 16, 0))),
        new Whole(views),
        8,
        Length.parse("1 epoch"),
        "spread");
  }

  @Test
  void severalViewsOfAPictureAreObjectedTo() {
    Setting any = new Setting(new Whole(2).inputs(), new Timeline(1, 1, 1), 1);

    assertThat(new Spread(with(2)).objections(any))
        .containsExactly("views must cut one view of a picture, found 2; 'center-crop' does");
  }

  /** The picture as it is. */
  private record Whole(int count) implements ViewPolicy {
    @Override
    public InputSpec inputs() {
      return new InputSpec(
          List.of(new ViewSpec("whole", count, Size.square(16), 3, ViewSpec.PixelFormat.UINT8)));
    }

    @Override
    public Views views(Sample sample, Seeds seeds) {
      return Views.of(List.of(sample.image()), sample);
    }
  }
}
