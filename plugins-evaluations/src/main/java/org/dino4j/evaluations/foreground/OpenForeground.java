package org.dino4j.evaluations.foreground;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dino4j.api.data.DataSource;
import org.dino4j.api.data.Raster;
import org.dino4j.api.evaluate.Better;
import org.dino4j.api.evaluate.EvaluationSetting;
import org.dino4j.api.evaluate.Exhibit;
import org.dino4j.api.evaluate.OpenEvaluation;
import org.dino4j.api.evaluate.Score;
import org.dino4j.api.method.JudgedEncoder;
import org.dino4j.api.model.Grid;
import org.dino4j.api.seed.Seeds;
import org.dino4j.api.train.Encoder;
import org.dino4j.api.train.Snapshot;
import org.dino4j.api.unit.Unit;
import org.dino4j.api.view.Normalization;
import org.dino4j.evaluations.patch.PatchPixels;
import org.dino4j.evaluations.patch.Tokens;
import org.dino4j.evaluations.picture.SomeViews;
import org.dino4j.evaluations.rows.Rows;

/** Foreground on some pictures of two sources. */
final class OpenForeground implements OpenEvaluation {
  private final ForegroundOptions options;
  private final EvaluationSetting setting;
  private final SomeViews bank;
  private final SomeViews queries;
  private Optional<Grid> grid = Optional.empty();
  private boolean asked;

  OpenForeground(
      ForegroundOptions options, DataSource bank, DataSource queries, EvaluationSetting setting) {
    this.options = options;
    this.setting = setting;
    Seeds seeds = setting.seeds().child("evaluate").child(options.name());
    this.bank = SomeViews.of(bank, options.views(), seeds.child("bank"), options.count());
    this.queries = SomeViews.of(queries, options.views(), seeds.child("queries"), options.count());
  }

  @Override
  public List<Score> baselines() {
    JudgedEncoder first = setting.encoders().get(0).bare();
    try (Encoder encoder = setting.untrained(first)) {
      Optional<Masks> untrained = masks(encoder);
      List<Score> scores = new ArrayList<>();
      untrained.ifPresent(found -> scores.addAll(found.scores(Score.RANDOM_INIT)));
      grid.ifPresent(cut -> scores.addAll(withoutNetwork(cut)));
      return scores;
    }
  }

  private List<Score> withoutNetwork(Grid cut) {
    Truth truth = truth(queries, cut);
    boolean[] all = new boolean[queries.shown().size() * cut.cells()];
    Arrays.fill(all, true);
    Rows known = pixels(bank, cut);
    float[] mean = known.mean();
    Masks raw =
        new Masks(truth, settingOn(cut).of(known.minus(mean), pixels(queries, cut).minus(mean)));
    List<Score> scores = new ArrayList<>(raw.scores("rawPixels"));
    scores.add(new Score("everything", "", truth.jaccard(all), Unit.SHARE, Better.HIGHER));
    return scores;
  }

  private static Rows pixels(SomeViews views, Grid cut) {
    int channels = views.images().get(0).channels();
    return PatchPixels.of(views.images(), cut, Normalization.none(channels));
  }

  @Override
  public List<Score> measure(Snapshot snapshot) {
    List<Score> scores = new ArrayList<>();
    for (JudgedEncoder network : setting.encoders()) {
      try (Encoder encoder = setting.trained(network.bare(), snapshot)) {
        masks(encoder).ifPresent(found -> scores.addAll(found.scores(network.name())));
      }
    }
    return scores;
  }

  /** Nothing where the network has no patches. */
  private Optional<Masks> masks(Encoder encoder) {
    Tokens asking = new Tokens(encoder, queries.images());
    grid = asking.grid();
    asked = true;
    return grid.map(cut -> Masks.of(settingOn(cut), new Tokens(encoder, bank.images()), asking));
  }

  private Masks.Setting settingOn(Grid cut) {
    return new Masks.Setting(options, setting.backend(), truth(bank, cut), truth(queries, cut));
  }

  private Truth truth(SomeViews views, Grid cut) {
    List<Raster> masks =
        views.shown().stream().map(shown -> shown.map(options.mask()).orElseThrow()).toList();
    return new Truth(masks, cut);
  }

  @Override
  public List<Exhibit> exhibits(Snapshot snapshot) {
    try (Encoder encoder = setting.trained(setting.encoders().get(0).bare(), snapshot)) {
      return masks(encoder)
          .map(found -> new MaskExhibit(found, queries, options.mask()).of(options.rows()))
          .stream()
          .toList();
    }
  }

  @Override
  public List<String> unreadable() {
    return Stream.of(bank, queries).flatMap(views -> views.unreadable().stream()).toList();
  }

  @Override
  public List<String> notes() {
    if (asked && grid.isEmpty()) {
      return List.of("not measured: the backbone has no patch tokens");
    }
    return grid
        .map(cut -> truth(queries, cut))
        .map(
            truth ->
                "the best masks of whole patches, %s x %s to a picture, reach %s"
                    .formatted(
                        truth.grid().rows(),
                        truth.grid().columns(),
                        Unit.SHARE.text(truth.jaccard(truth.wholePatches()))))
        .stream()
        .toList();
  }

  @Override
  public void close() {
    // Its pictures were read when it was opened.
  }
}
