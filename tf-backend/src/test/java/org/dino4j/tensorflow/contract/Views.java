package org.dino4j.tensorflow.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dino4j.api.graph.GraphScope;
import org.dino4j.api.graph.Initializer;
import org.dino4j.api.graph.State;
import org.dino4j.api.graph.StateUpdate;
import org.dino4j.api.loss.LossTerm;
import org.dino4j.api.loss.ViewLoss;
import org.dino4j.api.option.NoOptions;
import org.dino4j.testkit.contract.ViewLossContract;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * A sound loss, the mean squared distance between each student view and the centred mean of the
 * teacher's, and the same one broken in one place each.
 */
class Views extends ViewLossContract {
  @Override
  protected Record options() {
    return new NoOptions();
  }

  @Override
  protected ViewLoss part() {
    return new Distance();
  }

  /** The sound one; its steps can be replaced. */
  static class Distance implements ViewLoss {
    @Override
    public LossTerm of(
        GraphScope at, List<Operand<TFloat32>> student, List<Operand<TFloat32>> teacher) {
      Ops ops = at.ops();
      State center =
          at.state("center", Shape.of(teacher.get(0).shape().get(1)), Initializer.zeros());
      Operand<TFloat32> mean =
          ops.math.mul(ops.math.addN(teacher), ops.constant(1f / teacher.size()));
      Operand<TFloat32> target = target(ops, ops.math.sub(mean, center.value()));
      List<Operand<TFloat32>> distances = new ArrayList<>();
      for (int view = 0; view < student.size(); view++) {
        Operand<TFloat32> row = student(at, view, student.get(view));
        Operand<TFloat32> square = ops.math.square(ops.math.sub(row, target));
        distances.add(ops.math.mean(square, ops.constant(new int[] {0, 1})));
      }
      StateUpdate update =
          StateUpdate.movingAverage(center, ops.math.mean(mean, ops.constant(0)), .9);
      return new LossTerm("distance", ops.math.addN(distances), updates(at, update), Map.of());
    }

    Operand<TFloat32> target(Ops ops, Operand<TFloat32> target) {
      return ops.stopGradient(target);
    }

    Operand<TFloat32> student(GraphScope at, int view, Operand<TFloat32> rows) {
      return rows;
    }

    List<StateUpdate> updates(GraphScope at, StateUpdate update) {
      return List.of(update);
    }
  }

  /** Roots of numbers that may be negative. */
  static final class NotFinite extends Views {
    @Override
    protected ViewLoss part() {
      return new Distance() {
        @Override
        Operand<TFloat32> student(GraphScope at, int view, Operand<TFloat32> rows) {
          return at.ops().math.sqrt(rows);
        }
      };
    }
  }

  /** One view of the student teaches nothing. */
  static final class ViewWithoutGradient extends Views {
    @Override
    protected ViewLoss part() {
      return new Distance() {
        @Override
        Operand<TFloat32> student(GraphScope at, int view, Operand<TFloat32> rows) {
          return view == 1 ? at.ops().stopGradient(rows) : rows;
        }
      };
    }
  }

  /** The teacher learns, too. */
  static final class TeacherLearns extends Views {
    @Override
    protected ViewLoss part() {
      return new Distance() {
        @Override
        Operand<TFloat32> target(Ops ops, Operand<TFloat32> target) {
          return target;
        }
      };
    }
  }

  /** A segment whose backward rule is twice too large. */
  static final class WrongBackward extends Views {
    @Override
    protected ViewLoss part() {
      return new Distance() {
        @Override
        Operand<TFloat32> student(GraphScope at, int view, Operand<TFloat32> rows) {
          return at.segment(
                  List.of(rows),
                  (inside, in) -> List.of(inside.ops().math.tanh(in.get(0))),
                  (ops, in, out, gradients) ->
                      List.of(ops.math.mul(gradients.get(0), ops.constant(2f))))
              .get(0);
        }
      };
    }
  }

  /** Later rows of the batch weigh more. */
  static final class RowsByPlace extends Views {
    @Override
    protected ViewLoss part() {
      return new Distance() {
        @Override
        Operand<TFloat32> student(GraphScope at, int view, Operand<TFloat32> rows) {
          Ops ops = at.ops();
          Operand<TFloat32> places =
              ops.range(
                  ops.constant(0f), ops.constant((float) rows.shape().get(0)), ops.constant(1f));
          return ops.math.add(rows, ops.expandDims(places, ops.constant(1)));
        }
      };
    }
  }

  /** Counts in a field how often it was built. */
  static final class Remembers extends Views {
    @Override
    protected ViewLoss part() {
      return new Distance() {
        private float built;

        @Override
        Operand<TFloat32> target(Ops ops, Operand<TFloat32> target) {
          built++;
          return ops.stopGradient(ops.math.mul(target, ops.constant(built)));
        }
      };
    }
  }

  /** Draws from TensorFlow's own generator in place of the scope's. */
  static final class OwnChance extends Views {
    @Override
    protected ViewLoss part() {
      return new Distance() {
        @Override
        Operand<TFloat32> target(Ops ops, Operand<TFloat32> target) {
          Operand<TFloat32> noise =
              ops.random.randomUniform(ops.constant(target.shape().asArray()), TFloat32.class);
          return ops.stopGradient(ops.math.add(target, noise));
        }
      };
    }
  }

  /** Registers its update with the scope instead of returning it. */
  static final class HiddenUpdate extends Views {
    @Override
    protected ViewLoss part() {
      return new Distance() {
        @Override
        List<StateUpdate> updates(GraphScope at, StateUpdate update) {
          at.after(update);
          return List.of();
        }
      };
    }
  }
}
