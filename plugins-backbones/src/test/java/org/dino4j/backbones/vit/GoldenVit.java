package org.dino4j.backbones.vit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/** A recorded backbone's settings as ours. */
final class GoldenVit {
  private GoldenVit() {}

  static VitOptions options(JsonNode model) {
    requireWhatWeBuild(model);
    VitBuilder builder = new VitBuilder();
    builder.width = Optional.of(model.get("embed_dim").intValue());
    builder.depth = Optional.of(model.get("depth").intValue());
    builder.heads = Optional.of(model.get("num_heads").intValue());
    builder.patchSize = model.get("patch_size").intValue();
    builder.imageSize = model.get("image_size").intValue();
    builder.channels = model.get("in_channels").intValue();
    builder.qkvBias = model.get("qkv_bias").booleanValue();
    builder.projBias = model.get("proj_bias").booleanValue();
    builder.ffnBias = model.get("ffn_bias").booleanValue();
    builder.layerNormEps = model.get("layernorm_eps").doubleValue();
    builder.dropPath = model.get("drop_path_rate").doubleValue();
    builder.registers = model.get("num_register_tokens").intValue();
    builder.maskToken = model.get("has_mask_token").booleanValue();
    builder.positions = positions(model.get("pos_embed"));
    if (model.get("layer_scale").booleanValue()) {
      builder.layerScale = Optional.of(1.0);
    }
    feedForward(builder, model);
    builder.blockChunks = chunks(model.get("block_prefixes"));
    VitOptions options = builder.build();
    for (int block = 0; block < model.get("block_prefixes").size(); block++) {
      assertThat(model.get("block_prefixes").get(block).asText())
          .isEqualTo(options.blockPath(block) + ".");
    }
    return options;
  }

  static void feedForward(VitBuilder builder, JsonNode model) {
    int hidden = model.get("ffn_hidden_features").intValue();
    int width = builder.width.orElseThrow();
    boolean gated = !model.get("ffn_layer").asText().equals("mlp");
    builder.feedForward = gated ? FeedForwardKind.SWIGLU : FeedForwardKind.MLP;
    // Up by one bit, so that the product with the width does not fall below the whole number.
    builder.mlpRatio = Math.nextUp((gated ? hidden * 1.5 : hidden) / width);
    assertThat(builder.build().shape().hidden()).isEqualTo(hidden);
    assertThat(model.get("activation").asText()).isEqualTo(gated ? "silu gate" : "gelu_erf");
  }

  /**
   * As many as blocks of the first chunk's number go into all; none where a prefix has one number.
   */
  private static int chunks(JsonNode prefixes) {
    List<String[]> parts = prefixes.valueStream().map(p -> p.asText().split("\\.", -1)).toList();
    if (parts.get(0).length < 4) {
      return 0;
    }
    long inFirst = parts.stream().filter(part -> part[1].equals("0")).count();
    return Math.toIntExact(parts.size() / inFirst);
  }

  private static Positions positions(JsonNode recorded) {
    boolean antialias = recorded.get("antialias").booleanValue();
    double offset = recorded.get("offset").doubleValue();
    assertThat(recorded.get("mode").asText()).isEqualTo("bicubic");
    assertThat(recorded.get("cubic_a").doubleValue()).isEqualTo(antialias ? -0.5 : -0.75);
    assertThat(recorded.get("align_corners").booleanValue()).isFalse();
    assertThat(recorded.get("interpolate_by").asText())
        .isEqualTo(offset > 0 ? "scale_factor" : "size");
    assertThat(recorded.get("recompute_scale_factor").booleanValue()).isFalse();
    assertThat(recorded.get("skip_if_same_grid").booleanValue()).isTrue();
    return new Positions(Positions.Start.LEARNED, 1, offset, antialias, Positions.Prefix.CLASS);
  }

  /** What this backbone has no option for must be what it does. */
  private static void requireWhatWeBuild(JsonNode model) {
    assertThat(model.get("kind").asText()).isIn("dino_v1_vit", "dinov2_vit");
    assertThat(model.get("dropout").doubleValue()).isZero();
    assertThat(model.get("attention_scale").asText()).isEqualTo("head_dim ** -0.5");
  }
}
