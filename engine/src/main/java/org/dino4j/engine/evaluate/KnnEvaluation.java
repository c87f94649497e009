package org.dino4j.engine.evaluate;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dino4j.api.data.DataSet;
import org.dino4j.api.data.DataSource;
import org.dino4j.api.method.JudgedEncoder;
import org.dino4j.api.option.Doc;
import org.dino4j.api.part.Refusal;
import org.dino4j.api.part.Setting;
import org.dino4j.api.timeline.Length;
import org.dino4j.api.timeline.Timeline;
import org.dino4j.engine.size.Limits;
import org.dino4j.engine.size.Memory;

/**
 * Asks a bank of pictures for the class of each query by weighted k-NN on the class tokens of
 * frozen networks: no training, so it measures the features themselves.
 *
 * <p>Papers: the protocol is that of DINO (arXiv:2104.14294, section 4.1) after Wu et al.
 * (arXiv:1805.01978). The randomly initialised network, the pixels and the colours are measured on
 * the same split: a figure means something only above these.
 */
@Doc("weighted k-NN on frozen features, next to baselines on the same split")
public final class KnnEvaluation implements Evaluation {
  private static final String NOT_HELD_OUT =
      "queries are left out, so they are what data.holdOut holds out of training, but that is left out too. Set data.holdOut, for example {\"share\": 0.1}, or give queries a source";
  private static final String NOTHING_HELD_OUT =
      "queries must not be empty, and nothing can be held out of a single picture. Train on two or more";

  private final KnnOptions options;

  @Inject
  public KnnEvaluation(KnnOptions options) {
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
  public List<String> objections(Setting setting) {
    int views = options.views().inputs().viewCount();
    return views == 1
        ? sizes().ofViews(options.views().inputs())
        : List.of(
            "views must cut one view of a picture, found %s; 'center-crop' does".formatted(views));
  }

  private static FeatureSizes sizes() {
    return new FeatureSizes(new Limits(Memory.ofThisProcess()));
  }

  @Override
  public List<String> dataObjections(OpenSources data) {
    Optional<DataSet> queries = queries(data);
    if (queries.filter(set -> set.size() > 0).isEmpty()) {
      return List.of(queries.isEmpty() ? NOT_HELD_OUT : NOTHING_HELD_OUT);
    }
    return faults(Split.of(bank(data), queries.get()));
  }

  private DataSet bank(OpenSources data) {
    return options.bank().map(data::of).orElseGet(data::trained);
  }

  private Optional<DataSet> queries(OpenSources data) {
    return options.queries().map(data::of).or(data::heldOut);
  }

  /**
   * Pictures that were named for it must be fit to be measured; a run's own may be what they are.
   */
  private List<String> faults(Split split) {
    return options.queries().isPresent() ? split.faults(options.most()) : List.of();
  }

  @Override
  public List<String> networkObjections(List<JudgedEncoder> networks, OpenSources data) {
    List<String> objections = new ArrayList<>(misfits(networks));
    objections.addAll(sizes().ofOneView(options.views().inputs(), networks));
    objections.addAll(sizes().ofRows("bank", bank(data).size(), networks));
    queries(data)
        .ifPresent(
            queries -> objections.addAll(sizes().ofRows("queries", queries.size(), networks)));
    return objections;
  }

  @Override
  public OpenEvaluation open(EvaluationSetting setting) {
    Split split = open(setting.own());
    List<String> faults = new ArrayList<>(faults(split));
    faults.addAll(misfits(setting.encoders()));
    if (!faults.isEmpty()) {
      split.close();
      throw new Refusal(
          Refusal.Kind.RECIPE, "evaluation " + name() + ": " + String.join("; ", faults));
    }
    return new OpenKnn(options, split, measurable(split), setting);
  }

  private Split open(OwnPictures own) {
    DataSource queries =
        options
            .queries()
            .or(own::heldOut)
            .orElseThrow(() -> new Refusal(Refusal.Kind.RECIPE, NOT_HELD_OUT));
    return Split.of(options.bank().orElse(own.trained()).open(), queries.open());
  }

  private Measurable measurable(Split split) {
    return options.queries().isPresent()
        ? Measurable.all(options)
        : Measurable.on(split, options.k());
  }

  /** What the networks have against the evaluated view. */
  private List<String> misfits(List<JudgedEncoder> networks) {
    Setting seen = new Setting(options.views().inputs(), new Timeline(1, 1, 1), 1);
    return networks.stream()
        .flatMap(encoder -> encoder.backbone().objections(seen).stream())
        .distinct()
        .toList();
  }
}
