package org.dino4j.report.chapter;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dino4j.engine.run.Incident;
import org.dino4j.report.chart.Markup;
import org.dino4j.report.picture.Png;

/** Steps that were stopped because something in them was not finite. */
public final class IncidentsChapter {
  private static final int NAMED = 8;

  private IncidentsChapter() {}

  /**
   * An incident as it is shown.
   *
   * @param folder the name of its folder in the run
   * @param views its pictures as a PNG file, if they were kept
   */
  public record Shown(Incident incident, String folder, Optional<byte[]> views) {}

  /** A card for each, the earliest first. */
  public static String html(List<Shown> incidents) {
    return incidents.stream().map(IncidentsChapter::card).collect(Collectors.joining());
  }

  private static String card(Shown shown) {
    Incident incident = shown.incident();
    return String.format(
            Locale.ROOT,
            "<div class=\"card ill\"><h3>Step %,d <span class=\"soft\">kept in %s</span></h3>",
            incident.step(),
            Markup.escape(shown.folder()))
        + "<p><b>%s:</b> %s</p>"
            .formatted(
                incident.written() ? "Not finite after its update" : "Not finite",
                code(incident.culprits()))
        + (incident.modules().isEmpty()
            ? ""
            : "<p><b>In:</b> %s</p>".formatted(code(incident.modules())))
        + "<p><b>What usually helps:</b> %s</p>".formatted(Markup.escape(incident.cure()))
        + scalars(incident)
        + shown.views().map(IncidentsChapter::picture).orElse("")
        + samples(incident.samples())
        + "</div>";
  }

  private static String scalars(Incident incident) {
    return incident.scalars().entrySet().stream()
        .map(
            scalar ->
                "<tr><th>%s</th><td>%s</td></tr>"
                    .formatted(Markup.escape(scalar.getKey()), number(scalar.getValue())))
        .collect(Collectors.joining("", "<table class=\"facts\">", "</table>"));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.6g", value);
  }

  private static String picture(byte[] png) {
    return "<figure class=\"views\"><img alt=\"views of the batch\" src=\"%s\"><figcaption>The views of the batch.</figcaption></figure>"
        .formatted(Png.address(png));
  }

  /** The first few of a long list; all of them are in the folder. */
  private static String code(List<String> names) {
    String shown =
        names.stream()
            .limit(NAMED)
            .map(name -> "<code>" + Markup.escape(name) + "</code>")
            .collect(Collectors.joining(", "));
    return names.size() <= NAMED
        ? shown
        : shown + String.format(Locale.ROOT, " and %,d more", names.size() - NAMED);
  }

  private static String samples(List<String> samples) {
    return samples.isEmpty()
        ? ""
        : FactsChapter.folded(
            String.format(Locale.ROOT, "The %,d pictures of the batch", samples.size()),
            String.join("\n", samples));
  }
}
