package org.dino4j.backbones.vit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.dino4j.api.layer.LinearInit;

/** A recorded backbone's settings as ours. */
final class GoldenVit {
  private GoldenVit() {}

  static VitOptions options(JsonNode model) {
    requireWhatWeBuild(model);
    int width = model.get("embed_dim").intValue();
    return new VitOptions(
        Optional.empty(),
        Optional.of(width),
        Optional.of(model.get("depth").intValue()),
        Optional.of(model.get("num_heads").intValue()),
        // Up by one bit, so that the product with the width does not fall below the whole number.
        Math.nextUp(model.get("ffn_hidden_features").doubleValue() / width),
        model.get("patch_size").intValue(),
        model.get("image_size").intValue(),
        model.get("in_channels").intValue(),
        model.get("qkv_bias").booleanValue(),
        model.get("layernorm_eps").doubleValue(),
        model.get("drop_path_rate").doubleValue(),
        LinearInit.TRUNCATED_NORMAL,
        new Positions(Positions.Start.LEARNED, 1),
        false);
  }

  /** What this backbone has no option for must be what it does. */
  private static void requireWhatWeBuild(JsonNode model) {
    assertThat(model.get("kind").asText()).isEqualTo("dino_v1_vit");
    assertThat(model.get("ffn_layer").asText()).isEqualTo("mlp");
    assertThat(model.get("activation").asText()).isEqualTo("gelu_erf");
    assertThat(model.get("proj_bias").booleanValue()).isTrue();
    assertThat(model.get("ffn_bias").booleanValue()).isTrue();
    assertThat(model.get("layer_scale").booleanValue()).isFalse();
    assertThat(model.get("num_register_tokens").intValue()).isZero();
    assertThat(model.get("has_mask_token").booleanValue()).isFalse();
    assertThat(model.get("dropout").doubleValue()).isZero();
    assertThat(model.get("attention_scale").asText()).isEqualTo("head_dim ** -0.5");
    for (int block = 0; block < model.get("block_prefixes").size(); block++) {
      assertThat(model.get("block_prefixes").get(block).asText())
          .isEqualTo("blocks." + block + ".");
    }
    JsonNode positions = model.get("pos_embed");
    assertThat(positions.get("mode").asText()).isEqualTo("bicubic");
    assertThat(positions.get("cubic_a").doubleValue()).isEqualTo(-0.75);
    assertThat(positions.get("antialias").booleanValue()).isFalse();
    assertThat(positions.get("align_corners").booleanValue()).isFalse();
    assertThat(positions.get("interpolate_by").asText()).isEqualTo("scale_factor");
    assertThat(positions.get("offset").doubleValue()).isEqualTo(0.1);
    assertThat(positions.get("recompute_scale_factor").booleanValue()).isFalse();
    assertThat(positions.get("skip_if_same_grid").booleanValue()).isTrue();
  }
}
