package org.dino4j.report.chapter;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dino4j.api.evaluate.Exhibit;
import org.dino4j.report.chart.Markup;
import org.dino4j.report.picture.Png;

/** Draws what an evaluation has to show, each exhibit by its type. */
public final class ExhibitChapter implements Exhibit.Artist<String> {
  private static final int SIDE = 72;

  private ExhibitChapter() {}

  /** One exhibit under its title. */
  public static String html(Exhibit exhibit) {
    String title = exhibit.title();
    return (title.isEmpty() ? "" : "<h3>" + Markup.escape(title) + "</h3>")
        + exhibit.drawnBy(new ExhibitChapter());
  }

  @Override
  public String neighbours(Exhibit.Neighbours exhibit) {
    return FoundChapter.html(exhibit.rows());
  }

  @Override
  public String prototypes(Exhibit.Prototypes exhibit) {
    return PrototypesChapter.html("", List.of(exhibit));
  }

  @Override
  public String table(Exhibit.Table exhibit) {
    return table(
        exhibit.columns(),
        exhibit.rows().stream().map(row -> cells(row.stream().map(Markup::escape))));
  }

  @Override
  public String confusion(Exhibit.Confusion exhibit) {
    List<String> heads = Stream.concat(Stream.of(""), exhibit.classes().stream()).toList();
    List<String> rows =
        IntStream.range(0, exhibit.classes().size())
            .mapToObj(i -> counts(exhibit.classes().get(i), exhibit.counts().get(i)))
            .toList();
    return table(heads, rows.stream());
  }

  private static String counts(String name, List<Long> counts) {
    return "<th>" + Markup.escape(name) + "</th>" + cells(counts.stream().map("%,d"::formatted));
  }

  @Override
  public String maps(Exhibit.Maps exhibit) {
    return table(
        exhibit.columns(),
        exhibit.rows().stream()
            .map(
                row ->
                    cells(
                        row.stream()
                            .map(
                                image ->
                                    "<img alt=\"\" width=\"%s\" src=\"%s\">"
                                        .formatted(SIDE, Png.address(image))))));
  }

  private static String cells(Stream<String> contents) {
    return contents.map(cell -> "<td>" + cell + "</td>").collect(Collectors.joining());
  }

  private static String table(List<String> heads, Stream<String> rows) {
    return "<div class=\"sheet\"><table class=\"numbers\"><tr>%s</tr>%s</table></div>"
        .formatted(
            heads.stream()
                .map(head -> "<th>" + Markup.escape(head) + "</th>")
                .collect(Collectors.joining()),
            rows.map(row -> "<tr>" + row + "</tr>").collect(Collectors.joining()));
  }
}
