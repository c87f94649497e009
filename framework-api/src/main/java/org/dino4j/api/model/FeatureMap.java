package org.dino4j.api.model;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * One vector per place of the picture: a ViT block or a ResNet stage.
 *
 * @param tokens [images, rows * columns, width], row-major
 * @param grid rows and columns
 * @param stride pixels between two neighbouring places
 */
public record FeatureMap(Operand<TFloat32> tokens, Grid grid, int stride) {
  /** The same as a map, [images, rows, columns, width]. */
  public Operand<TFloat32> spatial(Ops ops) {
    int width = Math.toIntExact(tokens.shape().get(2));
    return ops.reshape(tokens, ops.constant(new int[] {-1, grid.rows(), grid.columns(), width}));
  }
}
