package org.dino4j.losses.koleo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.dino4j.api.array.FloatArray;
import org.dino4j.api.loss.LossTerm;
import org.dino4j.api.train.Workbench;
import org.dino4j.api.train.WorkbenchPlan;
import org.dino4j.losses.rows.UnitRows;
import org.dino4j.testkit.golden.Comparison;
import org.dino4j.testkit.golden.GoldenCase;
import org.dino4j.testkit.golden.GoldenTest;
import org.dino4j.testkit.part.InstalledParts;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TFloat32;

/** The regulariser against DINOv2's: value, gradient and which row is nearest. */
final class KoLeoLossParityTest {
  @GoldenTest("c07_dinov2_koleo")
  void valueGradientAndNeighboursMatchTheReference(GoldenCase golden) {
    for (String epsilon : List.of("normalize_eps", "distance_eps", "log_eps")) {
      assertThat(golden.config().get(epsilon).doubleValue()).isEqualTo(1e-8);
    }
    assertThat(golden.config().get("self_similarity").doubleValue()).isEqualTo(-1);
    golden.verify(comparison -> golden.runs().forEach(run -> compare(golden, run, comparison)));
  }

  private static void compare(GoldenCase golden, JsonNode run, Comparison comparison) {
    FloatArray input = golden.floats(run.get("input").asText());
    try (Workbench bench = InstalledParts.backend().workbench(WorkbenchPlan.simple())) {
      var ops = bench.root().ops();
      Operand<TFloat32> rows = bench.input("rows", Shape.of(input.shape()));
      LossTerm term =
          new KoLeoLoss(new KoLeoOptions(KoLeoOptions.Views.ALL)).of(bench.root(), List.of(rows));
      List<FloatArray> found =
          bench.run(
              0,
              Map.of("rows", input),
              List.of(
                  term.value(),
                  ops.dtypes.cast(
                      Neighbours.of(ops, UnitRows.of(ops, rows)).places(), TFloat32.class),
                  bench.gradients(term.value(), List.of(rows)).get(0)));
      comparison.array(run.get("loss").asText(), found.get(0));
      comparison.array(run.get("nn_index").asText(), found.get(1));
      if (!run.get("grad").isNull()) {
        comparison.array(run.get("grad").asText(), found.get(2));
      }
    }
  }
}
