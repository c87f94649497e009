package org.dino4j.report.chapter;

import java.util.List;
import java.util.stream.Collectors;
import org.dino4j.api.evaluate.Exhibit;
import org.dino4j.engine.run.History;
import org.dino4j.report.chart.Markup;

/** What one evaluation found: who won, what a reader must know, bars and curve, its exhibits. */
public final class EvaluationChapter {
  private final History history;
  private final String name;
  private final ResultChapter result;

  public EvaluationChapter(History history, String name) {
    this.history = history;
    this.name = name;
    this.result = new ResultChapter(history, name);
  }

  /**
   * The chapter.
   *
   * @param exhibits all of the evaluation's; prototypes are left to their own chapter
   */
  public String html(List<String> notes, List<Exhibit> exhibits) {
    StringBuilder html = new StringBuilder();
    if (result.isMeasured() || notes.isEmpty()) {
      html.append("<p class=\"lead\">").append(Markup.escape(result.verdict())).append("</p>");
    }
    notes.forEach(
        note ->
            html.append("<p class=\"note\">")
                .append(Markup.escape(name + ": " + note))
                .append("</p>"));
    return history.steps().isEmpty()
        ? html.toString()
        : html.append(first(exhibits)).append(others(exhibits)).toString();
  }

  private String first(List<Exhibit> exhibits) {
    String figures = result.isMeasured() ? "<div>" + result.bars() + result.curve() + "</div>" : "";
    String found =
        exhibits.stream()
            .filter(Exhibit.Neighbours.class::isInstance)
            .map(exhibit -> "<div>" + ExhibitChapter.html(exhibit) + "</div>")
            .collect(Collectors.joining());
    return "<div class=\"first\">" + figures + found + "</div>";
  }

  private static String others(List<Exhibit> exhibits) {
    return exhibits.stream()
        .filter(exhibit -> !(exhibit instanceof Exhibit.Neighbours))
        .filter(exhibit -> !(exhibit instanceof Exhibit.Prototypes))
        .map(ExhibitChapter::html)
        .collect(Collectors.joining());
  }
}
