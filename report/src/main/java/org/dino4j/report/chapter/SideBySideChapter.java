package org.dino4j.report.chapter;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dino4j.api.evaluate.Better;
import org.dino4j.api.evaluate.Score;
import org.dino4j.api.unit.Unit;
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
      List<Score> others = newest(second, evaluation);
      for (Score one : newest(first, evaluation)) {
        Optional<Score> other = named(one.name(), others);
        if (other.isPresent()) {
          return said(evaluation + " " + one.name(), one, other.get());
        }
      }
    }
    return "There is no result that both runs have.";
  }

  private static Optional<Score> named(String name, List<Score> scores) {
    return scores.stream().filter(score -> score.name().equals(name)).findFirst();
  }

  private String said(String what, Score one, Score other) {
    return "%s: %s and %s, %s.".formatted(what, one.text(), other.text(), ahead(one, other));
  }

  private String ahead(Score one, Score other) {
    if (one.text().equals(other.text())) {
      return "both alike";
    }
    String name = names.get(one.isBetterThan(other) ? 0 : 1);
    double by = Math.abs(one.value() - other.value());
    return one.unit() == Unit.SHARE && one.better() == Better.HIGHER
        ? String.format(Locale.ROOT, "%s is %.1f points above", name, 100 * by)
        : "%s is better by %s".formatted(name, one.unit().text(by));
  }

  /** How each run stands among its own baselines, a sentence for each evaluation that it has. */
  public List<String> standings() {
    return evaluations().stream()
        .flatMap(name -> Stream.of(standing(0, first, name), standing(1, second, name)))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<String> standing(int run, History history, String evaluation) {
    List<Score> baselines = history.baselines().getOrDefault(evaluation, List.of());
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
    List<Score> one = all(first, evaluation);
    List<Score> other = all(second, evaluation);
    Set<String> results = new LinkedHashSet<>();
    Stream.of(one, other).flatMap(List::stream).map(Score::name).forEach(results::add);
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
        .map(
            step ->
                String.format(Locale.ROOT, "<br><span class=\"soft\">after %,d steps</span>", step))
        .orElse("");
  }

  private static String row(String name, List<Score> ones, List<Score> others) {
    Optional<Score> one = named(name, ones);
    Optional<Score> other = named(name, others);
    String difference = one.flatMap(a -> other.map(b -> difference(a, b))).orElse("");
    return "<tr><th>%s</th><td>%s</td><td>%s</td><td>%s</td></tr>"
        .formatted(Markup.escape(name), text(one), text(other), difference);
  }

  private static String difference(Score one, Score other) {
    double by = one.unit().scaled(other.value() - one.value());
    return String.format(Locale.ROOT, one.unit() == Unit.SHARE ? "%+.1f" : "%+.3g", by);
  }

  private static String text(Optional<Score> score) {
    return score.map(Score::text).orElse("-");
  }

  private static List<Score> newest(History history, String evaluation) {
    return history.newest().getOrDefault(evaluation, List.of());
  }

  private static List<Score> all(History history, String evaluation) {
    List<Score> all = new ArrayList<>(newest(history, evaluation));
    all.addAll(history.baselines().getOrDefault(evaluation, List.of()));
    return all;
  }
}
