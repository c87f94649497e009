package org.dino4j.evaluations.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dino4j.api.data.Image;
import org.dino4j.api.evaluate.Exhibit;
import org.dino4j.api.unit.Unit;
import org.dino4j.evaluations.outlier.NormCut;

/**
 * Norms as curves, tables and maps.
 *
 * @param untrained what the same network tells before its training
 */
record NormExhibits(NetworkAudit audit, Optional<Probes> untrained, List<Image> images) {
  private static final double HIGH = 0.99;

  /** With maps of so many pictures. */
  List<Exhibit> all(int pictures) {
    List<Exhibit> all = new ArrayList<>();
    PatchNorms norms = audit.norms();
    all.add(curves("Norms of patch tokens before the final norm", norms.before()));
    if (!norms.after().isEmpty()) {
      all.add(curves("Norms of patch tokens after the final norm", norms.after()));
    }
    all.add(table(norms));
    audit.probes().ifPresent(probes -> all.add(table(probes)));
    all.add(places(norms));
    all.add(maps(norms, Math.min(pictures, images.size())));
    return all;
  }

  private static Exhibit curves(String title, List<BlockNorms> blocks) {
    return new Exhibit.Curves(
        title,
        "block",
        Unit.NONE,
        List.of(
            line("largest", blocks, 1), line("99 %", blocks, HIGH), line("median", blocks, 0.5)));
  }

  private static Exhibit.Line line(String name, List<BlockNorms> blocks, double share) {
    return new Exhibit.Line(name, 0, blocks.stream().map(block -> block.quantile(share)).toList());
  }

  private static Exhibit table(PatchNorms norms) {
    List<String> columns =
        List.of(
            "norms",
            "block",
            "median",
            "99 %",
            "largest",
            "above 150",
            "automatic cut",
            "above the cut");
    List<List<String>> rows = new ArrayList<>();
    rows.addAll(rows("before the final norm", norms.before()));
    rows.addAll(rows("after the final norm", norms.after()));
    return new Exhibit.Table("Outliers by block", columns, rows);
  }

  private static List<List<String>> rows(String stage, List<BlockNorms> blocks) {
    return IntStream.range(0, blocks.size())
        .mapToObj(
            i -> {
              BlockNorms block = blocks.get(i);
              return List.of(
                  i == 0 ? stage : "",
                  String.valueOf(i),
                  Unit.NONE.text(block.quantile(0.5)),
                  Unit.NONE.text(block.quantile(HIGH)),
                  Unit.NONE.text(block.quantile(1)),
                  Unit.SHARE.text(block.shareAbove(NormCut.FIXED)),
                  block.automaticCut().map(Unit.NONE::text).orElse("none"),
                  Unit.SHARE.text(block.outliers()));
            })
        .toList();
  }

  private Exhibit table(Probes probes) {
    List<String> columns =
        List.of(
            "tokens",
            "asked",
            "tell their place",
            "patches off",
            "pixels off",
            "like those beside them");
    List<List<String>> rows = new ArrayList<>();
    rows.add(row("normal", probes.normal(), cosine(false)));
    if (probes.outlier().position().tokens() > 0) {
      rows.add(row("outliers", probes.outlier(), cosine(true)));
    }
    untrained.ifPresent(
        before -> rows.add(row("normal, random weights", before.normal(), Optional.empty())));
    return new Exhibit.Table("What tokens of the last block know of their patch", columns, rows);
  }

  private static List<String> row(String name, Probes.Group group, Optional<Double> cosine) {
    return List.of(
        name,
        String.valueOf(group.position().tokens()),
        Unit.SHARE.text(group.position().top1()),
        Unit.NONE.text(group.position().distance()),
        Unit.NONE.text(group.pixels()),
        cosine.map(Unit.NONE::text).orElse(""));
  }

  /** Mean cosine of the embedded patches with their neighbours. */
  private Optional<Double> cosine(boolean outlier) {
    boolean[] outlying = audit.norms().last().outlying();
    return audit
        .cosines()
        .flatMap(
            cosines ->
                IntStream.range(0, cosines.length)
                    .filter(i -> outlying[i] == outlier)
                    .mapToDouble(i -> cosines[i])
                    .average()
                    .stream()
                    .boxed()
                    .findFirst());
  }

  /** All pictures together. */
  private Exhibit places(PatchNorms norms) {
    int cells = norms.grid().cells();
    boolean[] outlying = norms.last().outlying();
    float[] shares = new float[cells];
    for (int i = 0; i < outlying.length; i++) {
      shares[i % cells] += outlying[i] ? (float) cells / outlying.length : 0;
    }
    float[] mean = norms.last().meanByPlace(cells);
    return new Exhibit.Heat(
        "Where in the picture",
        "All pictures together, after the last block. A place where tokens are long in every picture belongs to the network, not to the pictures.",
        List.of("mean norm", "share of outliers"),
        List.of(
            new Exhibit.HeatRow(
                Optional.empty(),
                List.of(
                    map("up to " + Unit.NONE.text(largest(mean)), mean),
                    map("up to " + Unit.SHARE.text(largest(shares)), shares)))));
  }

  private Exhibit maps(PatchNorms norms, int pictures) {
    int last = norms.before().size() - 1;
    List<Integer> blocks = IntStream.of(0, last / 2, last).distinct().boxed().toList();
    List<String> columns = new ArrayList<>(blocks.stream().map(b -> "block " + b).toList());
    if (!norms.after().isEmpty()) {
      columns.add("after the norm");
    }
    return new Exhibit.Heat(
        "Norms of single pictures",
        "Bright patches have long tokens; under each map its largest norm.",
        columns,
        IntStream.range(0, pictures)
            .mapToObj(picture -> row(norms, blocks, picture * images.size() / pictures))
            .toList());
  }

  private Exhibit.HeatRow row(PatchNorms norms, List<Integer> blocks, int picture) {
    List<BlockNorms> shown = new ArrayList<>(blocks.stream().map(norms.before()::get).toList());
    norms.after().stream().reduce((earlier, later) -> later).ifPresent(shown::add);
    int cells = norms.grid().cells();
    return new Exhibit.HeatRow(
        Optional.of(images.get(picture)),
        shown.stream()
            .map(
                block -> {
                  float[] own = block.of(picture, cells);
                  return map(Unit.NONE.text(largest(own)), own);
                })
            .toList());
  }

  private Exhibit.HeatMap map(String caption, float[] values) {
    return new Exhibit.HeatMap(caption, audit.norms().grid(), values);
  }

  private static double largest(float[] values) {
    double largest = 0;
    for (float value : values) {
      largest = Math.max(largest, value);
    }
    return largest;
  }
}
