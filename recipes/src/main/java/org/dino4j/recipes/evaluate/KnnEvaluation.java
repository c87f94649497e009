package org.dino4j.recipes.evaluate;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.dino4j.api.method.JudgedEncoder;
import org.dino4j.api.option.Doc;
import org.dino4j.api.part.Refusal;
import org.dino4j.api.part.Setting;
import org.dino4j.api.timeline.Length;
import org.dino4j.api.timeline.Timeline;
import org.dino4j.recipes.size.Limits;
import org.dino4j.recipes.size.Memory;

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
    return Split.of(data.of(options.bank()), data.of(options.queries())).faults(options.most());
  }

  @Override
  public List<String> networkObjections(List<JudgedEncoder> networks, OpenSources data) {
    List<String> objections = new ArrayList<>(misfits(networks));
    objections.addAll(sizes().ofOneView(options.views().inputs(), networks));
    objections.addAll(sizes().ofRows("bank", data.of(options.bank()).size(), networks));
    objections.addAll(sizes().ofRows("queries", data.of(options.queries()).size(), networks));
    return objections;
  }

  @Override
  public OpenEvaluation open(EvaluationSetting setting) {
    Split split = Split.of(options.bank().open(), options.queries().open());
    List<String> faults = new ArrayList<>(split.faults(options.most()));
    faults.addAll(misfits(setting.encoders()));
    if (!faults.isEmpty()) {
      split.close();
      throw new Refusal(
          Refusal.Kind.RECIPE, "evaluation " + name() + ": " + String.join("; ", faults));
    }
    return new OpenKnn(options, split, setting);
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
