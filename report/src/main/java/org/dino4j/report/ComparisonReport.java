package org.dino4j.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.dino4j.api.part.Refusal;
import org.dino4j.engine.recipe.RecipeDifferences;
import org.dino4j.report.chapter.DifferencesChapter;
import org.dino4j.report.chapter.FindingsChapter;
import org.dino4j.report.chapter.OverlayChapter;
import org.dino4j.report.chapter.SideBySideChapter;
import org.dino4j.report.chart.Curves;
import org.dino4j.report.chart.Markup;
import org.dino4j.report.chart.Signals;

/** Writes a page that holds two runs against each other. */
public final class ComparisonReport {
  private final RunRecord first;
  private final RunRecord second;
  private final List<String> names;
  private final List<RecipeDifferences.Difference> differences;

  public ComparisonReport(RunRecord first, RunRecord second) {
    if (first.folder().equals(second.folder())) {
      throw new Refusal(
          Refusal.Kind.USAGE,
          "%s is compared with itself; name two runs".formatted(first.folder().root()));
    }
    this.first = first;
    this.second = second;
    this.names = List.of("A: " + first.folder().name(), "B: " + second.folder().name());
    this.differences = RecipeDifferences.between(first.recipe(), second.recipe());
  }

  /**
   * Writes the page and returns its place.
   *
   * @param out where; else into the first run's folder
   */
  public Path write(Optional<Path> out) {
    out.ifPresent(PageFile::refuseForeign);
    return PageFile.write(page(), out.orElseGet(this::place));
  }

  private Path place() {
    return first.folder().root().resolve("report-vs-%s.html".formatted(second.folder().name()));
  }

  private Page page() {
    Page page = new Page(String.join(" and ", names) + " - dino4j");
    page.add("<h1>%s</h1>".formatted(Markup.escape(String.join(" and ", names))));
    SideBySideChapter results = new SideBySideChapter(names, first.history(), second.history());
    page.add("<p class=\"lead\">" + Markup.escape(results.verdict()) + "</p>");
    results.standings().forEach(said -> page.add("<p>" + Markup.escape(said) + "</p>"));
    page.add("<p>" + Markup.escape(DifferencesChapter.verdict(differences)) + "</p>");
    page.chapter(
        "Results",
        "The newest of each run beside its baselines, shares in %; the difference is B less A, in points.",
        results.html());
    page.chapter(
        "Recipes",
        "Where the recipes differ, by JSON path, defaults written out.",
        DifferencesChapter.html(names, differences));
    page.chapter(
        "Health",
        "What the doctor watched and found in each.",
        health(first, 0) + health(second, 1));
    page.chapter("Curves", "Over the steps; a name that only one run has is one curve.", curves());
    page.chapter(
        "Settings",
        "What the numbers hang on beside the recipe; what differs is marked.",
        DifferencesChapter.settings(names, first.settings(), second.settings()));
    return page;
  }

  private String health(RunRecord run, int which) {
    Signals signals = new Signals(Curves.of(run.history()));
    return "<h3>%s</h3>".formatted(Markup.escape(names.get(which)))
        + FindingsChapter.html(
            run.history().findings(), signals.present(), run.history().steps().size());
  }

  private String curves() {
    return new OverlayChapter(names, first.history(), second.history()).html();
  }
}
