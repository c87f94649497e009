package org.dino4j.api.optimize;

import org.dino4j.api.graph.Parameter;
import org.dino4j.api.option.Doc;
import org.dino4j.api.part.Part;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/**
 * How a gradient changes a parameter: AdamW, SGD, LARS ... In-place and fused kernels are welcome.
 */
@Doc("how a gradient changes a parameter")
public interface UpdateRule extends Part {
  /**
   * Builds the writes for one parameter with {@code slots.ops()}, all of which wait for the gate,
   * and hands them to {@code slots.write}.
   *
   * @param gradient finite and clipped, of the parameter's shape
   */
  void update(Slots slots, Parameter parameter, Operand<TFloat32> gradient, StepScalars scalars);
}
