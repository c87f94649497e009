package org.dino4j.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dino4j.api.evaluate.Exhibit;
import org.dino4j.api.evaluate.Neighbourhood;
import org.dino4j.api.method.JudgedEncoder;
import org.dino4j.api.train.Encoder;
import org.dino4j.engine.doctor.WaitingForData;
import org.dino4j.engine.provenance.ProfileFacts;
import org.dino4j.engine.recipe.About;
import org.dino4j.engine.run.History;
import org.dino4j.engine.run.Manifest;
import org.dino4j.report.chapter.CurvesChapter;
import org.dino4j.report.chapter.EvaluationChapter;
import org.dino4j.report.chapter.FactsChapter;
import org.dino4j.report.chapter.FindingsChapter;
import org.dino4j.report.chapter.IncidentsChapter;
import org.dino4j.report.chapter.PhasesChapter;
import org.dino4j.report.chapter.PrototypesChapter;
import org.dino4j.report.chapter.SheetChapter;
import org.dino4j.report.chapter.UnreadableChapter;
import org.dino4j.report.chart.Curves;
import org.dino4j.report.chart.Markup;
import org.dino4j.report.chart.Signals;
import org.dino4j.report.picture.Sheet;

/** Writes {@code report.html}. */
public final class HtmlReport {
  private static final int SIDE = 72;

  private static final String NO_NETWORK =
      "The method names no network to look through: chapters that show one are left out.";

  private final ReportSubject subject;
  private final History history;
  private final Gallery gallery;
  private final List<Exhibit> exhibits = new ArrayList<>();

  public HtmlReport(ReportSubject subject) {
    this.subject = subject;
    this.history = History.of(subject.folder());
    this.gallery = new Gallery(subject.run());
  }

  /** Writes the page into the run's folder and returns its place. */
  public Path write() {
    return PageFile.write(page(), subject.folder().report());
  }

  /**
   * Writes the page elsewhere.
   *
   * @throws org.dino4j.api.part.Refusal if something else than a report is there
   */
  public Path write(Path file) {
    PageFile.refuseForeign(file);
    return PageFile.write(page(), file);
  }

  private Page page() {
    About about = subject.run().recipe().about();
    Page page = new Page(subject.folder().name() + " - dino4j");
    page.add("<h1>" + Markup.escape(headline(about)) + "</h1>");
    incidents(page);
    subject
        .evaluations()
        .forEach(
            (name, evaluation) -> {
              List<Exhibit> found = evaluation.exhibits(subject.snapshot());
              exhibits.addAll(found);
              page.add(new EvaluationChapter(history, name).html(evaluation.notes(), found));
            });
    unreadable(page);
    health(page);
    pictures(page);
    phases(page);
    curves(page);
    facts(page);
    return page;
  }

  /** What a run is started from again is a file of its own name: the manifest knows the first. */
  private String headline(About about) {
    return about.says().isEmpty() ? Manifest.read(subject.folder()).recipe() : about.says();
  }

  /** First of all: a run that was stopped so has nothing to show that matters more. */
  private void incidents(Page page) {
    List<IncidentsChapter.Shown> incidents = Incidents.of(subject.folder());
    if (!incidents.isEmpty()) {
      page.chapter(
          "Incidents",
          "Steps that were stopped before anything was written, because something in them was not finite.",
          IncidentsChapter.html(incidents));
    }
  }

  private void unreadable(Page page) {
    List<String> left =
        subject.evaluations().values().stream()
            .flatMap(evaluation -> evaluation.unreadable().stream())
            .distinct()
            .toList();
    String html = UnreadableChapter.html(history.replaced(), left);
    if (!html.isEmpty()) {
      page.chapter(
          "Unreadable pictures",
          "Training takes the next picture in place of one that cannot be read; an evaluation leaves it out.",
          html);
    }
  }

  /** Findings, and the signals that they are told by. */
  private void health(Page page) {
    if (history.steps().isEmpty()) {
      return;
    }
    Signals signals = new Signals(Curves.of(history));
    page.chapter(
        "Health",
        "What the doctor watched while the run went on, and what it found.",
        FindingsChapter.html(
            WaitingForData.with(history.findings(), subject.folder()),
            signals.present(),
            history.steps().size()));
    page.add("<div class=\"charts wide\">" + signals.charts() + "</div>");
    prototypes(page, signals);
  }

  private void prototypes(Page page, Signals signals) {
    String html = PrototypesChapter.html(signals.prototypesUsed(), shown(Exhibit.Prototypes.class));
    if (!html.isEmpty()) {
      page.chapter(
          "Prototypes",
          "The head's outputs are prototypes that pictures are sorted to. A healthy run spreads its pictures over many of them.",
          html);
    }
  }

  private void pictures(Page page) {
    if (subject.kept().isEmpty()) {
      page.add("<p class=\"note\">" + Markup.escape(NO_NETWORK) + "</p>");
    }
    if (!history.steps().isEmpty()) {
      subject
          .kept()
          .flatMap(this::attention)
          .ifPresent(
              sheet ->
                  page.chapter(
                      "Where it looks",
                      "Attention of the last block's class token, brightest where it looks; pictures at twice the size, for more patches.",
                      SheetChapter.html(sheet, SIDE)));
    }
    page.chapter(
        "What it is shown",
        "Training pictures and the views cut from them, as the network sees them.",
        SheetChapter.html(gallery.crops(), SIDE));
  }

  private Optional<Sheet> attention(JudgedEncoder network) {
    try (Encoder encoder = subject.encoder(network)) {
      return gallery.attention(encoder, gallery.watched(asked()));
    }
  }

  /** Queries of the first evaluation that shows some. */
  private List<Neighbourhood> asked() {
    return shown(Exhibit.Neighbours.class).stream()
        .findFirst()
        .map(Exhibit.Neighbours::rows)
        .orElse(List.of());
  }

  private <E extends Exhibit> List<E> shown(Class<E> type) {
    return exhibits.stream().filter(type::isInstance).map(type::cast).toList();
  }

  private void phases(Page page) {
    if (!subject.run().bound().phases().isEmpty()) {
      page.chapter(
          "Phases",
          "The run went through these one after the other; each began with the weights and moments of the one before it.",
          PhasesChapter.html(subject.run().phases()));
    }
  }

  private void curves(Page page) {
    if (history.steps().isEmpty()) {
      return;
    }
    Curves curves = Curves.of(history);
    page.chapter(
        "Training", "Each curve over the steps of the run.", CurvesChapter.training(curves));
    page.chapter(
        "Schedules", "The values each step was done with.", CurvesChapter.schedules(curves));
  }

  private void facts(Page page) {
    ObjectNode resolved = subject.run().bound().resolved();
    page.chapter(
        "What was run", "The same recipe, seed and thread count give the same numbers.", "");
    page.add(FactsChapter.html(new RunFacts(subject, history).all()));
    ProfileFacts profile = Manifest.read(subject.folder()).profile();
    if (!profile.deviations().isEmpty()) {
      page.add(
          FactsChapter.folded(
              "Where the recipe differs from its profile, " + profile.name(),
              String.join("\n", profile.deviations())));
    }
    page.add(
        FactsChapter.folded("The whole recipe, defaults written out", resolved.toPrettyString()));
  }
}
