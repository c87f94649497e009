package org.dino4j.data.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dino4j.api.data.Image;
import org.dino4j.api.data.Sample;
import org.dino4j.api.data.ViewPolicy;
import org.dino4j.api.option.InvalidOptionException;
import org.dino4j.api.part.Refusal;
import org.dino4j.api.seed.Seeds;
import org.dino4j.api.view.Size;
import org.dino4j.api.view.ViewSpec;
import org.dino4j.api.view.ViewSpec.PixelFormat;
import org.dino4j.data.transform.Interpolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MultiCropTest {
  private static final JitterOptions JITTER = new JitterOptions(0.4, 0.4, 0.2, 0.1, 0.8);
  private static final JitterOptions NO_JITTER = new JitterOptions(0.4, 0.4, 0.2, 0.1, 0);
  private static final BlurOptions BOX = blur(BlurOptions.Kind.BOX, 9);

  @ParameterizedTest
  @CsvSource({"1, 1", "3, 200", "500, 375", "40, 37", "7, 900"})
  void viewsHaveTheSizesThatInputsSays(int width, int height) {
    ViewPolicy policy = new MultiCrop(options(2, 3, 3, JITTER, BOX));

    List<Image> views = views(policy, picture(width, height, 3), new Seeds(1));

    List<Size> expected = new ArrayList<>();
    for (ViewSpec group : policy.inputs().groups()) {
      expected.addAll(Collections.nCopies(group.count(), group.size()));
    }
    assertThat(views).extracting(Image::size).containsExactlyElementsOf(expected);
    assertThat(views).extracting(Image::channels).containsOnly(3);
    assertThat(policy.inputs().viewCount()).isEqualTo(5);
  }

  @Test
  void equalSeedsGiveEqualBytesInAnyOrderOnAnyThread() {
    ViewPolicy policy = new MultiCrop(options(2, 3, 3, JITTER, BOX));
    Image image = picture(90, 70, 3);
    Seeds seeds = new Seeds(7);
    List<List<Integer>> once =
        IntStream.range(0, 40).mapToObj(i -> hashes(policy, image, seeds.child(i))).toList();

    List<List<Integer>> again =
        IntStream.range(0, 40)
            .parallel()
            .map(i -> 39 - i)
            .mapToObj(i -> hashes(policy, image, seeds.child(i)))
            .toList();

    List<List<Integer>> reversed = new ArrayList<>(again);
    Collections.reverse(reversed);
    assertThat(reversed).isEqualTo(once);
    assertThat(new HashSet<>(once)).hasSize(40);
  }

  @Test
  void thePictureItselfIsLeftAlone() {
    Image image = picture(60, 50, 3);
    byte[] before = image.pixels().clone();

    views(new MultiCrop(options(2, 3, 3, JITTER, BOX)), image, new Seeds(3));

    assertThat(image.pixels()).isEqualTo(before);
  }

  @Test
  void moreLocalViewsLeaveTheOthersAsTheyWere() {
    Image image = picture(60, 50, 3);
    List<Integer> few = hashes(new MultiCrop(options(2, 2, 3, JITTER, BOX)), image, new Seeds(3));
    List<Integer> many = hashes(new MultiCrop(options(2, 6, 3, JITTER, BOX)), image, new Seeds(3));

    assertThat(many.subList(0, 4)).isEqualTo(few);
  }

  @Test
  void blurDoesNotMoveTheCrop() {
    Image image = picture(60, 50, 1);
    ViewPolicy plain = new MultiCrop(options(1, 0, 1, NO_JITTER, BOX));
    ViewPolicy blurred =
        new MultiCrop(
            withGlobal(new GlobalCrops(1, 32, List.of(0.4, 1.0), List.of(1.0), List.of(0.0))));
    Image sharp = views(plain, image, new Seeds(2)).get(0);
    Image soft = views(blurred, image, new Seeds(2)).get(0);

    assertThat(meanDifference(sharp, soft)).isLessThan(20);
    assertThat(soft.pixels()).isNotEqualTo(sharp.pixels());
  }

  /** At the global views' own size the second cut is the first one to the last bit. */
  @Test
  void theAnchorsViewsAreTheGlobalOnesAtAnotherSize() {
    Image image = picture(60, 50, 1);
    List<Double> sometimes = List.of(0.5);
    for (int side : List.of(32, 48)) {
      ViewPolicy policy =
          new MultiCrop(
              withGlobal(
                  new GlobalCrops(
                      2, 32, List.of(0.4, 1.0), sometimes, sometimes, Optional.of(side))));
      List<Image> views = views(policy, image, new Seeds(4));
      assertThat(policy.inputs().groups())
          .extracting(ViewSpec::name)
          .containsExactly("global", "anchor");
      assertThat(views).hasSize(4);
      assertThat(views.get(2).size()).isEqualTo(Size.square(side));
      assertThat(views.get(2).equals(views.get(0))).isEqualTo(side == 32);
    }
  }

  /**
   * DINOv2's crops. Its code says 1.0, 0.1 and 0.5 and blurs 0, 90 and 50 % of the views; as BYOL
   * means it, it is 100, 10 and 50 %.
   */
  @ParameterizedTest
  @CsvSource({"RELEASED, 0, 0.9, 0.5", "BYOL, 1, 0.1, 0.5"})
  void blurHappensAsItsSemanticsSay(
      BlurOptions.Semantics semantics, double first, double second, double local) {
    Image image = picture(30, 30, 1);
    ViewPolicy sharp = new MultiCrop(dinov2(List.of(0.0), BlurOptions.Semantics.BYOL));
    ViewPolicy blurred = new MultiCrop(dinov2(List.of(1.0, 0.1), semantics));
    double[] shares = new double[3];
    for (int seed = 0; seed < 300; seed++) {
      List<Image> one = views(sharp, image, new Seeds(seed));
      List<Image> other = views(blurred, image, new Seeds(seed));
      for (int view = 0; view < 3; view++) {
        shares[view] += one.get(view).equals(other.get(view)) ? 0 : 1 / 300.0;
      }
    }
    assertThat(shares[0]).isCloseTo(first, within(1e-9));
    assertThat(shares[1]).isCloseTo(second, within(0.06));
    assertThat(shares[2]).isCloseTo(local, within(0.1));
  }

  private static MultiCropOptions dinov2(List<Double> global, BlurOptions.Semantics semantics) {
    List<Double> local = global.size() == 1 ? global : List.of(0.5);
    List<Double> never = List.of(0.0);
    return new MultiCropOptions(
        new GlobalCrops(2, 24, List.of(0.32, 1.0), global, never),
        new LocalCrops(1, 98, List.of(0.05, 0.32), local, never),
        List.of(0.75, 4 / 3.0),
        0.5,
        NO_JITTER,
        0,
        new BlurOptions(List.of(0.5, 2.0), BlurOptions.Kind.KERNEL, 9, semantics),
        128,
        Interpolation.BICUBIC,
        1,
        PixelFormat.UINT8);
  }

  private static MultiCropOptions withGlobal(GlobalCrops global) {
    LocalCrops none = new LocalCrops(0, 16, List.of(0.1, 0.4), List.of(0.5), List.of(0.0));
    return new MultiCropOptions(
        global,
        none,
        List.of(0.75, 4 / 3.0),
        0.5,
        NO_JITTER,
        0,
        BOX,
        128,
        Interpolation.BICUBIC,
        1,
        PixelFormat.UINT8);
  }

  @Test
  void withoutLocalViewsThereIsOneGroup() {
    ViewPolicy policy = new MultiCrop(options(2, 0, 3, JITTER, BOX));

    assertThat(policy.inputs().groups()).extracting(ViewSpec::name).containsExactly("global");
    assertThat(views(policy, picture(9, 9, 3), new Seeds(0))).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5})
  void picturesOfOtherChannelsAreCutMirroredAndBlurred(int channels) {
    ViewPolicy policy = new MultiCrop(options(2, 2, channels, NO_JITTER, BOX));

    assertThat(views(policy, picture(50, 40, channels), new Seeds(4)))
        .extracting(Image::channels)
        .containsOnly(channels);
  }

  @Test
  void everyOrderOfTheFourColourOperationsIsDrawn() {
    ColorJitter jitter = new ColorJitter(JITTER);
    Set<List<String>> orders = new HashSet<>();
    for (int i = 0; i < 600; i++) {
      orders.add(
          jitter.draw(new Seeds(1).child(i).generator()).stream()
              .map(transform -> transform.getClass().getSimpleName())
              .toList());
    }

    assertThat(orders).hasSize(24);
  }

  @Test
  void aStrengthOfZeroLeavesTheOperationOut() {
    ColorJitter jitter = new ColorJitter(new JitterOptions(0.3, 0, 0, 0.05, 1));

    assertThat(jitter.draw(new Seeds(1).generator())).hasSize(2);
  }

  @Test
  void refusesPicturesOfOtherChannelsThanItSays() {
    ViewPolicy policy = new MultiCrop(options(2, 2, 3, JITTER, BOX));

    assertThatThrownBy(() -> views(policy, picture(9, 9, 1), new Seeds(0)))
        .isInstanceOf(Refusal.class)
        .hasMessage(
            "The views are cut of pictures with 3 channels, but the source gives 1. Set 'channels' of both to one number.");
  }

  static Stream<Runnable> mistakes() {
    return Stream.of(
        () -> options(2, 2, 5, JITTER, BOX),
        () -> options(0, 0, 3, JITTER, BOX),
        () -> options(2, 2, 3, JITTER, blur(BlurOptions.Kind.KERNEL, 33)),
        () -> blur(BlurOptions.Kind.KERNEL, 8),
        () -> new GlobalCrops(2, 32, List.of(0.4, 1.1), List.of(0.5), List.of(0.0)),
        () -> new GlobalCrops(2, 32, List.of(0.4, 1.0), List.of(1.5), List.of(0.0)),
        () -> new GlobalCrops(2, 0, List.of(0.4, 1.0), List.of(0.5), List.of(0.0)),
        () -> new LocalCrops(2, 16, List.of(0.4), List.of(0.5), List.of(0.0)),
        () -> new JitterOptions(0.4, 0.4, 0.4, 0.6, 0.8),
        () -> new CenterCropOptions(200, 224, Interpolation.BICUBIC, 3, PixelFormat.UINT8));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void impossibleOptionsAreRefused(Runnable mistake) {
    assertThatThrownBy(mistake::run).isInstanceOf(InvalidOptionException.class);
  }

  @Test
  void saysWhyOtherChannelsHaveNoColour() {
    assertThatThrownBy(() -> options(2, 2, 5, JITTER, BOX))
        .hasMessage(
            "5 channels are no colours that people see: set jitter.probability, grayscale and solarize to 0");
  }

  @ParameterizedTest
  @CsvSource({"300, 200", "200, 300", "64, 64", "20, 900"})
  void evaluationViewsHaveTheSizesThatTheySay(int width, int height) {
    ViewPolicy middle =
        new CenterCropView(
            new CenterCropOptions(64, 56, Interpolation.BICUBIC, 3, PixelFormat.UINT8));
    ViewPolicy whole =
        new WholeView(new WholeOptions(48, Interpolation.BILINEAR, 3, PixelFormat.UINT8));
    Image image = picture(width, height, 3);

    assertThat(views(middle, image, new Seeds(0)))
        .extracting(Image::size)
        .containsExactly(Size.square(56));
    assertThat(views(whole, image, new Seeds(0)))
        .extracting(Image::size)
        .containsExactly(Size.square(48));
    assertThat(middle.inputs().groups().get(0).size()).isEqualTo(Size.square(56));
    assertThat(whole.inputs().groups().get(0).size()).isEqualTo(Size.square(48));
  }

  private static MultiCropOptions options(
      int global, int local, int channels, JitterOptions jitter, BlurOptions blur) {
    boolean colour = jitter.probability() > 0;
    List<Double> solarize = List.of(0.0, colour ? 0.2 : 0.0);
    return new MultiCropOptions(
        new GlobalCrops(global, 32, List.of(0.4, 1.0), List.of(colour ? 1.0 : 0.0, 0.1), solarize),
        new LocalCrops(local, 16, List.of(0.05, 0.4), List.of(0.5), List.of(0.0)),
        List.of(0.75, 4 / 3.0),
        0.5,
        jitter,
        colour ? 0.2 : 0,
        blur,
        128,
        Interpolation.BICUBIC,
        channels,
        PixelFormat.UINT8);
  }

  private static BlurOptions blur(BlurOptions.Kind kind, int kernel) {
    return new BlurOptions(List.of(0.1, 2.0), kind, kernel, BlurOptions.Semantics.BYOL);
  }

  private static Image picture(int width, int height, int channels) {
    byte[] pixels = new byte[width * height * channels];
    for (int i = 0; i < pixels.length; i++) {
      int x = i / channels % width;
      int y = i / channels / width;
      pixels[i] = (byte) (128 + 120 * Math.sin(x / 5.0 + i % channels) * Math.cos(y / 7.0));
    }
    return new Image(new Size(height, width), channels, pixels);
  }

  private static List<Image> views(ViewPolicy policy, Image image, Seeds seeds) {
    return policy.views(new Sample("a picture", image, OptionalInt.empty()), seeds).images();
  }

  private static List<Integer> hashes(ViewPolicy policy, Image image, Seeds seeds) {
    return views(policy, image, seeds).stream()
        .map(view -> Arrays.hashCode(view.pixels()))
        .toList();
  }

  private static double meanDifference(Image a, Image b) {
    return IntStream.range(0, a.pixels().length)
        .map(i -> Math.abs((a.pixels()[i] & 0xff) - (b.pixels()[i] & 0xff)))
        .average()
        .orElseThrow();
  }
}
