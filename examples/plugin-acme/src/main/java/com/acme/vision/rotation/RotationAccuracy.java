package com.acme.vision.rotation;

import com.acme.vision.evaluate.Asked;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dino4j.api.evaluate.Better;
import org.dino4j.api.evaluate.Evaluation;
import org.dino4j.api.evaluate.EvaluationSetting;
import org.dino4j.api.evaluate.Measure;
import org.dino4j.api.evaluate.OpenEvaluation;
import org.dino4j.api.method.JudgedEncoder;
import org.dino4j.api.part.Refusal;
import org.dino4j.api.part.Setting;
import org.dino4j.api.seed.Seeds;
import org.dino4j.api.timeline.Length;
import org.dino4j.api.unit.Unit;
import org.dino4j.api.view.InputSpec;

/** How many quarter turns a network tells that was trained by {@link Rotation}. */
public final class RotationAccuracy implements Evaluation {
  static final Measure ACCURACY = new Measure("accuracy", Unit.SHARE, Better.HIGHER);

  private final RotationAccuracyOptions options;
  private final Turned turned;

  @Inject
  public RotationAccuracy(RotationAccuracyOptions options) {
    this.options = options;
    this.turned = new Turned(new TurnedOptions(options.views()));
  }

  @Override
  public String name() {
    return options.name();
  }

  @Override
  public Length every() {
    return options.every();
  }

  @Override
  public List<Measure> measures() {
    return List.of(ACCURACY);
  }

  /** dino4j asks the networks whether they can see these. */
  @Override
  public Optional<InputSpec> views() {
    return Optional.of(options.views().inputs());
  }

  @Override
  public int together() {
    return options.most();
  }

  @Override
  public List<String> objections(Setting setting) {
    int views = options.views().inputs().viewCount();
    List<String> several =
        views == 1
            ? List.of()
            : List.of(
                "views must cut one view of a picture, found %s; 'whole' does".formatted(views));
    return Stream.concat(several.stream(), turned.objections(setting).stream()).toList();
  }

  @Override
  public OpenEvaluation open(EvaluationSetting setting) {
    List<String> without =
        setting.encoders().stream()
            .filter(network -> network.head().isEmpty())
            .map(JudgedEncoder::name)
            .toList();
    if (!without.isEmpty()) {
      throw new Refusal(
          Refusal.Kind.RECIPE,
          "acme-rotation-accuracy asks what a network's head says, but these have none: %s"
              .formatted(String.join(", ", without)));
    }
    Seeds seeds = setting.seeds().child("evaluate").child(name());
    return new OpenRotationAccuracy(
        setting, new Asked(options.pictures().open(), options.views(), options.most(), seeds));
  }
}
