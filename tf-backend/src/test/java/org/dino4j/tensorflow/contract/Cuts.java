package org.dino4j.tensorflow.contract;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.dino4j.api.data.Image;
import org.dino4j.api.data.ViewPolicy;
import org.dino4j.api.option.NoOptions;
import org.dino4j.api.seed.Seeds;
import org.dino4j.api.view.InputSpec;
import org.dino4j.api.view.Size;
import org.dino4j.api.view.ViewSpec;
import org.dino4j.testkit.contract.ViewPolicyContract;

/** A sound policy, one pixel of the picture enlarged, and the same one broken. */
class Cuts extends ViewPolicyContract {
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
      return new InputSpec(
          List.of(new ViewSpec("global", 2, Size.square(4), 1, ViewSpec.PixelFormat.UINT8)));
    }

    @Override
    public List<Image> views(Image image, Seeds seeds) {
      return List.of(view(image, seeds.child("one")), view(image, seeds.child("two")));
    }

    Image view(Image image, Seeds seeds) {
      int place = seeds.generator().nextInt(image.pixels().length);
      byte[] pixels = new byte[16];
      Arrays.fill(pixels, image.pixels()[place]);
      return new Image(Size.square(4), 1, pixels);
    }
  }

  /** Makes one view fewer than it says. */
  static final class TooFewViews extends Cuts {
    @Override
    protected ViewPolicy part() {
      return new Pixel() {
        @Override
        public List<Image> views(Image image, Seeds seeds) {
          return super.views(image, seeds).subList(0, 1);
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
        Image view(Image image, Seeds seeds) {
          return super.view(image, seeds.child(cut.incrementAndGet()));
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
        Image view(Image image, Seeds seeds) {
          image.pixels()[0]++;
          return super.view(image, seeds);
        }
      };
    }
  }
}
