package org.dino4j.api.layer;

import org.dino4j.api.graph.Initializer;

/** How the weights of linear layers start; their biases start at 0. */
public enum LinearInit {
  /** Normal with standard deviation .02, as in the DINO references. */
  TRUNCATED_NORMAL,
  /**
   * Uniform, scaled by the layer's inputs and outputs: learns faster in short runs of small models.
   */
  XAVIER_UNIFORM;

  /** First values of a weight [out, in]. */
  public Initializer weights() {
    return switch (this) {
      case TRUNCATED_NORMAL -> Initializer.truncatedNormal(0.02);
      case XAVIER_UNIFORM -> Initializer.xavierUniform();
    };
  }
}
