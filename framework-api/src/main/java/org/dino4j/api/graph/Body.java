package org.dino4j.api.graph;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/** The forward rule of a segment. */
@FunctionalInterface
public interface Body {
  List<Operand<TFloat32>> build(GraphScope at, List<Operand<TFloat32>> inputs);
}
