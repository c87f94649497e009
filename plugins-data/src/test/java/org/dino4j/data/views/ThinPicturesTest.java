package org.dino4j.data.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.dino4j.api.data.Image;
import org.dino4j.api.data.Sample;
import org.dino4j.api.data.ViewPolicy;
import org.dino4j.api.seed.Seeds;
import org.dino4j.api.view.Size;
import org.dino4j.api.view.ViewSpec;
import org.dino4j.api.view.ViewSpec.PixelFormat;
import org.dino4j.data.transform.CenterCrop;
import org.dino4j.data.transform.Interpolation;
import org.dino4j.data.transform.ResizeShortSide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Views of pictures of any shape, down to one pixel and up to the longest side that is read. */
final class ThinPicturesTest {
  static Stream<Arguments> policiesAndShapes() {
    return policies()
        .flatMap(
            policy ->
                Stream.of(
                        new Size(1, 1),
                        new Size(1, 2),
                        new Size(2, 1),
                        new Size(1, 20_000),
                        new Size(20_000, 1),
                        new Size(65_535, 3),
                        new Size(2, 65_535),
                        new Size(1, 200_000),
                        new Size(200_000, 1))
                    .map(size -> Arguments.of(policy, size)));
  }

  private static Stream<ViewPolicy> policies() {
    Interpolation filter = Interpolation.BICUBIC;
    return Stream.of(
        new CenterCropView(new CenterCropOptions(256, 224, filter, 3, PixelFormat.UINT8)),
        new CenterCropView(new CenterCropOptions(1_000_000, 8, filter, 3, PixelFormat.UINT8)),
        new CenterCropView(new CenterCropOptions(1, 1, filter, 3, PixelFormat.UINT8)),
        new WholeView(new WholeOptions(224, filter, 3, PixelFormat.UINT8)),
        new WholeView(new WholeOptions(1, filter, 3, PixelFormat.UINT8)),
        multiCrop(List.of(.75, 4 / 3.0), filter),
        multiCrop(List.of(1e-6, 1e6), filter));
  }

  private static ViewPolicy multiCrop(List<Double> ratio, Interpolation filter) {
    return new MultiCrop(
        new MultiCropOptions(
            new GlobalCrops(2, 224, List.of(.4, 1.0), List.of(1.0, .1), List.of(0.0, .5)),
            new LocalCrops(2, 1, List.of(.05, .4), List.of(1.0), List.of(0.0)),
            ratio,
            .5,
            new JitterOptions(.4, .4, .2, .1, .8),
            .2,
            new BlurOptions(List.of(.1, 2.0), BlurOptions.Kind.BOX, 9, BlurOptions.Semantics.BYOL),
            128,
            filter,
            3,
            PixelFormat.UINT8));
  }

  @ParameterizedTest
  @MethodSource("policiesAndShapes")
  void areCutAsPromised(ViewPolicy policy, Size size) {
    Sample thin = new Sample("thin", ramp(size), OptionalInt.empty());
    List<Image> views = policy.views(thin, new Seeds(3)).images();

    List<Size> promised =
        policy.inputs().groups().stream()
            .flatMap((ViewSpec group) -> Stream.generate(group::size).limit(group.count()))
            .toList();
    assertThat(views).extracting(Image::size).isEqualTo(promised);
  }

  static Stream<Arguments> shapesAndCuts() {
    return Stream.of(
            new Size(1, 1), new Size(1, 9), new Size(90, 2), new Size(37, 53), new Size(16, 300))
        .flatMap(
            size ->
                Stream.of(1, 15, 16)
                    .flatMap(
                        cut ->
                            Stream.of(Interpolation.values())
                                .map(filter -> Arguments.of(size, cut, filter))));
  }

  @ParameterizedTest
  @MethodSource("shapesAndCuts")
  void theMiddleIsThatOfTheWholeResizedPicture(Size size, int cut, Interpolation filter) {
    ResizeShortSide resize = new ResizeShortSide(16, filter);
    Image whole = new CenterCrop(Size.square(cut)).apply(resize.apply(ramp(size)));

    Image middle = resize.middle(ramp(size), Size.square(cut));

    assertThat(middle.pixels()).isEqualTo(whole.pixels());
  }

  /** Every pixel another one than its neighbours. */
  private static Image ramp(Size size) {
    byte[] pixels = new byte[size.height() * size.width() * 3];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) (i * 37 + i / 251);
    }
    return new Image(size, 3, pixels);
  }
}
