package org.dino4j.tensorflow.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dino4j.api.graph.Forward;
import org.dino4j.api.graph.GraphScope;
import org.dino4j.api.graph.Initializer;
import org.dino4j.api.graph.Parameter;
import org.dino4j.api.graph.State;
import org.dino4j.api.graph.StateUpdate;
import org.dino4j.api.model.Backbone;
import org.dino4j.api.model.Features;
import org.dino4j.api.model.ViewBatch;
import org.dino4j.api.option.NoOptions;
import org.dino4j.testkit.contract.BackboneContract;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.linalg.MatMul;
import org.tensorflow.types.TFloat32;

/** A sound backbone, one layer on mean colours, and the same one broken in one place each. */
class Pictures extends BackboneContract {
  private static final int WIDTH = 4;

  @Override
  protected Record options() {
    return new NoOptions();
  }

  @Override
  protected Backbone part() {
    return new MeanColour();
  }

  static class MeanColour implements Backbone {
    @Override
    public List<Features> encode(GraphScope at, List<ViewBatch> views) {
      List<Features> features = new ArrayList<>();
      for (ViewBatch view : views) {
        Operand<TFloat32> rows = layer(at, colours(at.ops(), view.images()));
        features.add(
            new Features(rows, Optional.empty(), Optional.empty(), Map.of(), named(at, rows)));
      }
      return features;
    }

    static Operand<TFloat32> colours(Ops ops, Operand<TFloat32> images) {
      return ops.math.mean(images, ops.constant(new int[] {1, 2}));
    }

    Operand<TFloat32> layer(GraphScope at, Operand<TFloat32> rows) {
      Ops ops = at.ops();
      return ops.math.tanh(ops.linalg.matMul(rows, weight(at).value(), MatMul.transposeB(true)));
    }

    Parameter weight(GraphScope at) {
      return at.parameter("weight", Shape.of(WIDTH, 3), Initializer.normal(.3));
    }

    Map<String, Operand<TFloat32>> named(GraphScope at, Operand<TFloat32> rows) {
      return Map.of("rows", rows);
    }

    @Override
    public int width() {
      return WIDTH;
    }
  }

  /** Changes the rows that the layer makes. */
  abstract static class Changed extends MeanColour {
    @Override
    Operand<TFloat32> layer(GraphScope at, Operand<TFloat32> rows) {
      return changed(at, super.layer(at, rows));
    }

    abstract Operand<TFloat32> changed(GraphScope at, Operand<TFloat32> rows);
  }

  /** Logarithms of numbers that may be negative. */
  static final class NotFinite extends Pictures {
    @Override
    protected Backbone part() {
      return new Changed() {
        @Override
        Operand<TFloat32> changed(GraphScope at, Operand<TFloat32> rows) {
          return at.ops().math.log(rows);
        }
      };
    }
  }

  /** Asks for a weight that nothing depends on. */
  static final class IdleWeight extends Pictures {
    @Override
    protected Backbone part() {
      return new Changed() {
        @Override
        Operand<TFloat32> changed(GraphScope at, Operand<TFloat32> rows) {
          at.parameter("bias", Shape.of(WIDTH), Initializer.zeros());
          return rows;
        }
      };
    }
  }

  /** Keeps its weight in a field, so student and teacher share it. */
  static final class KeepsItsWeight extends Pictures {
    @Override
    protected Backbone part() {
      return new MeanColour() {
        private Optional<Parameter> kept = Optional.empty();

        @Override
        Parameter weight(GraphScope at) {
          Parameter weight = kept.orElseGet(() -> super.weight(at));
          kept = Optional.of(weight);
          return weight;
        }
      };
    }
  }

  /** A segment whose backward rule is twice too large. */
  static final class WrongBackward extends Pictures {
    @Override
    protected Backbone part() {
      return new Changed() {
        @Override
        Operand<TFloat32> changed(GraphScope at, Operand<TFloat32> rows) {
          return at.segment(
                  List.of(rows),
                  (inside, in) -> List.of(inside.ops().math.neg(in.get(0))),
                  (ops, in, out, gradients) ->
                      List.of(ops.math.mul(gradients.get(0), ops.constant(-2f))))
              .get(0);
        }
      };
    }
  }

