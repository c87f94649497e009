package org.dino4j.api.model;

import java.util.List;
import java.util.stream.IntStream;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * What is read of a transformer between its ends: DINOv2's {@code get_intermediate_layers}. Class
 * token and patches are there for each block; who wants a map asks {@link FeatureMap#spatial}.
 *
 * @param blocks which, from 0 and in the order in which they are wanted
 * @param normed whether the final norm is laid over what is read
 */
public record IntermediateLayers(List<Integer> blocks, boolean normed) {
  public IntermediateLayers {
    blocks = List.copyOf(blocks);
  }

  /**
   * What a block says.
   *
   * @param classToken [images, width]
   */
  public record Layer(Operand<TFloat32> classToken, FeatureMap patches) {}

  /** The last {@code count} blocks of a backbone. */
  public static IntermediateLayers last(int count, Backbone backbone, boolean normed) {
    int end = backbone.layers();
    if (count < 1 || count > end) {
      throw new IllegalArgumentException(
          "%s blocks are asked for, but the backbone has %s".formatted(count, end));
    }
    return new IntermediateLayers(IntStream.range(end - count, end).boxed().toList(), normed);
  }

  /** One for each block, in their order. */
  public List<Layer> of(Ops ops, Features features) {
    return blocks.stream().map(block -> layer(ops, features, block)).toList();
  }

  private Layer layer(Ops ops, Features features, int block) {
    Operand<TFloat32> tokens =
        features.named().get(normed ? Features.normedTokens(block) : Features.tokens(block));
    FeatureMap map = features.blocks().get(String.valueOf(block));
    if (tokens == null || map == null) {
      throw new IllegalArgumentException(
          "the backbone offers no tokens of block %s".formatted(block));
    }
    int count = Math.toIntExact(tokens.shape().get(1));
    int width = Math.toIntExact(tokens.shape().get(2));
    Operand<TFloat32> patches = range(ops, tokens, count - map.grid().cells(), -1);
    return new Layer(
        ops.reshape(range(ops, tokens, 0, 1), ops.constant(new int[] {-1, width})),
        new FeatureMap(patches, map.grid(), map.stride()));
  }

  private static Operand<TFloat32> range(Ops ops, Operand<TFloat32> tokens, int first, int count) {
    return ops.slice(
        tokens, ops.constant(new int[] {0, first, 0}), ops.constant(new int[] {-1, count, -1}));
  }
}
