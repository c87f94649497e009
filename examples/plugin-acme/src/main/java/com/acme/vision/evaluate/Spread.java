package com.acme.vision.evaluate;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.dino4j.api.data.DataSet;
import org.dino4j.api.evaluate.Better;
import org.dino4j.api.evaluate.Evaluation;
import org.dino4j.api.evaluate.EvaluationSetting;
import org.dino4j.api.evaluate.Measure;
import org.dino4j.api.evaluate.OpenEvaluation;
import org.dino4j.api.part.Setting;
import org.dino4j.api.seed.Seeds;
import org.dino4j.api.timeline.Length;
import org.dino4j.api.unit.Unit;
import org.dino4j.api.view.InputSpec;

/**
 * How far apart a network puts different pictures: one minus the mean cosine between their
 * features. It needs no classes, and is 0 after a collapse.
 */
public final class Spread implements Evaluation {
  static final Measure DISTANCE = new Measure("distance", Unit.NONE, Better.HIGHER);

  private final SpreadOptions options;

  @Inject
  public Spread(SpreadOptions options) {
    this.options = options;
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
    return List.of(DISTANCE);
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
    return views == 1
        ? List.of()
        : List.of(
            "views must cut one view of a picture, found %d; 'center-crop' does".formatted(views));
  }

  @Override
  public OpenEvaluation open(EvaluationSetting setting) {
    DataSet pictures = options.pictures().orElse(setting.own().trained()).open();
    Seeds seeds = setting.seeds().child("evaluate").child(options.name());
    return new OpenSpread(setting, new Asked(pictures, options.views(), options.most(), seeds));
  }
}
