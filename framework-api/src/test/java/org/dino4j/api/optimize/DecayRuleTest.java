package org.dino4j.api.optimize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.dino4j.api.graph.Parameter;
import org.dino4j.api.graph.ParameterTrait;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TFloat32;

final class DecayRuleTest {
  /** Nothing is computed with it here. */
  private record Named(String path, Shape shape) implements Parameter {
    @Override
    public Set<ParameterTrait> traits() {
      return Set.of();
    }

    @Override
    public Operand<TFloat32> value() {
      throw new AssertionError("a rule looks at names and shapes alone");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "student.backbone.blocks.0.attn.qkv.weight, 2, true, true, true",
    "student.backbone.blocks.0.attn.qkv.bias, 1, false, false, false",
    "student.backbone.blocks.0.norm1.weight, 1, false, false, false",
    "student.backbone.blocks.0.ls1.gamma, 1, false, false, false",
    "student.head.mlp.1.weight, 1, false, true, false",
    "student.backbone.patch_embed.proj.weight, 4, true, true, true",
    "student.backbone.cls_token, 3, true, true, false",
    "student.backbone.register_tokens, 3, true, true, false",
    "student.backbone.mask_token, 2, true, true, false",
    "student.backbone.pos_embed, 3, true, true, false",
    "student.head.last_layer.weight_g, 2, true, true, false",
    "student.head.last_layer.weight_v, 2, true, true, true"
  })
  void eachRuleTakesItsOwn(
      String path, int dimensions, boolean byShape, boolean byName, boolean matrices) {
    Parameter parameter = new Named(path, Shape.of(new long[dimensions]));
    assertThat(DecayRule.BY_SHAPE.takes(parameter)).isEqualTo(byShape);
    assertThat(DecayRule.BY_NAME.takes(parameter)).isEqualTo(byName);
    assertThat(DecayRule.MATRICES.takes(parameter)).isEqualTo(matrices);
  }
}
