package org.dino4j.api.weights;

import java.util.Map;
import java.util.SortedMap;
import org.dino4j.api.array.FloatArray;

/** An open file of weights: what stands in it is known, values are read as they are asked for. */
public interface WeightFile extends AutoCloseable {
  /**
   * Every tensor by the name that the file has for it. What lies in dictionaries of a file is named
   * by the way to it, joined by dots: {@code teacher.backbone.cls_token}.
   */
  SortedMap<String, StoredTensor> tensors();

  /**
   * The values of one tensor as 32-bit floats, whatever type they are stored in.
   *
   * @param name one of {@link #tensors}
   * @throws org.dino4j.api.part.Refusal if the values cannot be read, or are of a type that is no
   *     number
   */
  FloatArray read(String name);

  /** What the file says about itself in words: safetensors' {@code __metadata__}. */
  default Map<String, String> notes() {
    return Map.of();
  }

  @Override
  void close();
}
