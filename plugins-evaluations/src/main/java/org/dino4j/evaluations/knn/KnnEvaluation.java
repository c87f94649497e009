package org.dino4j.evaluations.knn;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dino4j.api.data.DataSet;
import org.dino4j.api.data.DataSource;
import org.dino4j.api.evaluate.Evaluation;
import org.dino4j.api.evaluate.EvaluationSetting;
import org.dino4j.api.evaluate.Measure;
import org.dino4j.api.evaluate.OpenEvaluation;
import org.dino4j.api.evaluate.OpenSources;
import org.dino4j.api.evaluate.OwnPictures;
import org.dino4j.api.method.JudgedEncoder;
import org.dino4j.api.option.Doc;
import org.dino4j.api.part.Refusal;
import org.dino4j.api.part.Setting;
import org.dino4j.api.size.Extent;
import org.dino4j.api.timeline.Length;
import org.dino4j.api.view.InputSpec;
import org.dino4j.api.view.ViewSpec;

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
  private static final String NOT_BYTES =
      "views must be of uint8 pixels, found %s: the baselines beside it compare the pixels of 8-bit pictures. Take it out, or give bank and queries as 8-bit pictures";

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
  public List<Measure> measures() {
    return options.k().stream().map(KnnOptions::measure).toList();
  }

  @Override
  public Optional<InputSpec> views() {
    return Optional.of(options.views().inputs());
  }

  @Override
  public int together() {
    return Pictures.CHUNK;
  }

  @Override
  public List<String> objections(Setting setting) {
    List<String> objections = new ArrayList<>();
    int views = options.views().inputs().viewCount();
    if (views != 1) {
      objections.add(
          "views must cut one view of a picture, found %s; 'center-crop' does".formatted(views));
    }
    options.views().inputs().groups().stream()
        .map(ViewSpec::format)
        .filter(format -> format != ViewSpec.PixelFormat.UINT8)
        .map(format -> NOT_BYTES.formatted(format.name().toLowerCase(Locale.ROOT)))
        .distinct()
        .forEach(objections::add);
    return objections;
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

  /** The features of one network at a time. */
  @Override
  public List<Extent> held(List<JudgedEncoder> networks, OpenSources data) {
    List<Extent> held = new ArrayList<>(rows("bank", bank(data).size(), networks));
    queries(data).ifPresent(queries -> held.addAll(rows("queries", queries.size(), networks)));
    return held;
  }

  private static List<Extent> rows(String set, int pictures, List<JudgedEncoder> networks) {
    return networks.stream()
        .map(network -> network.backbone().width())
        .distinct()
        .map(width -> Extent.of("features of " + set).by("pictures", pictures).by("width", width))
        .toList();
  }

  @Override
  public OpenEvaluation open(EvaluationSetting setting) {
    Split split = open(setting.own());
    List<String> faults = faults(split);
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
}
