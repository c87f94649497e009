package org.dino4j.evaluations.foreground;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dino4j.api.evaluate.Exhibit;
import org.dino4j.api.evaluate.Measure;
import org.dino4j.evaluations.picture.SomeViews;

/** Pictures with their true masks and those that were told. */
record MaskExhibit(Masks masks, SomeViews pictures, String map) {
  private static final Map<String, String> HEADS =
      Map.of("knn", "nearest patches", "pca", "first component", "attention", "attention");

  /** So many of them. */
  Exhibit of(int rows) {
    List<String> measures =
        ForegroundEvaluation.MEASURES.stream()
            .map(Measure::name)
            .filter(masks.by()::containsKey)
            .toList();
    List<String> columns = new ArrayList<>(List.of("true mask, by patch"));
    measures.forEach(measure -> columns.add(HEADS.getOrDefault(measure, measure)));
    int all = pictures.shown().size();
    int shown = Math.min(rows, all);
    return new Exhibit.Heat(
        "Masks",
        "Bright is foreground.",
        columns,
        IntStream.range(0, shown).mapToObj(i -> row(i * all / shown, measures)).toList());
  }

  private Exhibit.HeatRow row(int picture, List<String> measures) {
    List<Exhibit.HeatMap> maps = new ArrayList<>();
    maps.add(drawn(masks.truth().cover(), picture));
    for (String measure : measures) {
      boolean[] mask = masks.by().getOrDefault(measure, new boolean[0]);
      float[] values = new float[mask.length];
      for (int i = 0; i < values.length; i++) {
        values[i] = mask[i] ? 1 : 0;
      }
      maps.add(drawn(values, picture));
    }
    return new Exhibit.HeatRow(Optional.of(pictures.images().get(picture)), maps);
  }

  private Exhibit.HeatMap drawn(float[] values, int picture) {
    int cells = masks.truth().grid().cells();
    float[] own = new float[cells];
    System.arraycopy(values, picture * cells, own, 0, cells);
    return new Exhibit.HeatMap("", masks.truth().grid(), own);
  }
}
