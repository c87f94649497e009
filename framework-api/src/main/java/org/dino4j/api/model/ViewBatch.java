package org.dino4j.api.model;

import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.types.TBool;
import org.tensorflow.types.TFloat32;

/**
 * Normalised pictures of ONE size.
 *
 * @param images [images, height, width, channels]; height, width and channels are known when the
 *     graph is built
 * @param masked [images, rows * columns], true where a patch is hidden from the backbone
 */
public record ViewBatch(Operand<TFloat32> images, Optional<Operand<TBool>> masked) {
  public static ViewBatch of(Operand<TFloat32> images) {
    return new ViewBatch(images, Optional.empty());
  }
}
