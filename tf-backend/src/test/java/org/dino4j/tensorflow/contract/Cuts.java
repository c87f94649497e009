package org.dino4j.tensorflow.contract;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.dino4j.api.data.Image;
import org.dino4j.api.data.Raster;
import org.dino4j.api.data.Sample;
import org.dino4j.api.data.ViewPolicy;
import org.dino4j.api.data.Views;
import org.dino4j.api.option.NoOptions;
import org.dino4j.api.part.Annotations;
import org.dino4j.api.seed.Seeds;
import org.dino4j.api.view.InputSpec;
import org.dino4j.api.view.Size;
import org.dino4j.api.view.ViewSpec;
import org.dino4j.testkit.contract.ViewPolicyContract;

/** A sound policy, one pixel of the picture enlarged, and the same one broken. */
class Cuts extends ViewPolicyContract {
  private static final Size SIZE = Size.square(4);

  @Override
  protected Record options() {
    return new NoOptions();
  }

  @Override
  protected ViewPolicy part() {
    return new Pixel();
  }

  static class Pixel implements ViewPolicy {
    @Override
    public InputSpec inputs() {
      return new InputSpec(List.of(new ViewSpec("global", 2, SIZE, 1, ViewSpec.PixelFormat.UINT8)));
    }

    @Override
    public Annotations offers(Annotations given) {
      return given;
    }

    @Override
    public Views views(Sample sample, Seeds seeds) {
      List<Integer> places =
          List.of(place(sample, seeds.child("one")), place(sample, seeds.child("two")));
      Map<String, List<Raster>> targets = new HashMap<>();
      sample
          .targets()
          .forEach((name, map) -> targets.put(name, places.stream().map(p -> at(map, p)).toList()));
      List<Image> images = places.stream().map(p -> view(sample.image(), p)).toList();
      return new Views(images, sample.label(), targets);
    }

    int place(Sample sample, Seeds seeds) {
      return seeds.generator().nextInt(sample.image().pixels().length);
    }

    Image view(Image image, int place) {
      byte[] pixels = new byte[16];
      Arrays.fill(pixels, image.pixels()[place]);
      return new Image(SIZE, 1, pixels);
    }

    private static Raster at(Raster map, int place) {
      float[] values = new float[16];
      boolean[] valid = new boolean[16];
      Arrays.fill(values, map.values()[place]);
      Arrays.fill(valid, map.valid()[place]);
      return new Raster(SIZE, values, valid);
    }
  }

  /** Makes one view fewer than it says. */
  static final class TooFewViews extends Cuts {
    @Override
    protected ViewPolicy part() {
      return new Pixel() {
        @Override
        public Annotations offers(Annotations given) {
          return new Annotations(given.labels(), Annotations.NONE.targets());
        }

        @Override
        public Views views(Sample sample, Seeds seeds) {
          return Views.of(super.views(sample, seeds).images().subList(0, 1), sample);
        }
      };
    }
  }

  /** Leaves behind the maps that it offers. */
  static final class LosesMaps extends Cuts {
    @Override
    protected ViewPolicy part() {
      return new Pixel() {
        @Override
        public Views views(Sample sample, Seeds seeds) {
          return Views.of(super.views(sample, seeds).images(), sample);
        }
      };
    }
  }

  /** Looks where the picture is bright. */
  static final class FollowsLight extends Cuts {
    @Override
    protected ViewPolicy part() {
      return new Pixel() {
        @Override
        int place(Sample sample, Seeds seeds) {
          int place = super.place(sample, seeds);
          return sample.image().pixels()[place] < 0 ? place : 0;
        }
      };
    }
  }

  /** Counts its views in a field. */
  static final class Remembers extends Cuts {
    @Override
    protected ViewPolicy part() {
      return new Pixel() {
        private final AtomicInteger cut = new AtomicInteger();

        @Override
        Image view(Image image, int place) {
          return super.view(image, cut.getAndIncrement() % image.pixels().length);
        }
      };
    }
  }

  /** Darkens the picture itself. */
  static final class WritesThePicture extends Cuts {
    @Override
    protected ViewPolicy part() {
      return new Pixel() {
        @Override
        Image view(Image image, int place) {
          image.pixels()[0] = 0;
          return super.view(image, place);
        }
      };
    }
  }
}
