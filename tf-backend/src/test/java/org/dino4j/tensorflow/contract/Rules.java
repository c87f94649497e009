package org.dino4j.tensorflow.contract;

import java.util.ArrayList;
import java.util.List;
import org.dino4j.api.graph.Parameter;
import org.dino4j.api.optimize.Slots;
import org.dino4j.api.optimize.StepScalars;
import org.dino4j.api.optimize.UpdateRule;
import org.dino4j.api.option.NoOptions;
import org.dino4j.testkit.contract.UpdateRuleContract;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.random.RandomUniform;
import org.tensorflow.types.TFloat32;

/** A sound rule, gradient descent with momentum and decay, and the same one broken. */
class Rules extends UpdateRuleContract {
  @Override
  protected Record options() {
    return new NoOptions();
  }

  @Override
  protected UpdateRule part() {
    return new Momentum();
  }

  static class Momentum implements UpdateRule {
    @Override
    public void update(
        Slots slots, Parameter parameter, Operand<TFloat32> gradient, StepScalars scalars) {
      Ops ops = ops(slots, parameter);
      Operand<TFloat32> decayed = decayed(ops, parameter, gradient, scalars);
      slots.write(
          ops.train.applyMomentum(
              parameter.value(),
              slots.zeros("velocity"),
              rate(ops, scalars),
              direction(ops, decayed),
              ops.constant(.9f)));
    }

    Ops ops(Slots slots, Parameter parameter) {
      return slots.ops();
    }

    Operand<TFloat32> decayed(
        Ops ops, Parameter parameter, Operand<TFloat32> gradient, StepScalars scalars) {
      return ops.math.add(gradient, ops.math.mul(parameter.value(), scalars.weightDecay()));
    }

    Operand<TFloat32> rate(Ops ops, StepScalars scalars) {
      return scalars.learningRate();
    }

    Operand<TFloat32> direction(Ops ops, Operand<TFloat32> decayed) {
      return decayed;
    }
  }

  /** Follows the gradient uphill. */
  static final class Uphill extends Rules {
    @Override
    protected UpdateRule part() {
      return new Momentum() {
        @Override
        Operand<TFloat32> direction(Ops ops, Operand<TFloat32> decayed) {
          return ops.math.neg(decayed);
        }
      };
    }
  }

  /** Divides by the gradient's size, also where it is 0. */
  static final class DividesByNone extends Rules {
    @Override
    protected UpdateRule part() {
      return new Momentum() {
        @Override
        Operand<TFloat32> direction(Ops ops, Operand<TFloat32> decayed) {
          return ops.math.div(decayed, ops.math.sqrt(ops.nn.l2Loss(decayed)));
        }
      };
    }
  }

  /** Has a learning rate of its own. */
  static final class OwnRate extends Rules {
    @Override
    protected UpdateRule part() {
      return new Momentum() {
        @Override
        Operand<TFloat32> rate(Ops ops, StepScalars scalars) {
          return ops.constant(.01f);
        }
      };
    }
  }

  /** Forgets the weight decay. */
  static final class NoDecay extends Rules {
    @Override
    protected UpdateRule part() {
      return new Momentum() {
        @Override
        Operand<TFloat32> decayed(
            Ops ops, Parameter parameter, Operand<TFloat32> gradient, StepScalars scalars) {
          return gradient;
        }
      };
    }
  }

  /** Moves every parameter by the gradients of those before it, too. */
  static final class MixesParameters extends Rules {
    @Override
    protected UpdateRule part() {
      return new Momentum() {
        private final List<Operand<TFloat32>> norms = new ArrayList<>();

        @Override
        Operand<TFloat32> direction(Ops ops, Operand<TFloat32> decayed) {
          norms.add(ops.nn.l2Loss(decayed));
          return ops.math.mul(decayed, ops.math.addN(List.copyOf(norms)));
        }
      };
    }
  }

  /** Counts in a field how often it was built. */
  static final class Remembers extends Rules {
    @Override
    protected UpdateRule part() {
      return new Momentum() {
        private float built;

        @Override
        Operand<TFloat32> direction(Ops ops, Operand<TFloat32> decayed) {
          built++;
          return ops.math.mul(decayed, ops.constant(built));
        }
      };
    }
  }

  /** Adds noise from a generator that remembers where it is, but not in a slot. */
  static final class NoiseOfItsOwn extends Rules {
    @Override
    protected UpdateRule part() {
      return new Momentum() {
        @Override
        Operand<TFloat32> direction(Ops ops, Operand<TFloat32> decayed) {
          Operand<TFloat32> noise =
              ops.random.randomUniform(
                  ops.constant(decayed.shape().asArray()),
                  TFloat32.class,
                  RandomUniform.seed(1L),
                  RandomUniform.seed2(2L));
          return ops.math.mul(decayed, noise);
        }
      };
    }
  }

  /** Builds its write with operations that do not wait for the gate. */
  static final class PastTheGate extends Rules {
    @Override
    protected UpdateRule part() {
      return new Momentum() {
        @Override
        Ops ops(Slots slots, Parameter parameter) {
          return Ops.create(parameter.value().asOutput().env());
        }

        @Override
        Operand<TFloat32> direction(Ops ops, Operand<TFloat32> decayed) {
          return ops.onesLike(decayed);
        }
      };
    }
  }
}
