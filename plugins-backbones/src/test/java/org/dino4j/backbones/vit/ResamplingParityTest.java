package org.dino4j.backbones.vit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import org.dino4j.api.layer.Resampling;
import org.dino4j.api.layer.Resampling.Axis;
import org.dino4j.api.train.Workbench;
import org.dino4j.api.train.WorkbenchPlan;
import org.dino4j.testkit.golden.GoldenCase;
import org.dino4j.testkit.golden.GoldenTest;
import org.dino4j.testkit.part.InstalledParts;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** Resampling against PyTorch's {@code interpolate}, by size and by scale factor. */
final class ResamplingParityTest {
  @GoldenTest("c15_interpolate")
  void mapsAndGradientsMatchTheReference(GoldenCase golden) {
    golden.verify(
        comparison -> {
          try (Workbench bench = InstalledParts.backend().workbench(WorkbenchPlan.simple())) {
            Asked asked = new Asked(golden, bench);
            golden.runs().forEach(run -> want(golden, asked, run, bench.root().ops()));
            asked.compare(comparison);
          }
        });
  }

  private static void want(GoldenCase golden, Asked asked, JsonNode run, Ops ops) {
    String output = run.get("output").asText();
    if (golden.json().get("skip").has(output)) {
      return;
    }
    Operand<TFloat32> x = asked.pictures(run.get("input").asText());
    Operand<TFloat32> y = resampling(run).apply(ops, x, axis(run, x, 0), axis(run, x, 1));
    asked.wantMap(output, y);
    if (run.has("grad")) {
      assertThat(run.get("loss").asText()).isEqualTo("sum(weight * y)");
      Operand<TFloat32> weighted = ops.math.mul(asked.pictures(run.get("loss_weight").asText()), y);
      Operand<TFloat32> loss = ops.sum(weighted, ops.constant(new int[] {0, 1, 2, 3}));
      asked.wantMap(run.get("grad").asText(), asked.gradient(loss, x));
    }
  }

  private static Resampling resampling(JsonNode run) {
    String mode = run.get("mode").asText();
    return new Resampling(
        Resampling.Kernel.valueOf(mode.toUpperCase(Locale.ROOT)),
        run.get("align_corners").booleanValue(),
        run.get("antialias").booleanValue());
  }

  /** By the size that comes out, or by the step that a scale factor gives. */
  private static Axis axis(JsonNode run, Operand<TFloat32> x, int axis) {
    int source = Math.toIntExact(x.shape().get(1 + axis));
    if (run.has("source_step")) {
      return new Axis(
          source,
          run.get("output_hw").get(axis).intValue(),
          run.get("source_step").get(axis).doubleValue());
    }
    return resampling(run).axis(source, run.get("size").get(axis).intValue());
  }
}
