package org.dino4j.report;

import java.nio.file.Path;
import java.util.List;
import org.dino4j.api.evaluate.Exhibit;
import org.dino4j.report.chapter.ExhibitChapter;
import org.dino4j.report.chart.Markup;

/** A page of what one evaluation has to show, by itself. */
public final class ExhibitPage {
  private final Page page;

  /**
   * Begins with the heading.
   *
   * @param title what was looked at
   * @param says sentences under it
   */
  public ExhibitPage(String title, List<String> says) {
    page = new Page(title + " - dino4j");
    page.add("<h1>" + Markup.escape(title) + "</h1>");
    says.forEach(line -> page.add("<p>" + Markup.escape(line) + "</p>"));
  }

  /** Adds figures as they stand in a terminal. */
  public ExhibitPage figures(String table) {
    page.add("<pre>" + Markup.escape(table) + "</pre>");
    return this;
  }

  /** Adds all exhibits, in their order. */
  public ExhibitPage show(List<Exhibit> exhibits) {
    exhibits.forEach(exhibit -> page.add(ExhibitChapter.html(exhibit)));
    return this;
  }

  /**
   * Writes the page.
   *
   * @throws org.dino4j.api.part.Refusal if something else than a page of ours is there
   */
  public Path write(Path file) {
    PageFile.refuseForeign(file);
    return PageFile.write(page, file);
  }
}
