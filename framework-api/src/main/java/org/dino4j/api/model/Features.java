package org.dino4j.api.model;

import java.util.Map;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/**
 * What a backbone says of one view batch. Everything is offered by name: the graph runs only what
 * is fetched.
 *
 * @param classToken [images, width], after the final norm (a ResNet: the pooled features)
 * @param patches patch tokens after the final norm
 * @param registers [images, registers, width], after the final norm
 * @param blocks patch tokens after block {@code 0}, {@code 1} ... before the final norm, by name
 * @param named what else a backbone offers: {@link #LAST_ATTENTION}, token tensors by block ...
 */
public record Features(
    Operand<TFloat32> classToken,
    Optional<FeatureMap> patches,
    Optional<Operand<TFloat32>> registers,
    Map<String, FeatureMap> blocks,
    Map<String, Operand<TFloat32>> named) {
  /**
   * Softmax attention of the last block, [images, heads, tokens, tokens]; class token, registers,
   * patches.
   */
  public static final String LAST_ATTENTION = "attention.last";

  /**
   * Patches as they are embedded, before a position is added to them, [images, rows * columns,
   * width].
   */
  public static final String EMBEDDED_PATCHES = "patches.embedded";

  /** Tokens before the first block, after the position embedding, [images, tokens, width]. */
  public static final String PREPARED_TOKENS = "tokens.prepared";

  /**
   * All tokens after block {@code i} and the final norm, [images, tokens, width]: {@code
   * tokens.normed.3}.
   */
  public static String normedTokens(int block) {
    return "tokens.normed." + block;
  }

  /** Softmax attention of block {@code i}, [images, heads, tokens, tokens]: {@code attention.3}. */
  public static String attention(int block) {
    return "attention." + block;
  }

  /**
   * All tokens after block {@code i} before the final norm, [images, tokens, width]: {@code
   * tokens.3}.
   */
  public static String tokens(int block) {
    return "tokens." + block;
  }

  public Features {
    blocks = Map.copyOf(blocks);
    named = Map.copyOf(named);
  }
}
