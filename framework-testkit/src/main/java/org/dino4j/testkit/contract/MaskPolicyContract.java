package org.dino4j.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dino4j.api.mask.MaskPolicy;
import org.dino4j.api.mask.Masks;
import org.dino4j.api.model.Grid;
import org.dino4j.api.seed.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a mask policy owes. Its options hide something. */
public abstract class MaskPolicyContract extends PartContract<MaskPolicy> {
  private static final int SEEDS = 20;

  /** Images and the patches of one. */
  record Dealt(Grid grid, int images) {}

  static Stream<Dealt> dealt() {
    return Stream.of(
        new Dealt(new Grid(6, 6), 8),
        new Dealt(new Grid(14, 14), 16),
        new Dealt(new Grid(5, 9), 3),
        new Dealt(new Grid(4, 4), 1));
  }

  @ParameterizedTest
  @MethodSource("dealt")
  final void masksAllImagesOnTheirGrid(Dealt dealt) {
    for (int seed = 0; seed < SEEDS; seed++) {
      Masks masks = part().masks(dealt.grid(), dealt.images(), new Seeds(seed));
      assertThat(masks.grid()).as("grid").isEqualTo(dealt.grid());
      assertThat(masks.images()).as("images").isEqualTo(dealt.images());
    }
  }

  @ParameterizedTest
  @MethodSource("dealt")
  final void hidesNoMorePatchesThanItSays(Dealt dealt) {
    int most = part().most(dealt.grid(), dealt.images());
    assertThat(most)
        .as("the most patches of %s that are hidden", dealt)
        .isBetween(0, dealt.grid().cells() * dealt.images());
    for (int seed = 0; seed < SEEDS; seed++) {
      assertThat(part().masks(dealt.grid(), dealt.images(), new Seeds(seed)).count())
          .as("hidden patches of %s with seed %s", dealt, seed)
          .isLessThanOrEqualTo(most);
    }
  }

  @Test
  final void isAPureFunctionOfItsSeeds() {
    MaskPolicy policy = part();
    List<Masks> first = IntStream.range(0, SEEDS).mapToObj(seed -> some(policy, seed)).toList();
    assertSame(first, IntStream.range(0, SEEDS).mapToObj(seed -> some(part(), seed)).toList());
    assertSame(
        first, IntStream.range(0, SEEDS).parallel().mapToObj(seed -> some(policy, seed)).toList());
    assertThat(first.stream().distinct().count()).as("different masks").isGreaterThan(1);
  }

  private static Masks some(MaskPolicy policy, int seed) {
    return policy.masks(new Grid(6, 6), 8, new Seeds(seed));
  }

  private static void assertSame(List<Masks> expected, List<Masks> found) {
    assertThat(found.equals(expected)).as("dealt again, the masks are the same").isTrue();
  }
}
