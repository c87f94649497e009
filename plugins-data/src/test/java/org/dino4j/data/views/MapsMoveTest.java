package org.dino4j.data.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.dino4j.api.data.Image;
import org.dino4j.api.data.Raster;
import org.dino4j.api.data.Sample;
import org.dino4j.api.data.ViewPolicy;
import org.dino4j.api.data.Views;
import org.dino4j.api.seed.Seeds;
import org.dino4j.api.view.Size;
import org.dino4j.api.view.ViewSpec.PixelFormat;
import org.dino4j.data.transform.Interpolation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A map that says the same as the picture still does so in every view. */
final class MapsMoveTest {
  private static final Size SIZE = new Size(60, 90);

  static Stream<ViewPolicy> policies() {
    return Stream.of(
        new MultiCrop(
            new MultiCropOptions(
                new GlobalCrops(2, 48, List.of(.4, 1.0), List.of(0.0), List.of(0.0)),
                new LocalCrops(4, 24, List.of(.1, .4), List.of(0.0), List.of(0.0)),
                List.of(.75, 4 / 3.0),
                .5,
                new JitterOptions(0, 0, 0, 0, 0),
                0,
                new BlurOptions(
                    List.of(.1, 2.0), BlurOptions.Kind.BOX, 9, BlurOptions.Semantics.BYOL),
                128,
                Interpolation.BILINEAR,
                1,
                PixelFormat.FLOAT32)),
        new CenterCropView(
            new CenterCropOptions(50, 32, Interpolation.BILINEAR, 1, PixelFormat.FLOAT32)),
        new WholeView(new WholeOptions(48, Interpolation.BILINEAR, 1, PixelFormat.FLOAT32)));
  }

  @ParameterizedTest
  @MethodSource("policies")
  void asThePictureDoes(ViewPolicy policy) {
    Sample slope = slope();
    for (int seed = 0; seed < 50; seed++) {
      Views views = policy.views(slope, new Seeds(seed));
      for (int view = 0; view < views.images().size(); view++) {
        Image.Floats seen = (Image.Floats) views.images().get(view).values();
        Raster map = views.targets().get("slope").get(view);
        for (int i = 0; i < map.values().length; i++) {
          // The nearest place is half a pixel away at most, and at the border one.
          assertThat(map.values()[i]).isEqualTo(seen.array()[i], offset(25f));
        }
      }
    }
  }

  /** Ten a pixel to the right, three a pixel down. */
  private static Sample slope() {
    float[] values = new float[SIZE.height() * SIZE.width()];
    for (int i = 0; i < values.length; i++) {
      values[i] = 10f * (i % SIZE.width()) + 3 * (i / SIZE.width());
    }
    Image image = new Image(SIZE, 1, new Image.Floats(values));
    Map<String, Raster> targets = Map.of("slope", Raster.of(SIZE, values));
    return new Sample("slope", image, OptionalInt.empty(), targets);
  }
}
