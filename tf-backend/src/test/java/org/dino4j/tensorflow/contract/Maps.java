package org.dino4j.tensorflow.contract;

import java.util.List;
import java.util.Map;
import org.dino4j.api.graph.GraphScope;
import org.dino4j.api.loss.DenseLoss;
import org.dino4j.api.loss.LossTerm;
import org.dino4j.api.option.NoOptions;
import org.dino4j.testkit.contract.DenseLossContract;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TBool;
import org.tensorflow.types.TFloat32;

/** A sound loss on maps, the mean squared error of valid pixels, and broken ones. */
class Maps extends DenseLossContract {
  @Override
  protected Record options() {
    return new NoOptions();
  }

  @Override
  protected DenseLoss part() {
    return new SquaredError();
  }

  static class SquaredError implements DenseLoss {
    @Override
    public LossTerm of(
        GraphScope at,
        Operand<TFloat32> prediction,
        Operand<TFloat32> target,
        Operand<TBool> valid) {
      Ops ops = at.ops();
      Operand<TFloat32> counts = counts(ops, valid);
      Operand<TFloat32> error = ops.math.sub(prediction, ops.stopGradient(target));
      Operand<TFloat32> square = ops.math.mul(ops.math.square(error), counts);
      Operand<TFloat32> value = ops.math.div(sum(ops, square), pixels(ops, counts));
      return new LossTerm("squaredError", value, List.of(), Map.of());
    }

    Operand<TFloat32> counts(Ops ops, Operand<TBool> valid) {
      return ops.dtypes.cast(valid, TFloat32.class);
    }

    Operand<TFloat32> pixels(Ops ops, Operand<TFloat32> counts) {
      return ops.math.maximum(sum(ops, counts), ops.constant(1f));
    }

    static Operand<TFloat32> sum(Ops ops, Operand<TFloat32> map) {
      return ops.sum(map, ops.constant(new int[] {0, 1, 2}));
    }
  }

  /** Counts every pixel. */
  static final class AllPixels extends Maps {
    @Override
    protected DenseLoss part() {
      return new SquaredError() {
        @Override
        Operand<TFloat32> counts(Ops ops, Operand<TBool> valid) {
          return ops.onesLike(ops.dtypes.cast(valid, TFloat32.class));
        }
      };
    }
  }

  /** Divides by the number of valid pixels, also where there is none. */
  static final class DividesByNone extends Maps {
    @Override
    protected DenseLoss part() {
      return new SquaredError() {
        @Override
        Operand<TFloat32> pixels(Ops ops, Operand<TFloat32> counts) {
          return sum(ops, counts);
        }
      };
    }
  }
}
