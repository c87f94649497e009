package org.dino4j.data.views;

import java.util.List;
import org.dino4j.api.data.ViewPolicy;
import org.dino4j.api.view.ViewSpec.PixelFormat;
import org.dino4j.data.transform.Interpolation;
import org.dino4j.testkit.contract.ViewPolicyContract;
import org.junit.jupiter.api.Nested;

/** What each view policy that ships owes. */
final class ViewPoliciesContractTest {
  private static final CenterCropOptions CENTER =
      new CenterCropOptions(20, 16, Interpolation.BICUBIC, 3, PixelFormat.UINT8);
  private static final WholeOptions WHOLE =
      new WholeOptions(16, Interpolation.BICUBIC, 1, PixelFormat.UINT8);

  @Nested
  final class OfMultiCrop extends ViewPolicyContract {
    @Override
    protected MultiCropOptions options() {
      return new MultiCropOptions(
          new GlobalCrops(2, 16, List.of(.4, 1.0), List.of(1.0, .1), List.of(0.0, .5)),
          new LocalCrops(3, 8, List.of(.05, .4), List.of(.5), List.of(0.0)),
          List.of(.75, 4 / 3.0),
          .5,
          new JitterOptions(.4, .4, .2, .1, .8),
          .2,
          new BlurOptions(List.of(.1, 2.0), BlurOptions.Kind.BOX, 9, BlurOptions.Semantics.BYOL),
          128,
          Interpolation.BICUBIC,
          3,
          PixelFormat.UINT8);
    }

    @Override
    protected ViewPolicy part() {
      return new MultiCrop(options());
    }
  }

  @Nested
  final class OfCenterCrop extends ViewPolicyContract {
    @Override
    protected Record options() {
      return CENTER;
    }

    @Override
    protected ViewPolicy part() {
      return new CenterCropView(CENTER);
    }
  }

  @Nested
  final class OfWhole extends ViewPolicyContract {
    @Override
    protected Record options() {
      return WHOLE;
    }

    @Override
    protected ViewPolicy part() {
      return new WholeView(WHOLE);
    }
  }

  /** Pictures of more than 8 bits have no colour to change. */
  abstract static class OfMoreBits extends ViewPolicyContract {
    private final PixelFormat pixels;

    OfMoreBits(PixelFormat pixels) {
      this.pixels = pixels;
    }

    @Override
    protected MultiCropOptions options() {
      return new MultiCropOptions(
          new GlobalCrops(2, 16, List.of(.4, 1.0), List.of(0.0), List.of(0.0)),
          new LocalCrops(3, 8, List.of(.05, .4), List.of(0.0), List.of(0.0)),
          List.of(.75, 4 / 3.0),
          .5,
          new JitterOptions(.4, .4, .2, .1, 0),
          0,
          new BlurOptions(List.of(.1, 2.0), BlurOptions.Kind.BOX, 9, BlurOptions.Semantics.BYOL),
          128,
          Interpolation.BICUBIC,
          4,
          pixels);
    }

    @Override
    protected ViewPolicy part() {
      return new MultiCrop(options());
    }
  }

  @Nested
  final class OfMultiCropOfSixteenBits extends OfMoreBits {
    OfMultiCropOfSixteenBits() {
      super(PixelFormat.UINT16);
    }
  }

  @Nested
  final class OfMultiCropOfFloats extends OfMoreBits {
    OfMultiCropOfFloats() {
      super(PixelFormat.FLOAT32);
    }
  }
}
