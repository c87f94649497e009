package org.dino4j.engine.feed;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.dino4j.api.data.DataSet;
import org.dino4j.api.data.Image;
import org.dino4j.api.data.Raster;
import org.dino4j.api.data.Sample;
import org.dino4j.api.data.UnreadableSampleException;
import org.dino4j.api.data.ViewPolicy;
import org.dino4j.api.data.Views;
import org.dino4j.api.seed.Seeds;
import org.dino4j.api.view.InputSpec;
import org.dino4j.api.view.Size;
import org.dino4j.api.view.ViewSpec;

/** A data set whose pictures hold their own number, some of them damaged, some of them slow. */
record NumberedPictures(int size, Set<Integer> damaged, Work work, AtomicInteger reads)
    implements DataSet {
  static final String MAP = "number";

  /** What reading a sample costs. */
  interface Work {
    void before(int index);
  }

  static NumberedPictures of(int size, Integer... damaged) {
    return new NumberedPictures(size, Set.of(damaged), index -> {}, new AtomicInteger());
  }

  NumberedPictures with(Work other) {
    return new NumberedPictures(size, damaged, other, reads);
  }

  @Override
  public Sample read(int index) throws UnreadableSampleException {
    reads.incrementAndGet();
    work.before(index);
    if (damaged.contains(index)) {
      throw new UnreadableSampleException("picture-" + index, "cut short");
    }
    byte[] pixels = {(byte) index, (byte) (index >> 8), 1};
    return new Sample(id(index), new Image(Size.square(1), 3, pixels), OptionalInt.of(index % 3));
  }

  @Override
  public String id(int index) {
    return "picture-" + index;
  }

  @Override
  public OptionalInt label(int index) {
    return OptionalInt.of(index % 3);
  }

  @Override
  public List<String> classes() {
    return List.of("a", "b", "c");
  }

  @Override
  public void close() {}

  /** Two views of 2x2 and one of 1x3, filled from the picture and from draws. */
  record Cuts() implements ViewPolicy {
    private static final InputSpec SPEC =
        new InputSpec(
            List.of(
                new ViewSpec("global", 2, Size.square(2), 3, ViewSpec.PixelFormat.UINT8),
                new ViewSpec("local", 1, new Size(1, 3), 3, ViewSpec.PixelFormat.UINT8)));

    @Override
    public InputSpec inputs() {
      return SPEC;
    }

    @Override
    public Views views(Sample sample, Seeds seeds) {
      Image image = sample.image();
      return Views.of(
          List.of(
              view(image, Size.square(2), seeds.child(0)),
              view(image, Size.square(2), seeds.child(1)),
              view(image, new Size(1, 3), seeds.child(2))),
          sample);
    }

    private static Image view(Image image, Size size, Seeds seeds) {
      RandomGenerator random = seeds.generator();
      byte[] pixels = new byte[size.height() * size.width() * 3];
      random.nextBytes(pixels);
      System.arraycopy(image.pixels(), 0, pixels, 0, 3);
      return new Image(size, 3, pixels);
    }
  }

  /** The same views with maps: ten times the number of the picture, and that of the view. */
  record Mapped() implements ViewPolicy {
    private static final Cuts CUTS = new Cuts();

    @Override
    public InputSpec inputs() {
      return CUTS.inputs();
    }

    @Override
    public Views views(Sample sample, Seeds seeds) {
      List<Image> images = CUTS.views(sample, seeds).images();
      int number = sample.image().pixels()[0];
      List<Raster> maps =
          List.of(
              map(Size.square(2), number, 0),
              map(Size.square(2), number, 1),
              map(new Size(1, 3), number, 2));
      OptionalInt label = number % 3 == 0 ? OptionalInt.empty() : OptionalInt.of(number % 3);
      return new Views(images, label, Map.of(MAP, maps));
    }

    private static Raster map(Size size, int number, int view) {
      float[] values = new float[size.height() * size.width()];
      boolean[] valid = new boolean[values.length];
      Arrays.fill(values, 10 * number + view);
      Arrays.fill(valid, number % 2 == 0);
      return new Raster(size, values, valid);
    }
  }
}
