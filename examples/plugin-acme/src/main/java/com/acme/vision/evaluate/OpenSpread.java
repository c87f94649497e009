package com.acme.vision.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.dino4j.api.array.FloatArray;
import org.dino4j.api.data.DataSet;
import org.dino4j.api.data.Image;
import org.dino4j.api.data.UnreadableSampleException;
import org.dino4j.api.evaluate.EvaluationSetting;
import org.dino4j.api.evaluate.Exhibit;
import org.dino4j.api.evaluate.OpenEvaluation;
import org.dino4j.api.evaluate.Score;
import org.dino4j.api.method.JudgedEncoder;
import org.dino4j.api.seed.Seeds;
import org.dino4j.api.train.Encoder;
import org.dino4j.api.train.Pixels;
import org.dino4j.api.train.Snapshot;
import org.dino4j.api.view.ViewSpec;

/** The spread of one run's networks, and of the first before its training. */
final class OpenSpread implements OpenEvaluation {
  private final EvaluationSetting setting;
  private final DataSet pictures;
  private final SpreadOptions options;
  private final List<String> unreadable = new ArrayList<>();

  OpenSpread(EvaluationSetting setting, DataSet pictures, SpreadOptions options) {
    this.setting = setting;
    this.pictures = pictures;
    this.options = options;
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
    return List.copyOf(unreadable);
  }

  private double spread(Encoder encoder) {
    FloatArray tokens =
        Objects.requireNonNull(
            encoder.encode(views(), Set.of(Encoder.CLASS_TOKEN)).get(Encoder.CLASS_TOKEN));
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

  private Pixels views() {
    unreadable.clear();
    Seeds seeds = setting.seeds().child("evaluate").child(options.name());
    List<Image> views = new ArrayList<>();
    for (int i = 0; i < Math.min(options.most(), pictures.size()); i++) {
      try {
        views.add(options.views().views(pictures.read(i), seeds.child(i)).images().get(0));
      } catch (UnreadableSampleException e) {
        unreadable.add(e.getMessage());
      }
    }
    return together(views);
  }

  private Pixels together(List<Image> views) {
    ViewSpec spec = options.views().inputs().groups().get(0);
    int each = spec.size().height() * spec.size().width() * spec.channels();
    byte[] all = new byte[each * views.size()];
    for (int i = 0; i < views.size(); i++) {
      System.arraycopy(views.get(i).pixels(), 0, all, i * each, each);
    }
    return new Pixels.Bytes(views.size(), spec.size(), spec.channels(), all);
  }

  @Override
  public void close() {
    pictures.close();
  }
}
