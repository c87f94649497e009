package org.dino4j.engine.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dino4j.api.evaluate.Score;
import org.dino4j.api.signal.Signal;
import org.dino4j.api.train.StepReport;

/**
 * A line of {@code events.jsonl}: a value that the same run gives again, bit for bit. Maps keep the
 * order in which the run names things.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Event.Signals.class, name = Event.SIGNALS),
  @JsonSubTypes.Type(value = Event.Phase.class, name = "phase"),
  @JsonSubTypes.Type(value = Event.Step.class, name = "step"),
  @JsonSubTypes.Type(value = Event.Evaluated.class, name = "evaluation"),
  @JsonSubTypes.Type(value = Event.Baselines.class, name = "baselines"),
  @JsonSubTypes.Type(value = Event.SampleReplaced.class, name = "sample-replaced"),
  @JsonSubTypes.Type(value = Event.Found.class, name = "finding")
})
public sealed interface Event {
  /** The kind of the line that says what the numbers of the steps are; it holds none itself. */
  String SIGNALS = "signals";

  /** Steps of the run that were done before this. */
  long step();

  /**
   * One step of training.
   *
   * @param step its number, from 0
   * @param gradientNorm L2 norm of a module's gradient before clipping, by path
   */
  record Step(
      long step,
      double loss,
      Map<String, Double> terms,
      Map<String, Double> scheduled,
      Map<String, Double> watch,
      Map<String, Double> gradientNorm)
      implements Event {
    private static final int MODULE_DEPTH = 2;

    /** What a step said, with the norms of the parameters summed up by module. */
    public static Step of(long step, StepReport report) {
      return new Step(
          step,
          report.loss(),
          report.terms(),
          report.scheduled(),
          report.watch(),
          byModule(report.gradientNorms()));
    }

    private static Map<String, Double> byModule(Map<String, Double> norms) {
      Map<String, Double> squares = new LinkedHashMap<>();
      norms.forEach((path, norm) -> squares.merge(module(path), norm * norm, Double::sum));
      squares.replaceAll((module, square) -> Math.sqrt(square));
      return squares;
    }

    /** {@code student.backbone} of {@code student.backbone.blocks.0.norm1.weight}. */
    private static String module(String path) {
      String[] places = path.split("\\.", MODULE_DEPTH + 1);
      return places.length <= MODULE_DEPTH ? path : places[0] + "." + places[1];
    }
  }

  /**
   * What the numbers of the steps are, as parts declared them; the first line of a run.
   *
   * @param format of the whole log
   * @param signals by the name that they have among a step's watched values or its schedules
   */
  record Signals(long step, int format, Map<String, Signal> signals) implements Event {
    /** Of a log that this dino4j writes. */
    public Signals(long step, Map<String, Signal> signals) {
      this(step, EventLog.NEWEST, signals);
    }
  }

  /**
   * A phase begins, in a run that has phases.
   *
   * @param name as the recipe calls it
   */
  record Phase(long step, String name) implements Event {}

  /**
   * Results of an evaluation of the networks as they were after {@code step} steps.
   *
   * @param results by name, {@code teacher@10} first
   * @param kinds what those are that are no shares, by name
   */
  record Evaluated(
      long step,
      String name,
      Map<String, Double> results,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) @JsonSetter(nulls = Nulls.AS_EMPTY)
          Map<String, ScoreKind> kinds)
      implements Event {
    /** All of them are shares. */
    public Evaluated(long step, String name, Map<String, Double> results) {
      this(step, name, results, Map.of());
    }

    /** Of these scores. */
    public static Evaluated of(long step, String name, List<Score> scores) {
      return new Evaluated(step, name, ScoreKind.values(scores), ScoreKind.unusual(scores));
    }

    /** What it was made of. */
    public List<Score> scores() {
      return ScoreKind.scores(name, results, kinds);
    }
  }

  /**
   * Results on the same split that do not depend on training, measured before the first evaluation.
   *
   * @param kinds what those are that are no shares, by name
   */
  record Baselines(
      long step,
      String name,
      Map<String, Double> results,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) @JsonSetter(nulls = Nulls.AS_EMPTY)
          Map<String, ScoreKind> kinds)
      implements Event {
    /** All of them are shares. */
    public Baselines(long step, String name, Map<String, Double> results) {
      this(step, name, results, Map.of());
    }

    /** Of these scores. */
    public static Baselines of(long step, String name, List<Score> scores) {
      return new Baselines(step, name, ScoreKind.values(scores), ScoreKind.unusual(scores));
    }

    /** What it was made of. */
    public List<Score> scores() {
      return ScoreKind.scores(name, results, kinds);
    }
  }

  /**
   * A sample that could not be read.
   *
   * @param index its place in the training data
   * @param by the sample that was taken in its place
   */
  record SampleReplaced(long step, int index, String sample, String reason, String by)
      implements Event {}

  /**
   * Something that the doctor found wrong with the training.
   *
   * @param step steps done when it was found
   * @param finding its name, for programs: {@code uniform-collapse}
   * @param says what was seen, in words and figures
   * @param cure what usually helps
   */
  record Found(long step, String finding, String says, String cure) implements Event {}
}
