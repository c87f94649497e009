package com.acme.vision.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.dino4j.api.array.FloatArray;
import org.dino4j.api.evaluate.EvaluationSetting;
import org.dino4j.api.evaluate.Exhibit;
import org.dino4j.api.evaluate.OpenEvaluation;
import org.dino4j.api.evaluate.Score;
import org.dino4j.api.method.JudgedEncoder;
import org.dino4j.api.train.Encoder;
import org.dino4j.api.train.Pixels;
import org.dino4j.api.train.Snapshot;

/** The spread of one run's networks, and of the first before its training. */
final class OpenSpread implements OpenEvaluation {
  private final EvaluationSetting setting;
  private final Asked asked;

  OpenSpread(EvaluationSetting setting, Asked asked) {
    this.setting = setting;
    this.asked = asked;
  }

  @Override
  public List<Score> baselines() {
    try (Encoder encoder = setting.untrained(setting.encoders().get(0).bare())) {
      return List.of(Spread.DISTANCE.of(Score.RANDOM_INIT, spread(encoder)));
    }
  }

  @Override
  public List<Score> measure(Snapshot snapshot) {
    List<Score> scores = new ArrayList<>();
    for (JudgedEncoder network : setting.encoders()) {
      try (Encoder encoder = setting.trained(network.bare(), snapshot)) {
        scores.add(Spread.DISTANCE.of(network.name(), spread(encoder)));
      }
    }
    return scores;
  }

  /** A report draws this without knowing us. */
  @Override
  public List<Exhibit> exhibits(Snapshot snapshot) {
    List<List<String>> rows =
        measure(snapshot).stream().map(score -> List.of(score.network(), score.text())).toList();
    return List.of(
        new Exhibit.Table("How far apart pictures lie", List.of("network", "distance"), rows));
  }

  @Override
  public List<String> unreadable() {
    return asked.unreadable();
  }

  private double spread(Encoder encoder) {
    FloatArray tokens =
        Objects.requireNonNull(
            encoder
                .encode(Pixels.of(asked.views()), Set.of(Encoder.CLASS_TOKEN))
                .get(Encoder.CLASS_TOKEN));
    int count = (int) tokens.shape()[0];
    int width = (int) tokens.shape()[1];
    // The length of the mean of unit vectors holds the cosines of all pairs.
    double[] sum = new double[width];
    for (int row = 0; row < count; row++) {
      double length = length(tokens.values(), row * width, width);
      for (int i = 0; i < width; i++) {
        sum[i] += tokens.values()[row * width + i] / Math.max(length, 1e-12);
      }
    }
    double squares = 0;
    for (double value : sum) {
      squares += value * value;
    }
    return count < 2 ? 0 : 1 - (squares - count) / (count * (count - 1.0));
  }

  private static double length(float[] values, int start, int width) {
    double square = 0;
    for (int i = start; i < start + width; i++) {
      square += (double) values[i] * values[i];
    }
    return Math.sqrt(square);
  }

  @Override
  public void close() {
    asked.close();
  }
}
