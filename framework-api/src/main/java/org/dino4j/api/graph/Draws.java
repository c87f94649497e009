package org.dino4j.api.graph;

import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TFloat32;

/**
 * Random numbers in the graph: stateless, seeded by (run seed, place, name, step, micro-batch), so
 * a step can be done again with the same numbers. A test may put recorded draws in their place.
 */
public interface Draws {
  /** Uniform in [0, 1). The same name at the same place is the same draw. */
  Operand<TFloat32> uniform(String name, Shape shape);
}
