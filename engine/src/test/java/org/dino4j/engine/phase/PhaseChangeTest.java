package org.dino4j.engine.phase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dino4j.api.array.FloatArray;
import org.dino4j.api.graph.GraphScope;
import org.dino4j.api.graph.StateRole;
import org.dino4j.api.model.Backbone;
import org.dino4j.api.model.Features;
import org.dino4j.api.model.ViewBatch;
import org.dino4j.api.train.Snapshot;
import org.junit.jupiter.api.Test;

/** What a run remembers, carried into its next phase. */
final class PhaseChangeTest {
  private static final String GRID = "student.backbone.grid";
  private static final Map<String, Backbone> STUDENT = Map.of("student.backbone", new Grown());

  /** Its grid grows by a value that is the last one less 1. */
  private record Grown() implements Backbone {
    @Override
    public List<Features> encode(GraphScope at, List<ViewBatch> views) {
      throw new AssertionError("no graph is built");
    }

    @Override
    public int width() {
      return 1;
    }

    @Override
    public Optional<FloatArray> resized(String parameter, FloatArray learned, long[] shape) {
      if (!parameter.equals("grid")) {
        return Optional.empty();
      }
      float[] values = Arrays.copyOf(learned.values(), (int) shape[0]);
      values[values.length - 1] = values[values.length - 2] - 1;
      return Optional.of(FloatArray.of(values, shape));
    }
  }

  private static PhaseChange into(Map<String, List<Long>> shapes) {
    return new PhaseChange(STUDENT, shapes);
  }

  @Test
  void whatHasItsSizeStaysAsItIs() {
    FloatArray weight = FloatArray.of(new float[] {1, -2}, 2);
    Snapshot before =
        new Snapshot(
            Map.of("student.head.w", weight, "loss.centre", weight),
            Map.of("loss.centre", StateRole.CENTRE));

    Snapshot after =
        into(Map.of("student.head.w", List.of(2L), "loss.centre", List.of(2L))).of(before);

    assertThat(after).isEqualTo(before);
  }

  @Test
  void aParameterOfAnotherSizeIsResizedByItsBackboneWithItsMoments() {
    Snapshot before =
        new Snapshot(
            Map.of(
                GRID,
                FloatArray.of(new float[] {0.25f}, 1),
                GRID + "#m",
                FloatArray.of(new float[] {-0.5f}, 1),
                GRID + "#v",
                FloatArray.of(new float[] {0.5f}, 1)));
    List<Long> two = List.of(2L);

    Map<String, FloatArray> after =
        into(Map.of(GRID, two, GRID + "#m", two, GRID + "#v", two)).of(before).arrays();

    assertThat(after.get(GRID).values()).containsExactly(0.25f, -0.75f);
    assertThat(after.get(GRID + "#m").values()).containsExactly(-0.5f, -1.5f);
    assertThat(after.get(GRID + "#v").values())
        .as("a mean of squares is never below 0")
        .containsExactly(0.5f, 0);
  }

  @Test
  void aGroupThatIsNewGoesOnWithTheLargestCountOfUpdates() {
    Snapshot before =
        new Snapshot(
            Map.of("updates#trained", FloatArray.scalar(7), "updates#last", FloatArray.scalar(3)));

    Map<String, FloatArray> after =
        into(Map.of("updates#last", List.of(), "updates#other", List.of())).of(before).arrays();

    assertThat(after.get("updates#last").single()).isEqualTo(3);
    assertThat(after.get("updates#other").single()).isEqualTo(7);
    assertThat(after).hasSize(2);
  }

  @Test
  void namesWhatCannotBeCarriedOver() {
    PhaseChange change =
        into(
            Map.of(
                GRID, List.of(2L), "student.backbone.w", List.of(2L), "student.new", List.of(1L)));

    assertThat(
            change.misfits(
                Map.of(
                    GRID,
                    List.of(1L),
                    "student.backbone.w",
                    List.of(3L),
                    "student.old",
                    List.of(1L),
                    "updates#old",
                    List.of())))
        .containsExactly(
            "student.new is new", "student.old is gone", "student.backbone.w is [2] and was [3]");
  }
}
