package org.dino4j.backbones.vit;

import org.dino4j.api.graph.GraphScope;
import org.dino4j.api.graph.Initializer;
import org.dino4j.api.model.Grid;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.linalg.MatMul;
import org.tensorflow.types.TFloat32;

/**
 * A convolution whose stride is its kernel: every patch is one row of a matrix product. Parameters
 * {@code weight} [width, channels, patch, patch] and {@code bias} [width] keep PyTorch's default
 * start, as in the reference.
 */
record PatchEmbedding(int patch, int channels, int width) {
  /** [images, height, width, channels] to [images * cells, width], patches row-major. */
  Operand<TFloat32> apply(GraphScope at, Operand<TFloat32> images, Grid grid) {
    Ops ops = at.ops();
    Shape shape = Shape.of(width, channels, patch, patch);
    Operand<TFloat32> weight = at.parameter("weight", shape, Initializer.torchDefault()).value();
    Operand<TFloat32> bias =
        at.parameter("bias", Shape.of(width), Initializer.torchDefaultBias(shape)).value();
    Operand<TFloat32> product =
        ops.linalg.matMul(
            patches(ops, images, grid), asMatrix(ops, weight), MatMul.transposeB(true));
    return ops.nn.biasAdd(product, bias);
  }

  /** One row per patch; within it by line, column, channel, so that whole lines are moved. */
  private Operand<TFloat32> patches(Ops ops, Operand<TFloat32> images, Grid grid) {
    int line = patch * channels;
    Operand<TFloat32> lines =
        ops.reshape(images, ops.constant(new int[] {-1, grid.rows(), patch, grid.columns(), line}));
    Operand<TFloat32> gathered =
        ops.linalg.transpose(lines, ops.constant(new int[] {0, 1, 3, 2, 4}));
    return ops.reshape(gathered, ops.constant(new int[] {-1, patch * line}));
  }

  private Operand<TFloat32> asMatrix(Ops ops, Operand<TFloat32> weight) {
    Operand<TFloat32> byPixel = ops.linalg.transpose(weight, ops.constant(new int[] {0, 2, 3, 1}));
    return ops.reshape(byPixel, ops.constant(new int[] {width, patch * patch * channels}));
  }
}
