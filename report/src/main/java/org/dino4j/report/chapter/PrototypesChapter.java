package org.dino4j.report.chapter;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dino4j.api.evaluate.Exhibit;
import org.dino4j.api.evaluate.PrototypeUse;
import org.dino4j.report.chart.RankChart;

/** How many prototypes the teacher uses: over the run, and on the evaluated pictures at its end. */
public final class PrototypesChapter {
  private PrototypesChapter() {}

  /**
   * The chapter; empty text where nothing is known.
   *
   * @param overTime charts of the use in each step
   * @param atTheEnd the evaluated pictures by prototype; the first is shown
   */
  public static String html(String overTime, List<Exhibit.Prototypes> atTheEnd) {
    Optional<PrototypeUse> use = atTheEnd.stream().findFirst().map(Exhibit.Prototypes::use);
    String charts = overTime + use.map(PrototypesChapter::chart).orElse("");
    return charts.isEmpty()
        ? ""
        : use.map(PrototypesChapter::says).orElse("")
            + "<div class=\"charts wide\">"
            + charts
            + "</div>";
  }

  private static String chart(PrototypeUse use) {
    return RankChart.html("Pictures of each prototype, the most used first", use.ranked());
  }

  private static String says(PrototypeUse use) {
    int most = use.ranked()[0];
    return String.format(
        Locale.ROOT,
        "<p>At the end the %,d pictures of the evaluation's bank fall on %,d of %,d prototypes, by the largest output of the teacher's head%s. They are spread as evenly as over %.0f prototypes used alike; the most used one has %.1f %% of the pictures.</p>",
        use.total(),
        use.used(),
        use.pictures().length,
        use.centred() ? " less the loss's centre" : " (no centre taken off)",
        use.alike(),
        100.0 * most / use.total());
  }
}
