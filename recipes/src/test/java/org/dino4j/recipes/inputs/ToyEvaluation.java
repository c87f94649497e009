package org.dino4j.recipes.inputs;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.dino4j.api.array.FloatArray;
import org.dino4j.api.data.DataSet;
import org.dino4j.api.data.DataSource;
import org.dino4j.api.data.Image;
import org.dino4j.api.data.UnreadableSampleException;
import org.dino4j.api.data.ViewPolicy;
import org.dino4j.api.data.Views;
import org.dino4j.api.evaluate.Evaluation;
import org.dino4j.api.evaluate.EvaluationSetting;
import org.dino4j.api.evaluate.Measure;
import org.dino4j.api.evaluate.OpenEvaluation;
import org.dino4j.api.evaluate.Score;
import org.dino4j.api.option.Doc;
import org.dino4j.api.part.Refusal;
import org.dino4j.api.seed.Seeds;
import org.dino4j.api.timeline.Length;
import org.dino4j.api.train.Encoder;
import org.dino4j.api.train.Pixels;
import org.dino4j.api.train.Snapshot;
import org.dino4j.api.view.InputSpec;

/** One number for what a toy's line has learned, on 16-bit pictures that it was not trained on. */
abstract class ToyEvaluation implements Evaluation {
  static final Length NOW_AND_THEN = Length.parse("60 steps");

  private final Plan plan;
  private final Measure measure;

  ToyEvaluation(Plan plan, Measure measure) {
    this.plan = plan;
    this.measure = measure;
  }

  /** What a toy is asked about. */
  @Doc("what a toy has learned")
  public record Plan(
      @Doc("pictures that were not trained on") DataSource pictures,
      @Doc("how the one view is cut") ViewPolicy views) {}

  /** The number of a line that is asked about these pictures. */
  abstract double measured(Encoder line, List<Views> asked);

  @Override
  public String name() {
    return measure.name();
  }

  @Override
  public Length every() {
    return NOW_AND_THEN;
  }

  @Override
  public List<Measure> measures() {
    return List.of(measure);
  }

  @Override
  public Optional<InputSpec> views() {
    return Optional.of(plan.views().inputs());
  }

  @Override
  public OpenEvaluation open(EvaluationSetting setting) {
    return new Open(setting, asked());
  }

  private List<Views> asked() {
    try (DataSet pictures = plan.pictures().open()) {
      return IntStream.range(0, pictures.size()).mapToObj(i -> view(pictures, i)).toList();
    }
  }

  private Views view(DataSet pictures, int index) {
    try {
      return plan.views().views(pictures.read(index), new Seeds(index));
    } catch (UnreadableSampleException e) {
      throw new Refusal(Refusal.Kind.DATA, "hills are drawn, not read", e);
    }
  }

  /** What the line says of pictures, in their order. */
  static float[] said(Encoder line, List<Image> pictures, String wanted) {
    FloatArray said = line.encode(Pixels.of(pictures), Set.of(wanted)).get(wanted);
    return Objects.requireNonNull(said).values();
  }

  static List<Image> pictures(List<Views> asked) {
    return asked.stream().map(views -> views.images().get(0)).toList();
  }

  /** Of the line that a run trains, and of the one that it begins with. */
  private final class Open implements OpenEvaluation {
    private final EvaluationSetting setting;
    private final List<Views> asked;

    Open(EvaluationSetting setting, List<Views> asked) {
      this.setting = setting;
      this.asked = asked;
    }

    @Override
    public List<Score> baselines() {
      try (Encoder line = setting.untrained(setting.encoders().get(0))) {
        return List.of(measure.of(Score.RANDOM_INIT, measured(line, asked)));
      }
    }

    @Override
    public List<Score> measure(Snapshot snapshot) {
      try (Encoder line = setting.trained(setting.encoders().get(0), snapshot)) {
        return List.of(measure.of(setting.encoders().get(0).name(), measured(line, asked)));
      }
    }

    @Override
    public void close() {}
  }
}
