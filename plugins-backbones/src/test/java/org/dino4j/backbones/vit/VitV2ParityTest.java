package org.dino4j.backbones.vit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.dino4j.api.graph.Forward;
import org.dino4j.api.graph.GraphScope;
import org.dino4j.api.model.Features;
import org.dino4j.api.model.Grid;
import org.dino4j.api.model.IntermediateLayers;
import org.dino4j.api.model.ViewBatch;
import org.dino4j.api.train.Workbench;
import org.dino4j.api.train.WorkbenchPlan;
import org.dino4j.testkit.golden.GoldenCase;
import org.dino4j.testkit.golden.GoldenTest;
import org.dino4j.testkit.part.InstalledParts;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** The backbone against DINOv2's: with and without hidden patches, at several sizes. */
final class VitV2ParityTest {
  private static final String LOSS =
      "sum(t ** 2) + sum(w * t) + sum(w * t_masked), t = concat(cls, registers, patches) after the norm";

  @GoldenTest("c06_dinov2_vit")
  void tokensAndGradientsMatchTheReference(GoldenCase golden) {
    golden.verify(
        comparison -> {
          for (JsonNode run : golden.runs()) {
            try (Workbench bench = InstalledParts.backend().workbench(WorkbenchPlan.simple())) {
              new Run(golden, run, bench).want().compare(comparison);
            }
          }
        });
  }

  @GoldenTest("c06_dinov2_forward_features_list")
  void viewsOfSeveralSizesInOneCallMatchTheReference(GoldenCase golden) {
    assertThat(golden.config().get("loss").asText())
        .isEqualTo("sum over runs of sum(loss_weight * concat(cls, registers, patches))");
    golden.verify(
        comparison -> {
          try (Workbench bench = InstalledParts.backend().workbench(WorkbenchPlan.simple())) {
            wantTogether(golden, bench).compare(comparison);
          }
        });
  }

  private static Asked wantTogether(GoldenCase golden, Workbench bench) {
    Asked asked = new Asked(golden, bench);
    GraphScope root = bench.root().with(Forward.USED);
    VitOptions options = GoldenVit.options(golden.config().get("model"));
    List<Features> all =
        new VisionTransformer(options)
            .encode(root, golden.runs().valueStream().map(run -> views(asked, run)).toList());
    Operand<TFloat32> loss = root.ops().constant(0f);
    for (int i = 0; i < all.size(); i++) {
      JsonNode run = golden.runs().get(i);
      wantTokens(asked, run.get("outputs"), options, root.ops(), all.get(i));
      Operand<TFloat32> weight = asked.input(run.get("loss_weight").asText());
      Operand<TFloat32> tokens = together(root.ops(), all.get(i));
      loss = root.ops().math.add(loss, sum(root.ops(), root.ops().math.mul(weight, tokens)));
    }
    asked.want(golden.outputs().get("loss").asText(), loss);
    asked.wantGradients(loss, golden.outputs().get("grad_prefix").asText());
    return asked;
  }

  private static ViewBatch views(Asked asked, JsonNode run) {
    String pictures = run.get("input").asText();
    return run.get("mask").isNull()
        ? ViewBatch.of(asked.pictures(pictures))
        : asked.masked(pictures, run.get("mask").asText());
  }

  private static void wantTokens(
      Asked asked, JsonNode outputs, VitOptions options, Ops ops, Features features) {
    outputs
        .properties()
        .forEach(
            output ->
                asked.want(
                    output.getValue().asText(), token(output.getKey(), options, ops, features)));
  }

  private static Operand<TFloat32> token(
      String role, VitOptions options, Ops ops, Features features) {
    int last = options.shape().depth() - 1;
    return switch (role) {
      case "x_norm_clstoken", "forward" -> features.classToken();
      case "x_norm_patchtokens" -> features.patches().orElseThrow().tokens();
      case "x_norm_regtokens" -> registers(ops, features);
      case "x_prenorm" -> features.named().get(Features.tokens(last));
      default -> throw new IllegalArgumentException("no output is known as " + role);
    };
  }

