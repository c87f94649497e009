package org.dino4j.backbones.vit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dino4j.api.array.FloatArray;
import org.dino4j.api.graph.Forward;
import org.dino4j.api.graph.GraphScope;
import org.dino4j.api.seed.Seeds;
import org.dino4j.api.timeline.Timeline;
import org.dino4j.api.train.Workbench;
import org.dino4j.api.train.WorkbenchPlan;
import org.dino4j.testkit.golden.GoldenCase;
import org.dino4j.testkit.golden.GoldenTest;
import org.dino4j.testkit.part.InstalledParts;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** Parts of a block against DINOv2's: stochastic depth with the recorded draws, gates. */
final class BlockParityTest {
  @GoldenTest("c06_dinov2_block_stochastic_depth")
  void keptAndDroppedBranchesMatchTheReference(GoldenCase golden) {
    assertThat(golden.config().get("mode").asText()).isEqualTo("train");
    golden.verify(
        comparison -> {
          for (JsonNode run : golden.runs()) {
            try (Workbench bench = bench(draws(golden, run))) {
              wantBlock(golden, run, bench).compare(comparison);
            }
          }
        });
  }

  private static Asked wantBlock(GoldenCase golden, JsonNode run, Workbench bench) {
    assertThat(run.get("loss").asText()).isEqualTo("sum(y ** 2)");
    Asked asked = new Asked(golden, bench);
    Operand<TFloat32> x = asked.input(golden.config().get("input").asText());
    int width = Math.toIntExact(x.shape().get(2));
    int tokens = Math.toIntExact(x.shape().get(1));
    GraphScope at = bench.root().with(Forward.TRAINED);
    Ops ops = at.ops();
    Pack pack = new Pack(List.of(new Pack.View(0, x.shape().get(0), tokens)));
    Operand<TFloat32> rows =
        new Block(options(golden.config(), run), 0, pack).apply(at, Tokens.flat(ops, x, width));
    Operand<TFloat32> y = Tokens.byImage(ops, rows, tokens, width);
    asked.want(run.get("output").asText(), y);
    Operand<TFloat32> loss = ops.sum(ops.math.square(y), ops.constant(new int[] {0, 1, 2}));
    asked.want(run.get("grad_input").asText(), asked.gradient(loss, x));
    return asked;
  }

  private static VitOptions options(JsonNode config, JsonNode run) {
    VitBuilder builder = new VitBuilder();
    builder.width = Optional.of(config.get("dim").intValue());
    builder.depth = Optional.of(1);
    builder.heads = Optional.of(config.get("num_heads").intValue());
    GoldenVit.feedForward(builder, config);
    builder.qkvBias = config.get("qkv_bias").booleanValue();
    builder.projBias = config.get("proj_bias").booleanValue();
    builder.ffnBias = config.get("ffn_bias").booleanValue();
    builder.layerNormEps = config.get("layernorm_eps").doubleValue();
    if (config.get("layer_scale").booleanValue()) {
      builder.layerScale = Optional.of(1.0);
    }
    builder.dropPath = run.get("drop_path").doubleValue();
    builder.dropPathRule = DropPathRule.UNIFORM;
    builder.dropPathForm = DropPathForm.BATCH_SUBSET;
    return builder.build();
  }

  /** Draws that keep what the reference kept. */
  private static Map<String, FloatArray> draws(GoldenCase golden, JsonNode run) {
    boolean subset = run.get("rule").asText().equals("batch_subset");
    return subset
        ? Map.of(
            "dropPath.attn.0", descending(golden.floats(run.get("order_attn").asText()), run),
            "dropPath.mlp.0", descending(golden.floats(run.get("order_ffn").asText()), run))
        : Map.of(
            "dropPath.attn.0", above(golden.floats(run.get("mask_attn").asText()), run),
            "dropPath.mlp.0", above(golden.floats(run.get("mask_ffn").asText()), run));
  }

  /** The first pictures of an order have the largest draws. */
  private static FloatArray descending(FloatArray order, JsonNode run) {
    int images = order.values().length;
    double scale = (double) images / run.get("kept_samples").intValue();
    assertThat(run.get("residual_scale").doubleValue()).isCloseTo(scale, within(1e-12));
    float[] draws = new float[images];
    for (int i = 0; i < images; i++) {
      draws[(int) order.values()[i]] = 1 - (i + 1f) / (images + 1);
    }
    return FloatArray.of(draws, images);
  }

  private static FloatArray above(FloatArray kept, JsonNode run) {
    double rate = run.get("drop_path").doubleValue();
    assertThat(run.get("keep_probability").doubleValue()).isCloseTo(1 - rate, within(1e-12));
    float[] draws = new float[kept.values().length];
    for (int i = 0; i < draws.length; i++) {
      draws[i] = kept.values()[i] > 0 ? 0.999f : 0;
    }
    return FloatArray.of(draws, draws.length, 1, 1);
  }

  @GoldenTest("c06_dinov2_swiglu_ffn_aligned")
  void gatesApartMatchTheReference(GoldenCase golden) {
    golden.verify(
        comparison -> {
          for (JsonNode run : golden.runs()) {
            try (Workbench bench = bench(Map.of())) {
              wantGates(golden, run, bench).compare(comparison);
            }
          }
        });
  }

  private static Asked wantGates(GoldenCase golden, JsonNode run, Workbench bench) {
    assertThat(run.get("loss").asText()).isEqualTo("sum(y ** 2)");
    Asked asked = new Asked(golden, bench);
    Operand<TFloat32> x = asked.input(run.get("input").asText());
    SwiGlu part = gates(golden.config());
    GraphScope at = bench.root().with(Forward.TRAINED);
    Ops ops = at.ops();
    Operand<TFloat32> gates = part.gates(at).apply(ops, Tokens.flat(ops, x, part.width()));
    int tokens = Math.toIntExact(x.shape().get(1));
    Operand<TFloat32> y = Tokens.byImage(ops, part.out(at, gates), tokens, part.width());
    asked.want(run.get("output").asText(), y);
    Operand<TFloat32> loss = ops.sum(ops.math.square(y), ops.constant(new int[] {0, 1, 2}));
    asked.wantGradients(loss, run.get("grad_prefix").asText());
    asked.want(run.get("grad_input").asText(), asked.gradient(loss, x));
    return asked;
  }

  private static SwiGlu gates(JsonNode config) {
    assertThat(config.get("ffn_layer").asText()).isEqualTo("swiglu_aligned");
    assertThat(config.get("out_features")).isEqualTo(config.get("in_features"));
    int hidden =
        SwiGlu.hidden(config.get("hidden_features").intValue(), config.get("align_to").intValue());
    assertThat(hidden).isEqualTo(config.get("hidden_after_rule").intValue());
    return new SwiGlu(
        config.get("in_features").intValue(),
        hidden,
        config.get("separate_w1_w2").booleanValue(),
        config.get("bias").booleanValue(),
        new VitBuilder().weightInit);
  }

  private static Workbench bench(Map<String, FloatArray> draws) {
    return InstalledParts.backend()
        .workbench(new WorkbenchPlan(new Seeds(1), new Timeline(1, 1, 1), draws));
  }
}
