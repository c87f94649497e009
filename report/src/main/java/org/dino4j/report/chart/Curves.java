package org.dino4j.report.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dino4j.api.signal.Signal;
import org.dino4j.engine.run.Event;
import org.dino4j.engine.run.History;

/** A run's history as curves by group and name, in the order in which the run first named them. */
public final class Curves {
  private final Map<String, Map<String, List<Series.Point>>> groups = new LinkedHashMap<>();

  private final Map<String, Signal> signals;
  private final List<Mark> marks;

  private Curves(Map<String, Signal> signals, List<Mark> marks) {
    this.signals = signals;
    this.marks = marks;
  }

  public static Curves of(History history) {
    Curves curves = new Curves(history.signals(), Mark.of(history));
    history.steps().forEach(curves::add);
    return curves;
  }

  /** What some of the curves are, by name. */
  public Map<String, Signal> signals() {
    return signals;
  }

  /** An empty chart for some of them, with a mark where the run changed. */
  public LineChart chart(String title) {
    return LineChart.titled(title).marks(marks);
  }

  /** The curve of the objective. */
  public Series loss() {
    return group("loss").get(0);
  }

  /**
   * All curves of a group: {@code terms}, {@code scheduled}, {@code watch}, {@code gradientNorm}.
   */
  public List<Series> group(String group) {
    return groups.getOrDefault(group, Map.of()).entrySet().stream()
        .map(entry -> new Series(entry.getKey(), entry.getValue()))
        .toList();
  }

  /** What an evaluation measured over the steps, one curve for each result. */
  public static List<Series> ofEvaluation(History history, String evaluation) {
    Curves curves = new Curves(Map.of(), List.of());
    history
        .evaluations(evaluation)
        .forEach(event -> curves.add(evaluation, event.step(), event.results()));
    return curves.group(evaluation);
  }

  private void add(Event.Step event) {
    add("loss", event.step(), Map.of("loss", event.loss()));
    add("terms", event.step(), event.terms());
    add("scheduled", event.step(), event.scheduled());
    add("watch", event.step(), event.watch());
    add("gradientNorm", event.step(), event.gradientNorm());
  }

  private void add(String group, long step, Map<String, Double> values) {
    Map<String, List<Series.Point>> curves =
        groups.computeIfAbsent(group, g -> new LinkedHashMap<>());
    values.forEach(
        (name, value) ->
            curves
                .computeIfAbsent(name, n -> new ArrayList<>())
                .add(new Series.Point(step, value)));
  }
}
