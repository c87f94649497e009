package com.acme.vision.rotation;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.vision.backbone.ConvNet;
import com.acme.vision.backbone.ConvNetOptions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dino4j.api.data.Views;
import org.dino4j.api.evaluate.EvaluationSetting;
import org.dino4j.api.evaluate.OpenEvaluation;
import org.dino4j.api.evaluate.OwnPictures;
import org.dino4j.api.evaluate.Score;
import org.dino4j.api.method.Method;
import org.dino4j.api.optimize.UpdateRule;
import org.dino4j.api.part.Annotations;
import org.dino4j.api.part.Setting;
import org.dino4j.api.seed.Seeds;
import org.dino4j.api.timeline.Timeline;
import org.dino4j.api.train.Batch;
import org.dino4j.api.train.Clip;
import org.dino4j.api.train.Devices;
import org.dino4j.api.train.OptimizerPlan;
import org.dino4j.api.train.Pixels;
import org.dino4j.api.train.Snapshot;
import org.dino4j.api.train.StepReport;
import org.dino4j.api.train.TrainingPlan;
import org.dino4j.api.train.TrainingSession;
import org.dino4j.api.view.Normalization;
import org.dino4j.tensorflow.rules.AdamOptions;
import org.dino4j.testkit.contract.PartContract;
import org.dino4j.testkit.part.InstalledParts;
import org.junit.jupiter.api.Test;

final class RotationTest extends PartContract<Method> {
  private static final int STEPS = 200;
  private static final int BATCH = 16;
  private static final Seeds SEEDS = new Seeds(5);
  private static final Horizons PICTURES = new Horizons(STEPS * BATCH, 1);
  private static final Corner VIEWS = Corner.of(Horizons.SIDE);
  private static final Turned TURNED = new Turned(new TurnedOptions(VIEWS));

  @Override
  protected RotationOptions options() {
    return new RotationOptions(
        new ConvNet(new ConvNetOptions(8, 2, 3)), Normalization.none(Horizons.CHANNELS));
  }

  @Override
  protected Method part() {
    return new Rotation(options());
  }

  @Test
  void needsTheLabelsThatItsViewsMake() {
    assertThat(part().needs().without(TURNED.offers(Annotations.NONE))).isEqualTo(Annotations.NONE);
    assertThat(part().needs()).isEqualTo(Annotations.LABELS);
  }

  @Test
  void learnsToTellTheTurnsOfPicturesThatItHasNotSeen() {
    try (TrainingSession session = InstalledParts.backend().train(plan())) {
      StepReport first = session.step(batch(0), 0);
      for (int step = 1; step < STEPS - 1; step++) {
        session.step(batch(step), step);
      }
      StepReport last = session.step(batch(STEPS - 1), STEPS - 1);

      assertThat(first.loss()).as("about ln 4 at first").isBetween(1.0, 2.5);
      assertThat(last.loss()).isLessThan(0.5);
      assertThat(last.watch().get("acme-rotation.told")).isGreaterThan(0.8);
      assertMeasuredAboveChance(session.snapshot());
    }
  }

  private void assertMeasuredAboveChance(Snapshot snapshot) {
    try (OpenEvaluation evaluation = accuracy().open(setting())) {
      List<Score> baselines = evaluation.baselines();
      List<Score> scores = evaluation.measure(snapshot);

      assertThat(baselines)
          .extracting(Score::name)
          .containsExactly("randomInit@accuracy", "chance");
      assertThat(baselines.get(1).value()).isEqualTo(0.25);
      assertThat(baselines.get(0).value()).isBetween(0.0, 0.6);
      assertThat(scores).extracting(Score::name).containsExactly("network@accuracy");
      assertThat(scores.get(0).value()).isGreaterThan(0.9);
    }
  }

  private static RotationAccuracy accuracy() {
    return RotationAccuracyTest.asking(new Horizons(32, 2));
  }

  private EvaluationSetting setting() {
    return new EvaluationSetting(
        InstalledParts.backend(),
        Devices.cpu(1),
        part().encoders(),
        SEEDS,
        new OwnPictures(PICTURES, Optional.empty()));
  }

  private TrainingPlan plan() {
    UpdateRule adam =
        InstalledParts.make(UpdateRule.class, "adam", new AdamOptions(0.9, 0.999, 1e-8));
    return new TrainingPlan(
        part(),
        new Setting(TURNED.inputs(), new Timeline(BATCH, STEPS, STEPS), 1),
        new OptimizerPlan(
            adam, (step, timeline) -> 0.01, (step, timeline) -> 0, new Clip(0, Clip.Scope.GLOBAL)),
        SEEDS,
        Devices.cpu(1));
  }

  /** As dino4j feeds it: each sample cut by its own seeds, with the label that came of it. */
  private static Batch batch(int step) {
    List<Views> views =
        IntStream.range(step * BATCH, (step + 1) * BATCH)
            .mapToObj(i -> TURNED.views(PICTURES.read(i), SEEDS.child(i)))
            .toList();
    return new Batch(
        List.of(Pixels.of(views.stream().map(v -> v.images().get(0)).toList())),
        views.stream().map(v -> "horizon").toList(),
        views.stream().mapToInt(v -> v.label().orElseThrow()).toArray(),
        Map.of(),
        Optional.empty());
  }
}
