package org.dino4j.tensorflow.step;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dino4j.tensorflow.runtime.Tensors;
import org.tensorflow.Operand;
import org.tensorflow.Tensor;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * Scalars that are fetched together and read by name.
 *
 * @param names in the order of the vector
 * @param vector the scalars, at least one
 */
record NamedVector<K>(List<K> names, Operand<TFloat32> vector) {
  static <K> NamedVector<K> of(Ops ops, Map<K, Operand<TFloat32>> scalars) {
    return new NamedVector<>(
        List.copyOf(scalars.keySet()), ops.stack(List.copyOf(scalars.values())));
  }

  /** What a run fetched, by name. */
  Map<K, Float> read(Tensor fetched) {
    float[] values = Tensors.read(fetched).values();
    Map<K, Float> byName = new LinkedHashMap<>();
    for (int i = 0; i < values.length; i++) {
      byName.put(names.get(i), values[i]);
    }
    return byName;
  }
}
