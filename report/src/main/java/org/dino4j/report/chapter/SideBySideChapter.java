package org.dino4j.report.chapter;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dino4j.engine.result.Results;
import org.dino4j.engine.run.Event;
import org.dino4j.engine.run.History;
import org.dino4j.report.chart.Markup;

/** The results of two runs with their baselines. */
public final class SideBySideChapter {
  private final List<String> names;
  private final History first;
  private final History second;

  public SideBySideChapter(List<String> names, History first, History second) {
    this.names = names;
    this.first = first;
    this.second = second;
  }

  /** Who is ahead in the first result that both have. */
  public String verdict() {
    for (String evaluation : evaluations()) {
      Map<String, Double> others = newest(second, evaluation);
      for (Map.Entry<String, Double> result : newest(first, evaluation).entrySet()) {
        if (others.containsKey(result.getKey())) {
          double other = others.getOrDefault(result.getKey(), 0.0);
          return said(evaluation + " " + result.getKey(), result.getValue(), other);
        }
      }
    }
    return "There is no result that both runs have.";
  }

  private String said(String what, double one, double other) {
    String ahead =
        percent(one).equals(percent(other))
            ? "both alike"
            : String.format(
                Locale.ROOT,
                "%s is %.1f points above",
                names.get(one > other ? 0 : 1),
                100 * Math.abs(one - other));
    return "%s: %s and %s, %s.".formatted(what, percent(one), percent(other), ahead);
  }

  /** How each run stands among its own baselines, a sentence for each evaluation that it has. */
  public List<String> standings() {
    return evaluations().stream()
        .flatMap(name -> Stream.of(standing(0, first, name), standing(1, second, name)))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<String> standing(int run, History history, String evaluation) {
    Map<String, Double> baselines = history.baselines().getOrDefault(evaluation, Map.of());
    return Results.of(newest(history, evaluation), baselines)
        .verdict()
        .map(v -> "%s, %s: %s.".formatted(names.get(run), evaluation, v.sentence()));
  }

  /** A table for each evaluation: networks first, then baselines. */
  public String html() {
    return evaluations().isEmpty()
        ? "<p>Neither run has been measured.</p>"
        : evaluations().stream().map(this::table).collect(Collectors.joining());
  }

  private Set<String> evaluations() {
    Set<String> all = new LinkedHashSet<>(first.newest().keySet());
    all.addAll(second.newest().keySet());
    return all;
  }

  private String table(String evaluation) {
    Map<String, Double> one = all(first, evaluation);
    Map<String, Double> other = all(second, evaluation);
    Set<String> results = new LinkedHashSet<>(one.keySet());
    results.addAll(other.keySet());
    return "<div class=\"sheet\"><table class=\"pairs numbers\"><tr><th>%s</th><th>%s%s</th><th>%s%s</th><th>B - A</th></tr>%s</table></div>"
        .formatted(
            Markup.escape(evaluation),
            Markup.escape(names.get(0)),
            after(first, evaluation),
            Markup.escape(names.get(1)),
            after(second, evaluation),
            results.stream().map(r -> row(r, one, other)).collect(Collectors.joining()));
  }

  private static String after(History history, String evaluation) {
    return history.evaluations(evaluation).stream()
        .reduce((older, newer) -> newer)
        .map(Event.Evaluated::step)
        .map(step -> "<br><span class=\"soft\">after %,d steps</span>".formatted(step))
        .orElse("");
  }

  private static String row(String name, Map<String, Double> one, Map<String, Double> other) {
    Optional<Double> first = Optional.ofNullable(one.get(name));
    Optional<Double> second = Optional.ofNullable(other.get(name));
    String difference =
        first
            .flatMap(a -> second.map(b -> String.format(Locale.ROOT, "%+.1f", 100 * (b - a))))
            .orElse("");
    return "<tr><th>%s</th><td>%s</td><td>%s</td><td>%s</td></tr>"
        .formatted(Markup.escape(name), percent(first), percent(second), difference);
  }

  private static String percent(Optional<Double> share) {
    return share.map(SideBySideChapter::percent).orElse("-");
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }

  private static Map<String, Double> newest(History history, String evaluation) {
    return history.newest().getOrDefault(evaluation, Map.of());
  }

  private static Map<String, Double> all(History history, String evaluation) {
    Map<String, Double> all = new LinkedHashMap<>(newest(history, evaluation));
    all.putAll(history.baselines().getOrDefault(evaluation, Map.of()));
    return all;
  }
}
