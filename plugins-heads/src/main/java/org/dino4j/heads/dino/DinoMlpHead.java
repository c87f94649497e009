package org.dino4j.heads.dino;

import jakarta.inject.Inject;
import java.util.List;
import org.dino4j.api.graph.GraphScope;
import org.dino4j.api.layer.BatchNorm;
import org.dino4j.api.layer.Gelu;
import org.dino4j.api.layer.Linear;
import org.dino4j.api.model.ProjectionHead;
import org.dino4j.api.part.Setting;
import org.dino4j.api.size.Extent;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * DINO's projection head (Caron et al., arXiv:2104.14294, appendix C): linear layers with GELU
 * between them, rows brought to length 1, then a linear layer without bias whose rows are
 * prototypes. The L2 norm before the last layer is what lets deeper heads train at all.
 *
 * <p>Layers are numbered as in the reference's {@code nn.Sequential}, where batch norm and
 * activation take numbers too: {@code mlp.0, mlp.2, mlp.4}, with batch norm {@code mlp.0, mlp.3,
 * mlp.6}; a single layer is just {@code mlp}.
 */
public final class DinoMlpHead implements ProjectionHead {
  private final DinoMlpOptions options;

  @Inject
  public DinoMlpHead(DinoMlpOptions options) {
    this.options = options;
  }

  @Override
  public Operand<TFloat32> project(GraphScope at, Operand<TFloat32> rows) {
    Operand<TFloat32> bottleneck = mlp(at.child("mlp"), rows);
    return new PrototypeLayer(options.bottleneck(), options.outputs(), options.normLastLayer())
        .apply(
            at.child("last_layer"),
            options.normBottleneck() ? normalised(at.ops(), bottleneck) : bottleneck);
  }

  @Override
  public List<String> objections(Setting setting) {
    if (!options.batchNorm() || setting.microBatches() == 1) {
      return List.of();
    }
    return List.of(
        "batchNorm needs the statistics of the whole batch, but the batch is cut into %s micro-batches; use 1, or set batchNorm to false"
            .formatted(setting.microBatches()));
  }

  @Override
  public List<Extent> parameters(int width) {
    Extent prototypes =
        Extent.of("prototypes")
            .by("outputs", options.outputs())
            .by("bottleneck", options.bottleneck());
    if (options.layers() == 1) {
      return List.of(prototypes, layer("bottleneck", options.bottleneck(), "width", width));
    }
    int hidden = options.hiddenDim();
    return List.of(
        prototypes,
        layer("hiddenDim", hidden, "width", width),
        layer("hiddenDim", hidden, "hiddenDim", hidden).times(options.layers() - 2L),
        layer("bottleneck", options.bottleneck(), "hiddenDim", hidden));
  }

  private static Extent layer(String out, int outputs, String in, int inputs) {
    return Extent.of("a linear layer").by(out, outputs).by(in, inputs);
  }

  private Operand<TFloat32> mlp(GraphScope mlp, Operand<TFloat32> rows) {
    int inputs = Math.toIntExact(rows.shape().get(1));
    if (options.layers() == 1) {
      return linear(inputs, options.bottleneck()).apply(mlp, rows);
    }
    int stride = options.batchNorm() ? 3 : 2;
    Operand<TFloat32> hidden = rows;
    int width = inputs;
    for (int layer = 0; layer < options.layers() - 1; layer++) {
      hidden = hidden(mlp, stride * layer, width, hidden);
      width = options.hiddenDim();
    }
    GraphScope last = mlp.child(String.valueOf(stride * (options.layers() - 1)));
    return linear(width, options.bottleneck()).apply(last, hidden);
  }

  private Operand<TFloat32> hidden(GraphScope mlp, int number, int inputs, Operand<TFloat32> rows) {
    Operand<TFloat32> product =
        linear(inputs, options.hiddenDim()).apply(mlp.child(String.valueOf(number)), rows);
    if (!options.batchNorm()) {
      return Gelu.apply(mlp, product);
    }
    GraphScope norm = mlp.child(String.valueOf(number + 1));
    return Gelu.apply(mlp, BatchNorm.of(options.hiddenDim()).apply(norm, product));
  }

  private Linear linear(int inputs, int outputs) {
    return new Linear(inputs, outputs, options.mlpBias(), options.weightInit());
  }

  /** Rows of length 1; a row of zeros stays one, and its gradient stays finite. */
  private Operand<TFloat32> normalised(Ops ops, Operand<TFloat32> rows) {
    Operand<TFloat32> squares = RowSquares.of(ops, rows);
    Operand<TFloat32> atLeast = ops.math.maximum(squares, ops.constant(smallestSquare()));
    return ops.math.mul(rows, ops.math.rsqrt(atLeast));
  }

  /** PyTorch's {@code normalize} bounds the length; here its square is bounded. */
  private float smallestSquare() {
    return (float) (options.normalizeEps() * options.normalizeEps());
  }
}
