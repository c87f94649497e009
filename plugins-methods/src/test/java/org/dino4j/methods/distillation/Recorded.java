package org.dino4j.methods.distillation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dino4j.api.graph.Forward;
import org.dino4j.api.graph.GraphScope;
import org.dino4j.api.graph.Initializer;
import org.dino4j.api.loss.LossTerm;
import org.dino4j.api.loss.ViewLoss;
import org.dino4j.api.model.Backbone;
import org.dino4j.api.model.FeatureMap;
import org.dino4j.api.model.Features;
import org.dino4j.api.model.Grid;
import org.dino4j.api.model.ProjectionHead;
import org.dino4j.api.model.ViewBatch;
import org.dino4j.api.view.Size;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TBool;
import org.tensorflow.types.TFloat32;

/** The smallest parts of a method, which note where and how they were called. */
final class Recorded {
  final List<Call> encoded = new ArrayList<>();
  final List<Boolean> masked = new ArrayList<>();
  final List<Call> projected = new ArrayList<>();
  final List<Call> compared = new ArrayList<>();

  /**
   * A call of a part: the place, how the network is run there, and how many operands it was given.
   */
  record Call(String path, Forward forward, int operands) {
    static Call of(GraphScope at, int operands) {
      return new Call(at.path(), at.forward(), operands);
    }
  }

  /** Class token: the mean of the picture, times a weight. */
  final class MeanBackbone implements Backbone {
    @Override
    public List<Features> encode(GraphScope at, List<ViewBatch> views) {
      encoded.add(Call.of(at, views.size()));
      Ops tf = at.ops();
      Operand<TFloat32> weight = at.parameter("weight", Shape.of(1), Initializer.ones()).value();
      return views.stream()
          .map(view -> tf.math.mean(view.images(), tf.constant(new int[] {1, 2})))
          .map(mean -> features(tf.math.mul(mean, weight)))
          .toList();
    }

    private static Features features(Operand<TFloat32> classToken) {
      return new Features(classToken, Optional.empty(), Optional.empty(), Map.of(), Map.of());
    }

    @Override
    public int width() {
      return 1;
    }
  }

  /** Patches are pixels, 0 where they are hidden; the class token is their mean. */
  final class PixelBackbone implements Backbone {
    @Override
    public List<Features> encode(GraphScope at, List<ViewBatch> views) {
      return views.stream().map(view -> features(at, view)).toList();
    }

    private Features features(GraphScope at, ViewBatch view) {
      masked.add(view.masked().isPresent());
      Ops tf = at.ops();
      Operand<TFloat32> weight = at.parameter("weight", Shape.of(1), Initializer.ones()).value();
      int cells = (int) view.images().shape().get(2);
      Operand<TFloat32> pixels = tf.reshape(view.images(), tf.array(-1, cells));
      Operand<TFloat32> seen =
          view.masked()
              .<Operand<TFloat32>>map(m -> tf.math.mul(pixels, seen(tf, m)))
              .orElse(pixels);
      Operand<TFloat32> tokens = tf.expandDims(tf.math.mul(seen, weight), tf.constant(2));
      return new Features(
          tf.math.mean(tokens, tf.constant(1)),
          Optional.of(new FeatureMap(tokens, new Grid(1, cells), 1)),
          Optional.empty(),
          Map.of(),
          Map.of());
    }

    private static Operand<TFloat32> seen(Ops tf, Operand<TBool> hidden) {
      return tf.math.sub(tf.constant(1f), tf.dtypes.cast(hidden, TFloat32.class));
    }

    @Override
    public int width() {
      return 1;
    }

    @Override
    public boolean hidesPatches() {
      return true;
    }

    @Override
    public Optional<Grid> grid(Size view) {
      return Optional.of(new Grid(view.height(), view.width()));
    }
  }

  /** Adds a weight. */
  final class ShiftHead implements ProjectionHead {
    @Override
    public Operand<TFloat32> project(GraphScope at, Operand<TFloat32> rows) {
      projected.add(Call.of(at, 1));
      return at.ops()
          .math
          .add(rows, at.parameter("weight", Shape.of(1), Initializer.zeros()).value());
    }
  }

  /** Sum over the student's views, each times its number from 1, plus the same of the teacher's. */
  final class NumberedLoss implements ViewLoss {
    @Override
    public LossTerm of(
        GraphScope at, List<Operand<TFloat32>> student, List<Operand<TFloat32>> teacher) {
      compared.add(Call.of(at, 10 * student.size() + teacher.size()));
      Ops tf = at.ops();
      Operand<TFloat32> value = tf.math.add(numbered(tf, student), numbered(tf, teacher));
      return new LossTerm("numbered", value, List.of(), Map.of());
    }

    private static Operand<TFloat32> numbered(Ops tf, List<Operand<TFloat32>> views) {
      List<Operand<TFloat32>> parts = new ArrayList<>();
      for (Operand<TFloat32> view : views) {
        parts.add(
            tf.math.mul(
                tf.sum(view, tf.constant(new int[] {0, 1})), tf.constant(parts.size() + 1f)));
      }
      return tf.math.addN(parts);
    }
  }
}
