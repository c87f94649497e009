package org.dino4j.api.optimize;

import java.util.regex.Pattern;
import org.dino4j.api.graph.Parameter;

/** Which parameters are decayed. Groups multiply what it says by their own factors. */
public enum DecayRule {
  /** Biases and 1-D parameters are not (facebookresearch/dino 7c446df, utils.py). */
  BY_SHAPE {
    @Override
    public boolean takes(Parameter parameter) {
      return !isBias(parameter) && parameter.shape().numDimensions() > 1;
    }
  },

  /**
   * Biases and what has "norm" or "gamma" in its name are not (facebookresearch/dinov2 b8931f7,
   * utils/param_groups.py). So batch norm's scales in a head, which are called by a number, are.
   */
  BY_NAME {
    @Override
    public boolean takes(Parameter parameter) {
      String path = parameter.path();
      return !isBias(parameter) && !path.contains("norm") && !path.contains("gamma");
    }
  },

  /**
   * {@link #BY_SHAPE}, and neither are tokens, position embeddings and the lengths of prototypes:
   * they stand for no product of matrices, so shrinking them only moves what they stand for.
   */
  MATRICES {
    @Override
    public boolean takes(Parameter parameter) {
      return BY_SHAPE.takes(parameter) && !NO_MATRIX.matcher(parameter.path()).find();
    }
  };

  private static final Pattern NO_MATRIX = Pattern.compile("(_tokens?|pos_embed|\\.weight_g)$");

  /** Whether it is decayed. */
  public abstract boolean takes(Parameter parameter);

  private static boolean isBias(Parameter parameter) {
    return parameter.path().endsWith(".bias");
  }
}
