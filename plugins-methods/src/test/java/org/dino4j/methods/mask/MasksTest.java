package org.dino4j.methods.mask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.dino4j.api.mask.MaskPolicy;
import org.dino4j.api.mask.Masks;
import org.dino4j.api.model.Grid;
import org.dino4j.api.option.InvalidOptionException;
import org.dino4j.api.seed.Seeds;
import org.dino4j.methods.mask.BlockMaskOptions.LargestBlock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MasksTest {
  /** What the code makes of 224 / 16, 224 / 14 and 518 / 14, and what it means. */
  @ParameterizedTest
  @CsvSource({"14, 98, 98", "16, 128, 128", "37, 666, 684.5"})
  void theLargestBlockIsTheCodesOrHalfOfThePatches(int side, double released, double half) {
    Grid grid = new Grid(side, side);
    assertThat(blocks(LargestBlock.RELEASED).largest(grid)).isEqualTo(released);
    assertThat(blocks(LargestBlock.HALF).largest(grid)).isEqualTo(half);
  }

  @ParameterizedTest
  @CsvSource({"0.5, 8", "1, 16", "0.3, 4", "0.06, 0"})
  void aShareOfTheImagesIsMaskedInEveryStep(double share, int masked) {
    RandomMasks policy = new RandomMasks(new RandomMaskOptions(share, List.of(0.1, 0.5)));
    for (int seed = 0; seed < 20; seed++) {
      Masks masks = policy.masks(new Grid(8, 8), 16, new Seeds(seed));
      assertThat(IntStream.range(0, 16).filter(image -> masks.count(image) > 0)).hasSize(masked);
    }
  }

  @Test
  void everyStepHasAllStrengths() {
    RandomMasks policy = new RandomMasks(new RandomMaskOptions(1, List.of(0.0, 1.0)));
    Masks masks = policy.masks(new Grid(10, 10), 10, new Seeds(3));
    int[] counts = IntStream.range(0, 10).map(masks::count).sorted().toArray();
    for (int i = 0; i < 10; i++) {
      assertThat(counts[i]).isBetween(10 * i, 10 * (i + 1));
    }
  }

  @Test
  void differentImagesAreMaskedInDifferentSteps() {
    long distinct =
        IntStream.range(0, 20)
            .mapToObj(seed -> blocks(LargestBlock.HALF).masks(new Grid(8, 8), 4, new Seeds(seed)))
            .map(masks -> IntStream.range(0, 4).mapToObj(i -> masks.count(i) > 0).toList())
            .distinct()
            .count();
    assertThat(distinct).isGreaterThan(3);
  }

  /** Half of the images take 0, the others 0.1 to 0.5 of 64 patches. */
  @Test
  void anImageOfIbotsTakesOneOfTheRatios() {
    IbotMasks policy = ibot(IbotMaskOptions.Shape.RANDOM);
    Masks masks = policy.masks(new Grid(8, 8), 2000, new Seeds(5));
    int[] counts = IntStream.range(0, 2000).map(masks::count).toArray();
    assertThat(Arrays.stream(counts).filter(count -> count == 0).count()).isBetween(900L, 1100L);
    assertThat(Arrays.stream(counts).filter(count -> count > 0))
        .allSatisfy(count -> assertThat(count).isBetween(6, 32));
    assertThat(Arrays.stream(counts).filter(count -> count > 0).average().orElseThrow())
        .isCloseTo(0.3 * 64 - 0.5, within(0.8));
  }

  /** Each is of at least (12 / 3)^2 patches, as far as there is room for it. */
  @Test
  void aBlockOfIbotsIsLarge() {
    Masks masks = ibot(IbotMaskOptions.Shape.BLOCK).masks(new Grid(12, 12), 200, new Seeds(6));
    int[] counts = IntStream.range(0, 200).map(masks::count).filter(count -> count > 0).toArray();
    assertThat(counts).hasSizeGreaterThan(60);
    assertThat(Arrays.stream(counts).average().orElseThrow()).isBetween(0.2 * 144, 0.3 * 144);
  }

  @Test
  void hidesNothingOnAGridThatHoldsNoBlock() {
    MaskPolicy policy = blocks(LargestBlock.HALF);
    assertThat(policy.masks(new Grid(1, 9), 4, new Seeds(1)).count()).isZero();
  }

  @Test
  void impossibleNumbersAreRefused() {
    refused(
        () -> new RandomMaskOptions(1.2, List.of(0.1, 0.5)),
        "images must lie in 0 .. 1, found 1.2");
    refused(
        () -> new RandomMaskOptions(0.5, List.of(0.5, 0.1)),
        "ratio must be [low, high] with low not above high, found [0.5, 0.1]");
    refused(
        () -> new RandomMaskOptions(0.5, List.of(0.1, 1.5)), "ratio must lie in 0 .. 1, found 1.5");
    refused(() -> options(0, 0.3, 10), "leastPatches must be above 0, found 0");
    refused(() -> options(4, 3, 10), "aspect must be above 0 and at most 1, found 3.0");
    refused(() -> options(4, 0.3, 0), "tries must be above 0, found 0");
    refused(
        () -> new IbotMaskOptions(IbotMaskOptions.Shape.BLOCK, List.of(0.3), List.of(0.4), 0.3),
        "spread must not lead out of 0 .. 1, found ratio 0.3 and spread 0.4");
    refused(
        () -> new IbotMaskOptions(IbotMaskOptions.Shape.BLOCK, List.of(0.3), List.of(), 0.3),
        "ratio and spread need as many numbers as each other, at least one; found [0.3] and []");
  }

  private static void refused(Runnable made, String message) {
    assertThatThrownBy(made::run).isInstanceOf(InvalidOptionException.class).hasMessage(message);
  }

  private static BlockMaskOptions options(int least, double aspect, int tries) {
    return new BlockMaskOptions(0.5, List.of(0.1, 0.5), least, aspect, tries, LargestBlock.HALF);
  }

  private static BlockMasks blocks(LargestBlock largest) {
    return new BlockMasks(new BlockMaskOptions(0.5, List.of(0.1, 0.5), 4, 0.3, 10, largest));
  }

  private static IbotMasks ibot(IbotMaskOptions.Shape shape) {
    return new IbotMasks(new IbotMaskOptions(shape, List.of(0.0, 0.3), List.of(0.0, 0.2), 0.3));
  }
}
