package org.dino4j.api.method;

import java.util.List;
import org.dino4j.api.model.ViewBatch;
import org.dino4j.api.view.InputSpec;
import org.dino4j.api.view.Normalization;
import org.tensorflow.Operand;
import org.tensorflow.types.TInt32;

/**
 * What a step is fed with, seen from the graph. With micro-batches, all rows are those of one of
 * them.
 */
public interface Inputs {
  InputSpec spec();

  /**
   * The views, one batch per group of {@link #spec()} and in its order. Rows are crop-major: all
   * samples of the group's first view, then all of its second. Each encoder takes off its own mean
   * and deviation. The group that the method's {@link Method#masking masking} names says which
   * patches are hidden; a network that is to see all of them gets its images alone.
   */
  List<ViewBatch> views(Normalization normalization);

  /**
   * The class of each sample from 0, -1 where it has none; [samples].
   *
   * @throws IllegalStateException if pictures are all that there is
   */
  default Operand<TInt32> labels() {
    throw new IllegalStateException("this step is fed with no labels");
  }

  /**
   * A map by name, one for each group of {@link #spec()}; rows are those of the group's views.
   *
   * @throws IllegalStateException if pictures are all that there is
   */
  default List<DenseTarget> target(String name) {
    throw new IllegalStateException("this step is fed with no target '%s'".formatted(name));
  }

  /**
   * What the method's {@link Method#masking masking} hides, as a list.
   *
   * @throws IllegalStateException if it hides nothing
   */
  default HiddenPatches hidden() {
    throw new IllegalStateException("this step hides nothing: the method has no masking");
  }
}
