package org.dino4j.tensorflow.contract;

import java.util.List;
import org.dino4j.api.graph.GraphScope;
import org.dino4j.api.graph.Initializer;
import org.dino4j.api.model.DenseHead;
import org.dino4j.api.model.FeatureMap;
import org.dino4j.api.model.Features;
import org.dino4j.api.model.ProjectionHead;
import org.dino4j.api.option.NoOptions;
import org.dino4j.api.view.Size;
import org.dino4j.testkit.contract.DenseHeadContract;
import org.dino4j.testkit.contract.ProjectionHeadContract;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.linalg.MatMul;
import org.tensorflow.types.TFloat32;

/** Sound heads of one layer, and broken ones. */
final class Heads {
  private Heads() {}

  static Operand<TFloat32> linear(GraphScope at, Operand<TFloat32> rows, int outputs) {
    long width = rows.shape().get(-1);
    Operand<TFloat32> weight =
        at.parameter("weight", Shape.of(outputs, width), Initializer.normal(.3)).value();
    return at.ops().linalg.matMul(rows, weight, MatMul.transposeB(true));
  }

  /** A sound projection head. */
  static class Projection extends ProjectionHeadContract {
    @Override
    protected int outputs() {
      return 3;
    }

    @Override
    protected Record options() {
      return new NoOptions();
    }

    @Override
    protected ProjectionHead part() {
      return (at, rows) -> linear(at, rows, outputs());
    }
  }

  /** Makes one prototype too many. */
  static final class WrongOutputs extends Projection {
    @Override
    protected ProjectionHead part() {
      return (at, rows) -> linear(at, rows, outputs() + 1);
    }
  }

  /** Takes the batch's statistics also where it is only used. */
  static final class BatchMean extends Projection {
    @Override
    protected ProjectionHead part() {
      return (at, rows) -> {
        Ops ops = at.ops();
        return linear(at, ops.math.sub(rows, ops.math.mean(rows, ops.constant(0))), outputs());
      };
    }
  }

  /** A sound dense head: each pixel gets what one layer says of its token. */
  static class Dense extends DenseHeadContract {
    @Override
    protected Record options() {
      return new NoOptions();
    }

    @Override
    protected DenseHead part() {
      return (at, features, image) -> upsampled(at, tokens(features), image);
    }

    FeatureMap tokens(Features features) {
      return features.blocks().get("0");
    }

    static Operand<TFloat32> upsampled(GraphScope at, FeatureMap map, Size image) {
      Ops ops = at.ops();
      long images = map.tokens().shape().get(0);
      Operand<TFloat32> flat =
          ops.reshape(map.tokens(), ops.constant(new long[] {-1, map.tokens().shape().get(2)}));
      long[] grid = {images, map.grid().rows(), map.grid().columns(), 1};
      Operand<TFloat32> coarse = ops.reshape(linear(at, flat, 1), ops.constant(grid));
      Operand<TFloat32> fine =
          ops.image.resizeNearestNeighbor(
              coarse, ops.constant(new int[] {image.height(), image.width()}));
      return ops.reshape(fine, ops.constant(new long[] {images, image.height(), image.width()}));
    }
  }

  /** Predicts one value per token. */
  static final class OnePerToken extends Dense {
    @Override
    protected DenseHead part() {
      return (at, features, image) ->
          upsampled(
              at,
              tokens(features),
              new Size(tokens(features).grid().rows(), tokens(features).grid().columns()));
    }
  }

  /** Reads the first block in place of those that it says it reads. */
  static final class OtherBlock extends Dense {
    @Override
    protected List<String> blocks() {
      return List.of("0", "1");
    }
  }
}
