package org.dino4j.api.weights;

import java.util.List;

/**
 * A tensor in a file, before its values are read.
 *
 * @param type as the file's format calls it: {@code F32}, {@code BF16}, {@code torch.float16}
 * @param shape empty for a scalar
 */
public record StoredTensor(String type, List<Long> shape) {
  public StoredTensor {
    shape = List.copyOf(shape);
  }
}
