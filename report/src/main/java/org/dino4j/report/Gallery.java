package org.dino4j.report;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dino4j.api.data.Image;
import org.dino4j.api.data.Sample;
import org.dino4j.api.data.UnreadableSampleException;
import org.dino4j.api.evaluate.Neighbourhood;
import org.dino4j.api.seed.Seeds;
import org.dino4j.api.train.Encoder;
import org.dino4j.api.view.Size;
import org.dino4j.api.view.ViewSpec;
import org.dino4j.engine.recipe.PreparedRun;
import org.dino4j.report.picture.AttentionMaps;
import org.dino4j.report.picture.EightBit;
import org.dino4j.report.picture.Enlarged;
import org.dino4j.report.picture.PlainView;
import org.dino4j.report.picture.Png;
import org.dino4j.report.picture.Sheet;

/**
 * The pictures that a report takes out of a run: crops as the model sees them, attention by head.
 */
final class Gallery {
  private static final int PICTURES = 4;
  private static final int MOST_HEADS = 6;
  private static final int ENLARGED = 2;

  /** A prime near the golden section of 2^32: its multiples lie apart, whatever the size. */
  private static final long SPREAD = 2654435761L;

  private final PreparedRun run;

  Gallery(PreparedRun run) {
    this.run = run;
  }

  /** Some training pictures, each with all its views. */
  Sheet crops() {
    List<String> columns = new ArrayList<>(List.of("picture"));
    for (ViewSpec group : run.setting().inputs().groups()) {
      IntStream.rangeClosed(1, group.count()).forEach(i -> columns.add(group.name() + " " + i));
    }
    return new Sheet(columns, samples().stream().map(this::crops).toList());
  }

  private List<BufferedImage> crops(Sample sample) {
    Seeds seeds = run.seeds().child("report").child(sample.id());
    return Stream.concat(
            Stream.of(sample.image()),
            run.recipe().data().views().views(sample, seeds).images().stream())
        .map(EightBit::of)
        .map(Png::canvas)
        .toList();
  }

  /** Attention over each of the pictures; nothing where the network has none to show. */
  Optional<Sheet> attention(Encoder encoder, List<Image> images) {
    List<List<BufferedImage>> rows =
        images.stream().map(image -> attention(encoder, image)).flatMap(Optional::stream).toList();
    return rows.stream().findFirst().map(first -> new Sheet(columns(first.size() - 2), rows));
  }

  private static Optional<List<BufferedImage>> attention(Encoder encoder, Image image) {
    Image enlarged = Enlarged.by(ENLARGED, image);
    return AttentionMaps.of(encoder, enlarged)
        .map(
            attention -> {
              List<BufferedImage> row = new ArrayList<>(List.of(Png.canvas(image)));
              row.addAll(attention.over(enlarged, MOST_HEADS));
              return row;
            });
  }

  private static List<String> columns(int heads) {
    List<String> columns = new ArrayList<>(List.of("picture", "all heads"));
    IntStream.rangeClosed(1, heads).forEach(head -> columns.add("head " + head));
    return columns;
  }

  /** The queries if there are some, else training pictures. */
  List<Image> watched(List<Neighbourhood> asked) {
    return asked.isEmpty()
        ? plainViews()
        : asked.stream().limit(PICTURES).map(around -> around.query().view()).toList();
  }

  /**
   * Some training pictures in the size of the first views, the same each time. They are not cut by
   * the run's views, which change colours: a blue sky is to be seen blue.
   */
  List<Image> plainViews() {
    Size size = run.setting().inputs().groups().get(0).size();
    return samples().stream()
        .map(sample -> PlainView.of(EightBit.of(sample.image()), size))
        .toList();
  }

  /** Training pictures from all over the set; an unreadable one is passed over. */
  private List<Sample> samples() {
    int size = run.data().size();
    return IntStream.range(0, size)
        .map(i -> (int) (i * SPREAD % size))
        .mapToObj(this::sample)
        .flatMap(Optional::stream)
        .limit(PICTURES)
        .toList();
  }

  private Optional<Sample> sample(int index) {
    try {
      return Optional.of(run.data().read(index));
    } catch (UnreadableSampleException e) {
      return Optional.empty();
    }
  }
}
