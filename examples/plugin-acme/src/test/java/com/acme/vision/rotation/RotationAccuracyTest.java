package com.acme.vision.rotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.acme.vision.backbone.ConvNet;
import com.acme.vision.backbone.ConvNetOptions;
import java.util.List;
import java.util.Optional;
import org.dino4j.api.array.FloatArray;
import org.dino4j.api.data.DataSource;
import org.dino4j.api.evaluate.Evaluation;
import org.dino4j.api.evaluate.EvaluationSetting;
import org.dino4j.api.evaluate.Exhibit;
import org.dino4j.api.evaluate.OwnPictures;
import org.dino4j.api.method.JudgedEncoder;
import org.dino4j.api.part.Refusal;
import org.dino4j.api.part.Setting;
import org.dino4j.api.seed.Seeds;
import org.dino4j.api.timeline.Length;
import org.dino4j.api.timeline.Timeline;
import org.dino4j.api.train.Devices;
import org.dino4j.api.view.Normalization;
import org.dino4j.api.view.Size;
import org.dino4j.testkit.contract.EvaluationContract;
import org.dino4j.testkit.part.InstalledParts;
import org.junit.jupiter.api.Test;

final class RotationAccuracyTest extends EvaluationContract {
  @Override
  protected RotationAccuracyOptions options() {
    return options(new Horizons(6, 0), Corner.of(Horizons.SIDE));
  }

  @Override
  protected Evaluation part() {
    return new RotationAccuracy(options());
  }

  static RotationAccuracy asking(DataSource pictures) {
    return new RotationAccuracy(options(pictures, Corner.of(Horizons.SIDE)));
  }

  private static RotationAccuracyOptions options(DataSource pictures, Corner views) {
    return new RotationAccuracyOptions(pictures, views, 256, Length.parse("1 epoch"), "rotations");
  }

  @Test
  void countsAnswersByTheTurnThatItWas() {
    Answers answers = Answers.none();
    answers.add(Turn.HALF, FloatArray.of(new float[] {0, 0, 1, 0, 5, 0, 0, 1}, 2, 4));
    answers.add(Turn.NONE, FloatArray.of(new float[] {3, 0, 1, 0}, 1, 4));

    assertThat(answers.accuracy()).isEqualTo(2 / 3.0);
    assertThat(((Exhibit.Confusion) answers.confusion("network")).counts())
        .containsExactly(
            List.of(1L, 0L, 0L, 0L),
            List.of(0L, 0L, 0L, 0L),
            List.of(1L, 0L, 1L, 0L),
            List.of(0L, 0L, 0L, 0L));
  }

  @Test
  void aHeadThatSaysSomethingElseIsRefused() {
    Answers answers = Answers.none();

    assertThatThrownBy(() -> answers.add(Turn.NONE, FloatArray.of(new float[64], 1, 64)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("the network's head has 64 outputs");
  }

  @Test
  void aNetworkWithoutAHeadIsRefused() {
    JudgedEncoder bare =
        new JudgedEncoder(
            "network",
            "network.backbone",
            new ConvNet(new ConvNetOptions(4, 2, 3)),
            Normalization.none(3));
    EvaluationSetting setting =
        new EvaluationSetting(
            InstalledParts.backend(),
            Devices.cpu(1),
            List.of(bare),
            new Seeds(0),
            new OwnPictures(new Horizons(2, 0), Optional.empty()));

    assertThatThrownBy(() -> part().open(setting))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("but these have none: network");
  }

  @Test
  void severalViewsOrNoSquareAreObjectedTo() {
    RotationAccuracy odd =
        new RotationAccuracy(options(new Horizons(2, 0), new Corner(new Size(8, 6), 2)));

    assertThat(odd.objections(new Setting(odd.views().orElseThrow(), new Timeline(1, 1, 1), 1)))
        .containsExactly(
            "views must cut one view of a picture, found 2; 'whole' does",
            "acme-turned turns squares, but the 'corner' views are 8x6; give them equal sides");
  }
}
