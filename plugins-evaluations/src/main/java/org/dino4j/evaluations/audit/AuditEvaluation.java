package org.dino4j.evaluations.audit;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.dino4j.api.data.DataSource;
import org.dino4j.api.evaluate.Better;
import org.dino4j.api.evaluate.Evaluation;
import org.dino4j.api.evaluate.EvaluationSetting;
import org.dino4j.api.evaluate.Measure;
import org.dino4j.api.evaluate.OpenEvaluation;
import org.dino4j.api.option.Doc;
import org.dino4j.api.part.Setting;
import org.dino4j.api.timeline.Length;
import org.dino4j.api.unit.Unit;
import org.dino4j.api.view.InputSpec;

/**
 * Looks at patch tokens: how long they are after each block, before the final norm and after it;
 * whether some are far longer than the others and where those lie; what can be read off them; what
 * PCA and attention show of them. No labels are needed.
 *
 * <p>Papers: "Vision transformers need registers" (arXiv:2309.16588) for outliers and probes,
 * DINOv2 (arXiv:2304.07193) for the colours, DINO (arXiv:2104.14294) for attention.
 */
@Doc("norms of patch tokens by block, outliers, PCA colours, attention by head and register")
public final class AuditEvaluation implements Evaluation {
  /** Share of patch tokens above the cut that their norms suggest, after the last block. */
  static final Measure OUTLIERS = new Measure("outliers", Unit.SHARE, Better.LOWER);

  /** Share above the cut of the paper. */
  static final Measure LONG = new Measure("above150", Unit.SHARE, Better.LOWER);

  /** How often a normal token tells its place. */
  static final Measure POSITION = new Measure("position", Unit.SHARE, Better.HIGHER);

  /**
   * L2 distance of what a normal token tells of its pixels, normalised as the network sees them.
   */
  static final Measure PIXELS = new Measure("pixels", Unit.NONE, Better.LOWER);

  private final AuditOptions options;

  @Inject
  public AuditEvaluation(AuditOptions options) {
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
    return List.of(OUTLIERS, LONG, POSITION, PIXELS);
  }

  @Override
  public Optional<InputSpec> views() {
    return Optional.of(options.views().inputs());
  }

  @Override
  public List<String> objections(Setting setting) {
    int views =
        Math.max(options.views().inputs().viewCount(), options.shownViews().inputs().viewCount());
    return views == 1
        ? List.of()
        : List.of(
            "views and shown must cut one view of a picture, found %s; 'center-crop' does"
                .formatted(views));
  }

  @Override
  public OpenEvaluation open(EvaluationSetting setting) {
    DataSource pictures =
        options.pictures().or(setting.own()::heldOut).orElse(setting.own().trained());
    return new OpenAudit(options, pictures, setting);
  }
}
