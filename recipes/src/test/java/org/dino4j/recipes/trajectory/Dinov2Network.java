package org.dino4j.recipes.trajectory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** A recorded backbone and head as a recipe writes them. */
final class Dinov2Network {
  private Dinov2Network() {}

  static void backbone(JsonNode model, ObjectNode backbone) {
    assertThat(model.path("kind").asText()).isEqualTo("dinov2_vit");
    assertThat(model.path("dropout").doubleValue()).isZero();
    backbone
        .put("type", "vit")
        .put("imageSize", model.path("image_size").intValue())
        .put("patchSize", model.path("patch_size").intValue())
        .put("channels", model.path("in_channels").intValue())
        .put("width", model.path("embed_dim").intValue())
        .put("depth", model.path("depth").intValue())
        .put("heads", model.path("num_heads").intValue())
        .put("qkvBias", model.path("qkv_bias").booleanValue())
        .put("projBias", model.path("proj_bias").booleanValue())
        .put("ffnBias", model.path("ffn_bias").booleanValue())
        .put("layerNormEps", model.path("layernorm_eps").doubleValue())
        .put("dropPath", model.path("drop_path_rate").doubleValue())
        .put("registers", model.path("num_register_tokens").intValue())
        .put("maskToken", model.path("has_mask_token").booleanValue())
        .put("blockChunks", chunks(model.path("block_prefixes")));
    if (model.path("layer_scale").booleanValue()) {
      backbone.put("layerScale", 1.0);
    }
    feedForward(model, backbone);
    positions(model.path("pos_embed"), backbone.putObject("positions"));
  }

  private static void feedForward(JsonNode model, ObjectNode backbone) {
    boolean gated = !model.path("ffn_layer").asText().equals("mlp");
    double hidden = model.path("ffn_hidden_features").doubleValue();
    // Up by one bit, so that the product with the width does not fall below the whole number.
    double ratio =
        Math.nextUp((gated ? hidden * 1.5 : hidden) / model.path("embed_dim").intValue());
    backbone.put("feedForward", gated ? "swiglu" : "mlp").put("mlpRatio", ratio);
  }

  private static void positions(JsonNode recorded, ObjectNode positions) {
    assertThat(recorded.path("skip_if_same_grid").booleanValue()).isTrue();
    positions
        .put("start", "learned")
        .put("offset", recorded.path("offset").doubleValue())
        .put("antialias", recorded.path("antialias").booleanValue());
  }

  /** As many as blocks of the first chunk go into all; none where a prefix has one number. */
  static int chunks(JsonNode prefixes) {
    List<String[]> parts = prefixes.valueStream().map(p -> p.asText().split("\\.", -1)).toList();
    if (parts.get(0).length < 4) {
      return 0;
    }
    long inFirst = parts.stream().filter(part -> part[1].equals("0")).count();
    return Math.toIntExact(parts.size() / inFirst);
  }

  static void head(JsonNode model, ObjectNode head) {
    assertThat(model.path("kind").asText()).isEqualTo("dino_head");
    assertThat(model.path("version").intValue()).isEqualTo(2);
    head.put("type", "dino-mlp")
        .put("outputs", model.path("out_dim").intValue())
        .put("hiddenDim", model.path("hidden_dim").intValue())
        .put("bottleneck", model.path("bottleneck_dim").intValue())
        .put("layers", model.path("nlayers").intValue())
        .put("batchNorm", model.path("use_bn").booleanValue())
        .put("mlpBias", model.path("mlp_bias").booleanValue())
        .put("normalizeEps", model.path("normalize_eps").doubleValue())
        .put("normLastLayer", !model.path("weight_g_trainable").booleanValue());
  }
}
