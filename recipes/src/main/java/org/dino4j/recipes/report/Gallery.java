package org.dino4j.recipes.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dino4j.api.data.Image;
import org.dino4j.api.data.Sample;
import org.dino4j.api.data.UnreadableSampleException;
import org.dino4j.api.method.JudgedEncoder;
import org.dino4j.api.train.Encoder;
import org.dino4j.api.train.Weights;
import org.dino4j.api.view.ViewSpec;
import org.dino4j.recipes.evaluate.Neighbourhood;
import org.dino4j.recipes.report.chapter.SheetChapter;
import org.dino4j.recipes.report.picture.Attention;
import org.dino4j.recipes.report.picture.Enlarged;
import org.dino4j.recipes.report.picture.Png;

/**
 * The pictures that a report takes out of a run: crops as the model sees them, attention by head.
 */
final class Gallery {
  private static final int PICTURES = 4;
  private static final int MOST_HEADS = 6;
  private static final int ENLARGED = 2;
  private static final int SIDE = 72;

  /** A prime near the golden section of 2^32: its multiples lie apart, whatever the size. */
  private static final long SPREAD = 2654435761L;

  private final ReportSubject subject;

  Gallery(ReportSubject subject) {
    this.subject = subject;
  }

  /** Some training pictures, each with all its views. */
  String crops() {
    List<String> columns = new ArrayList<>(List.of("picture"));
    for (ViewSpec group : subject.run().setting().inputs().groups()) {
      IntStream.rangeClosed(1, group.count()).forEach(i -> columns.add(group.name() + " " + i));
    }
    List<List<String>> rows = samples().stream().map(this::crops).toList();
    return SheetChapter.html(columns, rows, SIDE);
  }

  private List<String> crops(Sample sample) {
    List<String> row = new ArrayList<>(List.of(Png.address(sample.image())));
    subject
        .run()
        .recipe()
        .data()
        .views()
        .views(sample.image(), subject.run().seeds().child("report").child(sample.id()))
        .forEach(view -> row.add(Png.address(view)));
    return row;
  }

  /**
   * Attention of the network to keep, over the queries if there are some, else over training
   * pictures.
   */
  String attention(List<Neighbourhood> asked) {
    JudgedEncoder judged = subject.run().recipe().method().encoders().get(0);
    Weights weights = Weights.of(subject.run().seeds(), subject.snapshot());
    try (Encoder encoder = subject.backend().encoder(judged, weights, subject.devices())) {
      List<Image> images = asked.isEmpty() ? firstViews() : views(asked);
      List<List<String>> rows = images.stream().map(image -> attention(encoder, image)).toList();
      return SheetChapter.html(columns(rows.get(0).size() - 2), rows, SIDE);
    }
  }

  private static List<String> attention(Encoder encoder, Image image) {
    Image enlarged = Enlarged.by(ENLARGED, image);
    List<String> row = new ArrayList<>(List.of(Png.address(image)));
    row.addAll(Attention.of(encoder, enlarged).addresses(enlarged, MOST_HEADS));
    return row;
  }

  private static List<String> columns(int heads) {
    List<String> columns = new ArrayList<>(List.of("picture", "all heads"));
    IntStream.rangeClosed(1, heads).forEach(head -> columns.add("head " + head));
    return columns;
  }

  private static List<Image> views(List<Neighbourhood> asked) {
    return asked.stream().limit(PICTURES).map(around -> around.query().view()).toList();
  }

  private List<Image> firstViews() {
    return samples().stream()
        .map(
            sample ->
                subject
                    .run()
                    .recipe()
                    .data()
                    .views()
                    .views(sample.image(), subject.run().seeds())
                    .get(0))
        .toList();
  }

  /** Training pictures from all over the set; an unreadable one is passed over. */
  private List<Sample> samples() {
    int size = subject.run().data().size();
    return IntStream.range(0, size)
        .map(i -> (int) (i * SPREAD % size))
        .mapToObj(this::sample)
        .flatMap(Optional::stream)
        .limit(PICTURES)
        .toList();
  }

  private Optional<Sample> sample(int index) {
    try {
      return Optional.of(subject.run().data().read(index));
    } catch (UnreadableSampleException e) {
      return Optional.empty();
    }
  }
}
