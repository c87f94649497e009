package org.dino4j.recipes.incident;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.dino4j.api.train.Batch;
import org.dino4j.api.view.InputSpec;
import org.dino4j.api.view.ViewSpec;
import org.dino4j.report.picture.Sheet;

/** The crops of a batch as they were fed. */
record Crops(InputSpec inputs, Batch batch) {
  private static final int MOST_ROWS = 64;

  /**
   * All as one picture, a row for each sample, those with a pixel that is not finite first. Of a
   * larger batch {@value #MOST_ROWS} samples are shown.
   */
  BufferedImage sheet() {
    List<Integer> notFinite = notFinite();
    List<List<BufferedImage>> rows =
        IntStream.range(0, samples())
            .boxed()
            .sorted(Comparator.comparing(sample -> !notFinite.contains(sample)))
            .limit(MOST_ROWS)
            .map(sample -> of(sample).stream().map(FedCrop::picture).toList())
            .toList();
    return new Sheet(columns(), rows).drawn();
  }

  private List<String> columns() {
    List<String> columns = new ArrayList<>();
    for (ViewSpec group : inputs.groups()) {
      IntStream.rangeClosed(1, group.count()).forEach(i -> columns.add(group.name() + " " + i));
    }
    return columns;
  }

  /** The samples of which a pixel is not finite, by their place in the batch. */
  List<Integer> notFinite() {
    return IntStream.range(0, samples())
        .filter(sample -> of(sample).stream().anyMatch(crop -> !crop.isFinite()))
        .boxed()
        .toList();
  }

  private int samples() {
    return batch.ids().size();
  }

  private List<FedCrop> of(int sample) {
    List<FedCrop> crops = new ArrayList<>();
    for (int g = 0; g < batch.views().size(); g++) {
      for (int view = 0; view < inputs.groups().get(g).count(); view++) {
        crops.add(new FedCrop(batch.views().get(g), view * samples() + sample));
      }
    }
    return crops;
  }
}