  /** Later pictures of the batch get larger rows. */
  static final class RowsByPlace extends Pictures {
    @Override
    protected Backbone part() {
      return new Changed() {
        @Override
        Operand<TFloat32> changed(GraphScope at, Operand<TFloat32> rows) {
          Ops ops = at.ops();
          Operand<TFloat32> places =
              ops.range(
                  ops.constant(0f), ops.constant((float) rows.shape().get(0)), ops.constant(1f));
          return ops.math.add(rows, ops.expandDims(places, ops.constant(1)));
        }
      };
    }
  }

  /** Takes the batch's mean off, also where it is only used. */
  static final class BatchMean extends Pictures {
    @Override
    protected Backbone part() {
      return new Changed() {
        @Override
        Operand<TFloat32> changed(GraphScope at, Operand<TFloat32> rows) {
          Ops ops = at.ops();
          return ops.math.sub(rows, ops.math.mean(rows, ops.constant(0)));
        }
      };
    }
  }

  /** Counts in a field how often it was built. */
  static final class Remembers extends Pictures {
    @Override
    protected Backbone part() {
      return new Changed() {
        private float built;

        @Override
        Operand<TFloat32> changed(GraphScope at, Operand<TFloat32> rows) {
          built++;
          return at.ops().math.mul(rows, at.ops().constant(built));
        }
      };
    }
  }

  /** Drops rows also where it is only used. */
  static final class AlwaysDrops extends Pictures {
    @Override
    protected Backbone part() {
      return new Changed() {
        @Override
        Operand<TFloat32> changed(GraphScope at, Operand<TFloat32> rows) {
          return at.ops().math.mul(rows, at.draws().uniform("drop", Shape.of(1, WIDTH)));
        }
      };
    }
  }

  /** Moves its running mean also where it is only used. */
  static final class AlwaysMoves extends Pictures {
    @Override
    protected Backbone part() {
      return new Changed() {
        @Override
        Operand<TFloat32> changed(GraphScope at, Operand<TFloat32> rows) {
          Ops ops = at.ops();
          State mean = at.state("running_mean", Shape.of(WIDTH), Initializer.zeros());
          at.after(StateUpdate.movingAverage(mean, ops.math.mean(rows, ops.constant(0)), .9));
          return rows;
        }
      };
    }
  }

  /** Draws from TensorFlow's own generator where it is trained. */
  static final class OwnChance extends Pictures {
    @Override
    protected Backbone part() {
      return new Changed() {
        @Override
        Operand<TFloat32> changed(GraphScope at, Operand<TFloat32> rows) {
          if (at.forward().equals(Forward.USED)) {
            return rows;
          }
          Ops ops = at.ops();
          return ops.math.mul(
              rows, ops.random.randomUniform(ops.constant(new long[] {1, WIDTH}), TFloat32.class));
        }
      };
    }
  }

  /** Says that it is wider than it is. */
  static final class WrongWidth extends Pictures {
    @Override
    protected Backbone part() {
      return new MeanColour() {
        @Override
        public int width() {
          return WIDTH + 1;
        }
      };
    }
  }

  /** Offers something by name that is not finite. */
  static final class IllNamed extends Pictures {
    @Override
    protected Backbone part() {
      return new MeanColour() {
        @Override
        Map<String, Operand<TFloat32>> named(GraphScope at, Operand<TFloat32> rows) {
          return Map.of("logarithms", at.ops().math.log(rows));
        }
      };
    }
  }

  /** Adds what it saw in the other views of the call. */
  static final class MixesViews extends Pictures {
    @Override
    protected Backbone part() {
      return new MeanColour() {
        @Override
        public List<Features> encode(GraphScope at, List<ViewBatch> views) {
          Ops ops = at.ops();
          Operand<TFloat32> last =
              ops.math.mean(
                  views.get(views.size() - 1).images(), ops.constant(new int[] {0, 1, 2, 3}));
          List<ViewBatch> mixed =
              views.stream().map(v -> ViewBatch.of(ops.math.add(v.images(), last))).toList();
          return super.encode(at, mixed);
        }
      };
    }
  }
}
