package org.dino4j.tensorflow.contract;

import java.util.List;
import java.util.Map;
import org.dino4j.api.graph.GraphScope;
import org.dino4j.api.loss.LossTerm;
import org.dino4j.api.loss.PatchLoss;
import org.dino4j.api.loss.PatchRows;
import org.dino4j.api.option.NoOptions;
import org.dino4j.testkit.contract.PatchLossContract;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** A sound loss on hidden patches, the weighted squared difference, and broken ones. */
class Patches extends PatchLossContract {
  @Override
  protected Record options() {
    return new NoOptions();
  }

  @Override
  protected PatchLoss part() {
    return new Difference();
  }

  static class Difference implements PatchLoss {
    @Override
    public LossTerm of(GraphScope at, PatchRows patches) {
      Ops ops = at.ops();
      Operand<TFloat32> difference =
          ops.math.sub(patches.student(), ops.stopGradient(patches.teacher()));
      Operand<TFloat32> rows = ops.math.mean(ops.math.square(difference), ops.constant(1));
      Operand<TFloat32> all = ops.sum(ops.math.mul(rows, patches.weights()), ops.constant(0));
      return new LossTerm("difference", divided(ops, all, patches), List.of(), Map.of());
    }

    Operand<TFloat32> divided(Ops ops, Operand<TFloat32> all, PatchRows patches) {
      return ops.math.div(all, ops.constant((float) patches.images()));
    }
  }

  /** Counts what only fills up the list. */
  static final class AllRows extends Patches {
    @Override
    protected PatchLoss part() {
      return new Difference() {
        @Override
        public LossTerm of(GraphScope at, PatchRows patches) {
          Operand<TFloat32> ones = at.ops().onesLike(patches.weights());
          return super.of(
              at, new PatchRows(patches.student(), patches.teacher(), ones, patches.images()));
        }
      };
    }
  }

  /** Divides by the masked images, of which there may be none. */
  static final class DividesByNone extends Patches {
    @Override
    protected PatchLoss part() {
      return new Difference() {
        @Override
        Operand<TFloat32> divided(Ops ops, Operand<TFloat32> all, PatchRows patches) {
          return ops.math.div(all, ops.sum(patches.weights(), ops.constant(0)));
        }
      };
    }
  }
}
