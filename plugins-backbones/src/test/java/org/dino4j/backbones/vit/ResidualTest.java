package org.dino4j.backbones.vit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dino4j.api.array.FloatArray;
import org.dino4j.api.graph.Forward;
import org.dino4j.api.graph.GraphScope;
import org.dino4j.api.seed.Seeds;
import org.dino4j.api.timeline.Timeline;
import org.dino4j.api.train.Workbench;
import org.dino4j.api.train.WorkbenchPlan;
import org.dino4j.testkit.part.InstalledParts;
import org.junit.jupiter.api.Test;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TFloat32;

final class ResidualTest {
  private static final Pack ONE = new Pack(List.of(new Pack.View(0, 4, 2)));

  /** Four pictures of two tokens, three of one. */
  private static final Pack TWO = new Pack(List.of(new Pack.View(0, 4, 2), new Pack.View(1, 3, 1)));

  @Test
  void theBranchIsBuiltForTheKeptPicturesAlone() {
    assertThat(rowsOfTheBranch(0.5, ONE, Forward.TRAINED)).isEqualTo(4);
    assertThat(rowsOfTheBranch(0.3, ONE, Forward.TRAINED)).isEqualTo(4);
    assertThat(rowsOfTheBranch(0.9, ONE, Forward.TRAINED)).isEqualTo(2);
    assertThat(rowsOfTheBranch(0.9, TWO, Forward.TRAINED)).isEqualTo(3);
  }

  @Test
  void aSmallRateLeavesPicturesOutOnlyWhereViewsArePacked() {
    assertThat(rowsOfTheBranch(0.1, ONE, Forward.TRAINED)).isEqualTo(8);
    assertThat(rowsOfTheBranch(0.05, TWO, Forward.TRAINED)).isEqualTo(3 * 2 + 2);
  }

  @Test
  void aNetworkThatIsUsedLeavesNothingOut() {
    assertThat(rowsOfTheBranch(0.9, TWO, Forward.USED)).isEqualTo(8 + 3);
  }

  /** What the graph holds, before anything is run. */
  private static long rowsOfTheBranch(double rate, Pack pack, Forward forward) {
    List<Long> seen = new ArrayList<>();
    try (Workbench bench = bench(Map.of())) {
      Operand<TFloat32> rows = bench.input("rows", Shape.of(count(pack), 3));
      residual(rate, pack)
          .plus(
              bench.root().with(forward),
              rows,
              (of, in) -> {
                assertThat(in.shape().get(0)).isEqualTo(count(of));
                seen.add(in.shape().get(0));
                return in;
              });
    }
    assertThat(seen).hasSize(1);
    return seen.get(0);
  }

  @Test
  void keptPicturesGetTheirBranchScaledAndTheOthersStayAsTheyAre() {
    Map<String, FloatArray> draws =
        Map.of(
            "branch.0", FloatArray.of(new float[] {0.1f, 0.9f, 0.2f, 0.8f}, 4),
            "branch.1", FloatArray.of(new float[] {0.3f, 0.1f, 0.5f}, 3));
    try (Workbench bench = bench(draws)) {
      GraphScope at = bench.root().with(Forward.TRAINED);
      Operand<TFloat32> rows = bench.input("rows", Shape.of(11, 1));
      // Half of four, and one of three: scales 2 and 3.
      Operand<TFloat32> sum =
          residual(0.5, TWO)
              .plus(at, rows, (of, in) -> at.ops().math.mul(in, at.ops().constant(10f)));
      Operand<TFloat32> total = at.ops().sum(sum, at.ops().constant(new int[] {0, 1}));
      List<Operand<TFloat32>> fetched = new ArrayList<>(bench.gradients(total, List.of(rows)));
      fetched.add(sum);
      float[] ones = {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1};
      float[] expected = {1, 1, 21, 21, 1, 1, 21, 21, 1, 1, 31};
      for (FloatArray found : bench.run(0, Map.of("rows", FloatArray.of(ones, 11, 1)), fetched)) {
        assertThat(found.values()).containsExactly(expected, within(1e-5f));
      }
    }
  }

  private static long count(Pack pack) {
    return pack.views().stream().mapToLong(Pack.View::rows).sum();
  }

  private static Residual residual(double rate, Pack pack) {
    return new Residual(rate, DropPathForm.BATCH_SUBSET, "branch", pack);
  }

  private static Workbench bench(Map<String, FloatArray> draws) {
    return InstalledParts.backend()
        .workbench(new WorkbenchPlan(new Seeds(1), new Timeline(1, 1, 1), draws));
  }
}
