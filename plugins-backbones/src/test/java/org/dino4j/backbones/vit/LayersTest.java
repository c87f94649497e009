package org.dino4j.backbones.vit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LayersTest {
  private static final int BLOCKS = 12;

  @ParameterizedTest
  @CsvSource({
    "cls_token, 0",
    "pos_embed, 0",
    "mask_token, 0",
    "register_tokens, 0",
    "patch_embed.proj.weight, 0",
    "blocks.0.norm1.weight, 1",
    "blocks.11.attn.qkv.bias, 12",
    "blocks.0.0.norm1.weight, 1",
    "blocks.3.11.mlp.w12.bias, 12",
    "norm.weight, 13",
    "norm.bias, 13"
  })
  void countsFromTheEmbeddingsToTheFinalNorm(String parameter, int depth) {
    assertThat(Layers.depth(parameter, BLOCKS)).isEqualTo(depth);
  }
}
