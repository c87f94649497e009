package org.dino4j.engine.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.dino4j.api.data.Image;
import org.dino4j.api.data.Raster;
import org.dino4j.api.data.Sample;
import org.dino4j.api.data.ViewPolicy;
import org.dino4j.api.data.Views;
import org.dino4j.api.mask.MaskPolicy;
import org.dino4j.api.mask.Masking;
import org.dino4j.api.mask.Masks;
import org.dino4j.api.model.Grid;
import org.dino4j.api.seed.Seeds;
import org.dino4j.api.train.Batch;
import org.dino4j.api.train.Pixels;
import org.dino4j.api.train.Rasters;
import org.dino4j.api.view.InputSpec;
import org.dino4j.api.view.Size;
import org.dino4j.api.view.ViewSpec;
import org.dino4j.api.view.ViewSpec.PixelFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands beside the pictures of a batch, and pictures of more than 8 bits. */
final class FedAnnotationsTest {
  private static final Seeds SEEDS = new Seeds(17);
  private static final int BATCH = 10;
  private static final int SAMPLES = 40;
  private static final Size SIZE = new Size(1, 2);
  private static final Masking MASKING = new Masking("pair", new Grid(3, 2), new Noise());
  private static final Wanted DEPTH_AND_MASKS = new Wanted(Set.of("depth"), Optional.of(MASKING));

  /** Hides any patch, as one draw after another says. */
  private record Noise() implements MaskPolicy {
    @Override
    public Masks masks(Grid grid, int images, Seeds seeds) {
      RandomGenerator random = seeds.generator();
      boolean[] hidden = new boolean[images * grid.cells()];
      for (int i = 0; i < hidden.length; i++) {
        hidden[i] = random.nextBoolean();
      }
      return new Masks(grid, images, hidden);
    }
  }

  /**
   * Two views and one, each full of the picture's number; the depth is the number and the place of
   * the view. Samples of an even number have no label.
   */
  private record Numbers(PixelFormat format, boolean mapped) implements ViewPolicy {
    @Override
    public InputSpec inputs() {
      return new InputSpec(
          List.of(
              new ViewSpec("pair", 2, SIZE, 1, format), new ViewSpec("one", 1, SIZE, 1, format)));
    }

    @Override
    public Views views(Sample sample, Seeds seeds) {
      int number = sample.image().pixels()[0];
      Image image = new Image(SIZE, 1, full(number));
      List<Raster> depth = List.of(depth(number, 0), depth(number, 1), depth(number, 2));
      return new Views(
          List.of(image, image, image),
          number % 2 == 0 ? OptionalInt.empty() : OptionalInt.of(number),
          mapped ? Map.of("depth", depth) : Map.of());
    }

    private Image.Values full(int number) {
      return switch (format) {
        case UINT8 -> new Image.Bytes(new byte[] {(byte) number, (byte) number});
        case UINT16 -> new Image.Shorts(new short[] {(short) number, (short) number});
        case FLOAT32 -> new Image.Floats(new float[] {number, number});
      };
    }

    private static Raster depth(int number, int view) {
      return new Raster(SIZE, new float[] {number, view}, new boolean[] {true, number % 2 == 0});
    }
  }

  private static List<Batch> batches(ViewPolicy policy, Wanted wanted, int workers, long first) {
    FeedPlan plan = FeedPlan.of(BATCH, workers, 0).with(wanted);
    NumberedPictures pictures = NumberedPictures.of(SAMPLES);
    List<Batch> batches = new ArrayList<>();
    try (BatchFeed feed = new BatchFeed(pictures, policy, SEEDS, plan, first, 8, List.of())) {
      for (long step = first; step < 8; step++) {
        batches.add(feed.next().batch());
      }
    }
    return batches;
  }

  private static int number(Batch batch, int place) {
    return Integer.parseInt(batch.ids().get(place).substring("picture-".length()));
  }

  private static List<Batch> mapped(int workers) {
    return batches(new Numbers(PixelFormat.UINT8, true), DEPTH_AND_MASKS, workers, 0);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void labelsStandAtThePlacesOfTheirSamples(int workers) {
    for (Batch batch : mapped(workers)) {
      for (int place = 0; place < BATCH; place++) {
        int number = number(batch, place);
        assertThat(batch.labels()[place]).isEqualTo(number % 2 == 0 ? Batch.NO_LABEL : number);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void mapsStandAtTheRowsOfTheirViews(int workers) {
    for (Batch batch : mapped(workers)) {
      List<Rasters> groups = batch.targets().get("depth");
      assertThat(groups).extracting(Rasters::images).containsExactly(2 * BATCH, BATCH);
      for (int row = 0; row < 2 * BATCH; row++) {
        assertRow(groups.get(0), row, number(batch, row % BATCH), row / BATCH);
      }
      for (int row = 0; row < BATCH; row++) {
        assertRow(groups.get(1), row, number(batch, row), 2);
      }
    }
  }

  private static void assertRow(Rasters maps, int row, int number, int view) {
    assertThat(Arrays.copyOfRange(maps.values(), 2 * row, 2 * row + 2))
        .containsExactly(number, view);
    assertThat(Arrays.copyOfRange(maps.valid(), 2 * row, 2 * row + 2))
        .containsExactly(true, number % 2 == 0);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void masksAreThoseOfTheStepAndOfTheWholeBatch(int workers) {
    List<Optional<Masks>> all = mapped(workers).stream().map(Batch::masks).toList();

    assertThat(all).doesNotHaveDuplicates().doesNotContain(Optional.empty());
    assertThat(all).extracting(masks -> masks.orElseThrow().images()).containsOnly(2 * BATCH);
    assertThat(all).isEqualTo(mapped(3).stream().map(Batch::masks).toList());
    assertThat(batches(new Numbers(PixelFormat.UINT8, true), DEPTH_AND_MASKS, 2, 5))
        .extracting(Batch::masks)
        .isEqualTo(all.subList(5, 8));
  }

  @Test
  void carriesNoMapsOrMasksThatNobodyAskedFor() {
    Batch batch = batches(new Numbers(PixelFormat.UINT8, true), Wanted.NOTHING, 2, 7).get(0);

    assertThat(batch.targets()).isEmpty();
    assertThat(batch.masks()).isEmpty();
  }

  @Test
  void saysThatAViewPolicyLostAMap() {
    assertThatThrownBy(() -> batches(new Numbers(PixelFormat.UINT8, false), DEPTH_AND_MASKS, 2, 7))
        .hasMessage("the view policy promised 3 maps of the target 'depth' and made 0");
  }

  @ParameterizedTest
  @EnumSource(PixelFormat.class)
  void pixelsAreFedAsTheyAreStored(PixelFormat format) {
    Batch batch = batches(new Numbers(format, true), Wanted.NOTHING, 2, 7).get(0);
    Pixels pixels = batch.views().get(1);

    assertThat(pixels.format()).isEqualTo(format);
    for (int place = 0; place < BATCH; place++) {
      assertThat(at(pixels, 2 * place + 1)).isEqualTo(number(batch, place));
    }
  }

  private static double at(Pixels pixels, int place) {
    if (pixels instanceof Pixels.Bytes bytes) {
      return bytes.values()[place];
    }
    return pixels instanceof Pixels.Shorts shorts
        ? shorts.values()[place]
        : ((Pixels.Floats) pixels).values()[place];
  }
}
