package org.dino4j.api.train;

import java.util.Map;
import java.util.Set;
import org.dino4j.api.array.FloatArray;

/** A network by itself, forward only. */
public interface Encoder extends AutoCloseable {
  /** {@code wanted} for the class token after the final norm, [images, width]. */
  String CLASS_TOKEN = "classToken";

  /** {@code wanted} for the patch tokens after the final norm, [images, rows * columns, width]. */
  String PATCHES = "patches";

  /** {@code wanted} for the registers after the final norm, [images, registers, width]. */
  String REGISTERS = "registers";

  /** {@code wanted} for the patch tokens after a block, before the final norm: {@code blocks.3}. */
  static String block(int block) {
    return "blocks." + block;
  }

  /**
   * {@code wanted} for what the head says of the class token, [images, outputs]; only of a judged
   * encoder with a head.
   */
  String PROJECTED = "projected";

  /**
   * Encodes pictures of one size; any number of them.
   *
   * @param wanted {@link #CLASS_TOKEN}, {@link #PATCHES}, {@link #REGISTERS}, {@link #PROJECTED},
   *     {@link #block}, or a name of {@link org.dino4j.api.model.Features#named()}
   */
  Map<String, FloatArray> encode(Pixels images, Set<String> wanted);

  /** All that can be wanted of pictures of this size. */
  Set<String> offered(Pixels images);

  @Override
  void close();
}
