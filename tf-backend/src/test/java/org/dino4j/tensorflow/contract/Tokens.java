package org.dino4j.tensorflow.contract;

import java.util.List;
import java.util.Map;
import org.dino4j.api.graph.GraphScope;
import org.dino4j.api.loss.FeatureLoss;
import org.dino4j.api.loss.LossTerm;
import org.dino4j.api.option.NoOptions;
import org.dino4j.testkit.contract.FeatureLossContract;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** A sound loss on features, the mean square of all tokens, and one that looks at one view only. */
class Tokens extends FeatureLossContract {
  @Override
  protected Record options() {
    return new NoOptions();
  }

  @Override
  protected FeatureLoss part() {
    return new MeanSquare(views());
  }

  /** Looks at the first views. */
  record MeanSquare(int views) implements FeatureLoss {
    @Override
    public LossTerm of(GraphScope at, List<Operand<TFloat32>> classTokens) {
      Ops ops = at.ops();
      List<Operand<TFloat32>> squares =
          classTokens.subList(0, views).stream()
              .map(view -> mean(ops, ops.math.square(view)))
              .toList();
      return new LossTerm("meanSquare", ops.math.addN(squares), List.of(), Map.of());
    }

    private static Operand<TFloat32> mean(Ops ops, Operand<TFloat32> values) {
      return ops.math.mean(values, ops.constant(new int[] {0, 1}));
    }
  }

  static final class FirstViewOnly extends Tokens {
    @Override
    protected FeatureLoss part() {
      return new MeanSquare(1);
    }
  }
}