  /** Without registers the reference says an empty array. */
  private static Operand<TFloat32> registers(Ops ops, Features features) {
    return features
        .registers()
        .orElseGet(() -> Tokens.range(ops, features.patches().orElseThrow().tokens(), 0, 0));
  }

  private static Operand<TFloat32> together(Ops ops, Features features) {
    return ops.concat(
        List.of(
            ops.expandDims(features.classToken(), ops.constant(1)),
            registers(ops, features),
            features.patches().orElseThrow().tokens()),
        ops.constant(1));
  }

  private static Operand<TFloat32> sum(Ops ops, Operand<TFloat32> tokens) {
    return ops.sum(tokens, ops.constant(new int[] {0, 1, 2}));
  }

  /** One recorded size of pictures. */
  private static final class Run {
    private final JsonNode run;
    private final VitOptions options;
    private final GraphScope root;
    private final Ops ops;
    private final Asked asked;
    private final Features seen;
    private final Features masked;

    Run(GoldenCase golden, JsonNode run, Workbench bench) {
      this.run = run;
      this.options = GoldenVit.options(golden.config().get("model"));
      this.root = bench.root().with(Forward.USED);
      this.ops = root.ops();
      this.asked = new Asked(golden, bench);
      VisionTransformer network = new VisionTransformer(options);
      String pictures = run.get("input").asText();
      this.seen = network.encode(root, List.of(ViewBatch.of(asked.pictures(pictures)))).get(0);
      this.masked = network.encode(root, List.of(views(asked, run))).get(0);
    }

    Asked want() {
      wantOutputs();
      run.get("intermediate").forEach(this::wantIntermediate);
      if (!run.get("loss").isNull()) {
        wantGradients();
      }
      return asked;
    }

    private void wantOutputs() {
      for (var output : run.get("outputs").properties()) {
        if (output.getKey().equals("pos_embed_interpolated")) {
          int side = options.patchSize();
          JsonNode pixels = run.get("image_hw");
          Grid grid = new Grid(pixels.get(0).intValue() / side, pixels.get(1).intValue() / side);
          asked.want(output.getValue().asText(), PositionEmbedding.of(options).of(root, grid));
        } else {
          asked.want(output.getValue().asText(), token(output.getKey(), options, ops, seen));
        }
      }
      wantTokens(asked, run.get("masked_outputs"), options, ops, masked);
    }

    private void wantIntermediate(JsonNode read) {
      List<Integer> blocks = read.get("layers").valueStream().map(JsonNode::intValue).toList();
      List<IntermediateLayers.Layer> layers =
          new IntermediateLayers(blocks, read.get("norm").booleanValue()).of(ops, seen);
      for (int i = 0; i < layers.size(); i++) {
        JsonNode outputs = read.get("outputs").get(i);
        String patch = outputs.get("patch").asText();
        if (read.get("reshape").booleanValue()) {
          asked.wantMap(patch, layers.get(i).patches().spatial(ops));
        } else {
          asked.want(patch, layers.get(i).patches().tokens());
        }
        if (read.get("cls_token").booleanValue()) {
          asked.want(outputs.get("cls").asText(), layers.get(i).classToken());
        }
      }
    }

    private void wantGradients() {
      assertThat(run.get("loss").asText()).isEqualTo(LOSS);
      Operand<TFloat32> weight = asked.input(run.get("loss_weight").asText());
      Operand<TFloat32> t = together(ops, seen);
      Operand<TFloat32> both = ops.math.add(t, together(ops, masked));
      Operand<TFloat32> loss =
          sum(ops, ops.math.add(ops.math.square(t), ops.math.mul(weight, both)));
      asked.want(run.get("loss_array").asText(), loss);
      asked.wantGradients(loss, run.get("grad_prefix").asText());
      Operand<TFloat32> pictures = asked.pictures(run.get("input").asText());
      asked.wantMap(run.get("grad_input").asText(), asked.gradient(loss, pictures));
    }
  }
}
