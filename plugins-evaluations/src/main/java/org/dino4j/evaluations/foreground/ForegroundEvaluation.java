package org.dino4j.evaluations.foreground;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dino4j.api.data.DataSet;
import org.dino4j.api.data.DataSource;
import org.dino4j.api.evaluate.Better;
import org.dino4j.api.evaluate.Evaluation;
import org.dino4j.api.evaluate.EvaluationSetting;
import org.dino4j.api.evaluate.Measure;
import org.dino4j.api.evaluate.OpenEvaluation;
import org.dino4j.api.evaluate.OpenSources;
import org.dino4j.api.option.Doc;
import org.dino4j.api.part.Annotations;
import org.dino4j.api.part.Refusal;
import org.dino4j.api.part.Setting;
import org.dino4j.api.timeline.Length;
import org.dino4j.api.unit.Unit;
import org.dino4j.api.view.InputSpec;

/**
 * Tells objects from their ground by patch tokens alone, without training: what an objective on
 * patches brings, as figures. Each is the mean Jaccard index over the pictures.
 *
 * <p>Papers: attention at 60 % of its mass as in DINO (arXiv:2104.14294, section 4.2.2); the first
 * principal component as in DINOv2 (arXiv:2304.07193, figure 1).
 */
@Doc("whether patch tokens tell an object from what it lies on, against true masks")
public final class ForegroundEvaluation implements Evaluation {
  /** By the nearest patches of a bank. */
  static final Measure KNN = new Measure("knn", Unit.SHARE, Better.HIGHER);

  /** By the first principal component. */
  static final Measure PCA = new Measure("pca", Unit.SHARE, Better.HIGHER);

  /** By the class token's attention in the last block, of the head that does best. */
  static final Measure ATTENTION = new Measure("attention", Unit.SHARE, Better.HIGHER);

  static final List<Measure> MEASURES = List.of(KNN, PCA, ATTENTION);

  private static final String NOT_HELD_OUT =
      "queries are left out, so they are what data.holdOut holds out of training, but that is left out too. Set data.holdOut, or give queries a source";

  private final ForegroundOptions options;

  @Inject
  public ForegroundEvaluation(ForegroundOptions options) {
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
    return MEASURES;
  }

  @Override
  public Optional<InputSpec> views() {
    return Optional.of(options.views().inputs());
  }

  @Override
  public List<String> objections(Setting setting) {
    List<String> objections = new ArrayList<>();
    int views = options.views().inputs().viewCount();
    if (views != 1) {
      objections.add(
          "views must cut one view of a picture, found %s; 'center-crop' does".formatted(views));
    }
    Annotations mask = Annotations.targets(options.mask());
    if (!options.views().offers(mask).equals(mask)) {
      objections.add(
          "views leave the map '%s' behind; 'center-crop' and 'whole' pass it on"
              .formatted(options.mask()));
    }
    return objections;
  }

  @Override
  public List<String> dataObjections(OpenSources data) {
    Optional<DataSet> queries = options.queries().map(data::of).or(data::heldOut);
    List<String> objections = new ArrayList<>();
    if (queries.isEmpty()) {
      objections.add(NOT_HELD_OUT);
    }
    queries.flatMap(set -> lacking("queries", set)).ifPresent(objections::add);
    lacking("bank", options.bank().map(data::of).orElseGet(data::trained))
        .ifPresent(objections::add);
    return objections;
  }

  private Optional<String> lacking(String what, DataSet set) {
    return set.offers().targets().contains(options.mask())
        ? Optional.empty()
        : Optional.of(
            "%s need the map '%s' beside each picture, but the source has %s; 'posed-cutouts' has one"
                .formatted(what, options.mask(), set.offers().words()));
  }

  @Override
  public OpenEvaluation open(EvaluationSetting setting) {
    DataSource bank = options.bank().orElse(setting.own().trained());
    DataSource queries =
        options
            .queries()
            .or(setting.own()::heldOut)
            .orElseThrow(() -> new Refusal(Refusal.Kind.RECIPE, NOT_HELD_OUT));
    check("bank", bank);
    check("queries", queries);
    return new OpenForeground(options, bank, queries, setting);
  }

  private void check(String what, DataSource source) {
    try (DataSet set = source.open()) {
      lacking(what, set)
          .ifPresent(
              said -> {
                throw new Refusal(Refusal.Kind.RECIPE, "evaluation %s: %s".formatted(name(), said));
              });
    }
  }
}
