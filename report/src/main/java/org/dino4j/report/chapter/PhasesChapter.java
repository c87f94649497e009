package org.dino4j.report.chapter;

import java.util.List;
import java.util.Locale;
import org.dino4j.engine.recipe.PreparedPhase;
import org.dino4j.report.chart.Markup;

/** What a run with phases did in each of them. */
public final class PhasesChapter {
  private PhasesChapter() {}

  /** A row for each phase. */
  public static String html(List<PreparedPhase> phases) {
    StringBuilder html =
        new StringBuilder(
            "<table class=\"facts\"><tr><th>phase</th><th>steps</th><th>pictures a step</th><th>views of a picture</th></tr>");
    phases.forEach(phase -> html.append(row(phase)));
    return html.append("</table>").toString();
  }

  private static String row(PreparedPhase phase) {
    return String.format(
        Locale.ROOT,
        "<tr><th>%s</th><td>%,d to %,d</td><td>%,d</td><td>%s</td></tr>",
        Markup.escape(phase.name()),
        phase.first(),
        phase.end(),
        phase.setting().timeline().batch(),
        phase.views());
  }
}
