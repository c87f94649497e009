package org.dino4j.recipes.toy;

import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.dino4j.api.evaluate.Better;
import org.dino4j.api.evaluate.Evaluation;
import org.dino4j.api.evaluate.EvaluationSetting;
import org.dino4j.api.evaluate.Measure;
import org.dino4j.api.evaluate.OpenEvaluation;
import org.dino4j.api.evaluate.Score;
import org.dino4j.api.option.Doc;
import org.dino4j.api.timeline.Length;
import org.dino4j.api.train.Snapshot;
import org.dino4j.api.unit.Unit;

/** Measures what it was told to, of the teacher; the negative of it of the student. */
final class Scripted implements Evaluation {
  private static final Measure GAIN = new Measure("gain", Unit.NONE, Better.HIGHER);
  private static final Measure ERROR = new Measure("error", Unit.NONE, Better.LOWER);

  private final Script script;

  @Inject
  Scripted(Script script) {
    this.script = script;
  }

  /** What comes out, one value for each measurement. */
  @Doc("scores that are known before")
  record Script(
      @Doc("one for each measurement") List<Double> values,
      @Doc("from one measurement to the next") Length every) {}

  @Override
  public String name() {
    return "scripted";
  }

  @Override
  public Length every() {
    return script.every();
  }

  @Override
  public List<Measure> measures() {
    return List.of(GAIN, ERROR);
  }

  @Override
  public OpenEvaluation open(EvaluationSetting setting) {
    return new Open(script.values(), new AtomicInteger());
  }

  /** Goes on from value to value. */
  private record Open(List<Double> values, AtomicInteger measured) implements OpenEvaluation {
    @Override
    public List<Score> baselines() {
      return List.of();
    }

    @Override
    public List<Score> measure(Snapshot snapshot) {
      double value = values.get(measured.getAndIncrement());
      return Stream.of(GAIN, ERROR)
          .flatMap(
              measure -> Stream.of(measure.of("teacher", value), measure.of("student", -value)))
          .toList();
    }

    @Override
    public void close() {}
  }
}
