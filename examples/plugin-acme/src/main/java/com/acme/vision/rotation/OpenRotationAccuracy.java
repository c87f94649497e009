package com.acme.vision.rotation;

import com.acme.vision.evaluate.Asked;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.dino4j.api.data.Image;
import org.dino4j.api.evaluate.Better;
import org.dino4j.api.evaluate.EvaluationSetting;
import org.dino4j.api.evaluate.Exhibit;
import org.dino4j.api.evaluate.OpenEvaluation;
import org.dino4j.api.evaluate.Score;
import org.dino4j.api.method.JudgedEncoder;
import org.dino4j.api.train.Encoder;
import org.dino4j.api.train.Pixels;
import org.dino4j.api.train.Snapshot;
import org.dino4j.api.unit.Unit;

/** The turns that one run's networks tell, and that the first one told before its training. */
final class OpenRotationAccuracy implements OpenEvaluation {
  private static final double CHANCE = 1.0 / Turn.values().length;

  private final EvaluationSetting setting;
  private final Asked pictures;

  OpenRotationAccuracy(EvaluationSetting setting, Asked pictures) {
    this.setting = setting;
    this.pictures = pictures;
  }

  /** Each picture is shown in every turn, so chance is known and not measured. */
  @Override
  public List<Score> baselines() {
    try (Encoder first = setting.untrained(setting.encoders().get(0))) {
      return List.of(
          RotationAccuracy.ACCURACY.of(
              Score.RANDOM_INIT, asked(first, pictures.views()).accuracy()),
          new Score("chance", "", CHANCE, Unit.SHARE, Better.HIGHER));
    }
  }

  @Override
  public List<Score> measure(Snapshot snapshot) {
    List<Image> views = pictures.views();
    return setting.encoders().stream()
        .map(
            network ->
                RotationAccuracy.ACCURACY.of(
                    network.name(), asked(network, snapshot, views).accuracy()))
        .toList();
  }

  /** A report draws these without knowing us. */
  @Override
  public List<Exhibit> exhibits(Snapshot snapshot) {
    List<Image> views = pictures.views();
    return setting.encoders().stream()
        .map(network -> asked(network, snapshot, views).confusion(network.name()))
        .toList();
  }

  @Override
  public List<String> unreadable() {
    return pictures.unreadable();
  }

  private Answers asked(JudgedEncoder network, Snapshot snapshot, List<Image> views) {
    try (Encoder encoder = setting.trained(network, snapshot)) {
      return asked(encoder, views);
    }
  }

  private Answers asked(Encoder encoder, List<Image> views) {
    Answers answers = Answers.none();
    for (Turn turn : Turn.values()) {
      Pixels turned = Pixels.of(views.stream().map(turn::of).toList());
      answers.add(
          turn,
          Objects.requireNonNull(
              encoder.encode(turned, Set.of(Encoder.PROJECTED)).get(Encoder.PROJECTED)));
    }
    return answers;
  }

  @Override
  public void close() {
    pictures.close();
  }
}
