package org.dino4j.report.chapter;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dino4j.api.data.Image;
import org.dino4j.api.evaluate.Exhibit;
import org.dino4j.report.chart.LineChart;
import org.dino4j.report.chart.Markup;
import org.dino4j.report.chart.Series;
import org.dino4j.report.picture.EightBit;
import org.dino4j.report.picture.Heat;
import org.dino4j.report.picture.Png;

/** Draws what an evaluation has to show, each exhibit by its type. */
public final class ExhibitChapter implements Exhibit.Artist<String> {
  private static final int SIDE = 72;
  private static final String FIGURES = "pairs numbers";
  private static final String PICTURES = "pictures";

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
        FIGURES,
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
    return table(FIGURES, heads, rows.stream());
  }

  private static String counts(String name, List<Long> counts) {
    return "<th>"
        + Markup.escape(name)
        + "</th>"
        + cells(counts.stream().map(count -> String.format(Locale.ROOT, "%,d", count)));
  }

  @Override
  public String maps(Exhibit.Maps exhibit) {
    return table(
        PICTURES,
        exhibit.columns(),
        exhibit.rows().stream()
            .map(
                row ->
                    cells(
                        row.stream()
                            .map(
                                image ->
                                    picture(
                                        image.width() < SIDE / 2,
                                        Png.address(EightBit.of(image)))))));
  }

  @Override
  public String heat(Exhibit.Heat exhibit) {
    boolean ofPictures = exhibit.rows().stream().anyMatch(row -> row.picture().isPresent());
    List<String> heads =
        Stream.concat(ofPictures ? Stream.of("picture") : Stream.of(), exhibit.columns().stream())
            .toList();
    String says =
        exhibit.says().isEmpty()
            ? ""
            : "<p class=\"soft\">" + Markup.escape(exhibit.says()) + "</p>";
    return says + table(PICTURES, heads, exhibit.rows().stream().map(ExhibitChapter::maps));
  }

  private static String maps(Exhibit.HeatRow row) {
    Stream<String> own =
        row.picture().stream().map(image -> picture(false, Png.address(Heat.plain(image))));
    return cells(Stream.concat(own, row.maps().stream().map(map -> map(row.picture(), map))));
  }

  private static String map(Optional<Image> picture, Exhibit.HeatMap map) {
    String drawn = picture(false, Png.address(Heat.of(picture, map)));
    return map.caption().isEmpty()
        ? drawn
        : drawn + "<div class=\"caption\">" + Markup.escape(map.caption()) + "</div>";
  }

  /** Small pictures show their pixels, each of which is a patch. */
  private static String picture(boolean pixelated, String address) {
    return "<img alt=\"\"%s width=\"%s\" src=\"%s\">"
        .formatted(pixelated ? " class=\"pixels\"" : "", SIDE, address);
  }

  @Override
  public String curves(Exhibit.Curves exhibit) {
    LineChart chart =
        LineChart.titled("over the " + exhibit.across() + "s")
            .in(exhibit.unit())
            .over(exhibit.across());
    exhibit.lines().forEach(line -> chart.curve(series(line)));
    return "<div class=\"charts wide\">" + chart.html() + "</div>";
  }

  private static Series series(Exhibit.Line line) {
    return new Series(
        line.name(),
        IntStream.range(0, line.values().size())
            .mapToObj(i -> new Series.Point(line.first() + i, line.values().get(i)))
            .toList());
  }

  private static String cells(Stream<String> contents) {
    return contents.map(cell -> "<td>" + cell + "</td>").collect(Collectors.joining());
  }

  private static String table(String kind, List<String> heads, Stream<String> rows) {
    return "<div class=\"sheet\"><table class=\"%s\"><tr>%s</tr>%s</table></div>"
        .formatted(
            kind,
            heads.stream()
                .map(head -> "<th>" + Markup.escape(head) + "</th>")
                .collect(Collectors.joining()),
            rows.map(row -> "<tr>" + row + "</tr>").collect(Collectors.joining()));
  }
}
